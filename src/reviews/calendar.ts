/** Reviews as a calendar that owners can import. Pure. @see RFC 5545 */

import { calendarText, escapedText } from "../kernel/calendar-lines.ts";
import { dayAfter, daysBetween } from "../model/calendar-day.ts";
import { type Review, reviewsOf } from "../model/review.ts";
import type { Site } from "../model/site.ts";
import { isOwnedBy } from "./owner.ts";
import { reviewWords } from "./words.ts";

/** At nine in the morning, a week and a month before; programs that know only one alarm take the first. */
const alarms = ["-P6DT15H", "-P29DT15H"];

/**
 * Every review that has a day, as an event of that whole day.
 *
 * A review that is overdue stands on today, because nobody looks at the day that it was due on.
 *
 * @param owner - Whose reviews; without a name, everyone's.
 */
export function reviewCalendar(site: Site, owner?: string): string {
  const { settings } = site;
  const words = reviewWords[settings.interface];
  const name = words.calendar(settings.title) + (owner === undefined ? "" : ` (${owner})`);
  const reviews = reviewsOf(site).filter((review) => owner === undefined || isOwnedBy(review, owner));
  return calendarText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Klartext//Reviews//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    ...reviews.flatMap((review) => (review.by === undefined ? [] : event(site, review, review.by))),
    "END:VCALENDAR",
  ]);
}

function event(site: Site, review: Review, by: string): readonly string[] {
  const { ledger, statement, urgency } = review;
  const words = reviewWords[site.settings.interface];
  const isOverdue = urgency === "overdue";
  const day = isOverdue ? site.now.day : by;
  const title = isOverdue ? words.overdue(statement.title, by) : words.due(statement.title);
  return [
    "BEGIN:VEVENT",
    `UID:${identifier(site, ledger.url)}`,
    `DTSTAMP:${stampOf(site.now.epoch)}`,
    // The later export is the right one. @see RFC 5546, section 2.1.4
    `SEQUENCE:${daysBetween("1970-01-01", site.now.day)}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`,
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(description(site, review))}`,
    `URL:${site.urls.absolute(statement.url)}`,
    `CATEGORIES:${escapedText(words.category)}`,
    // Nobody is busy all day because of it; Outlook asks for its own word.
    "TRANSP:TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    ...(isOverdue ? [] : alarms.flatMap((trigger) => alarm(trigger, title))),
    "END:VEVENT",
  ];
}

function alarm(trigger: string, title: string): readonly string[] {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${escapedText(title)}`, "END:VALARM"];
}

function description({ settings, urls }: Site, { statement }: Review): string {
  const words = reviewWords[settings.interface];
  const facts = [
    [words.owner, statement.owner],
    [words.approvedBy, statement.approvedBy],
    [words.file, statement.file],
  ].flatMap(([term, fact]) => (fact === undefined ? [] : `${term}: ${fact}`));
  return [words.task(settings.name), "", ...facts, urls.absolute(statement.url)].join("\n");
}

/** The same for ever, whatever title and day a statement has: who imports a calendar again gets no event twice. */
function identifier({ settings }: Site, url: string): string {
  return `review${url.replace(/\/$/, "").replaceAll("/", "-")}@${new URL(settings.origin).hostname}`;
}

function stampOf(epoch: number): string {
  return new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, "");
}

function plain(day: string): string {
  return day.replaceAll("-", "");
}
