/** The plan as a calendar that editors can import. Pure. @see RFC 5545 */
import { planWords } from "../../layouts/words/plan-words.ts";
import { calendarText, escapedText } from "../kernel/calendar-lines.ts";
import { dayAfter, daysBetween } from "../model/calendar-day.ts";
import type { Entry } from "../model/entry.ts";
import { titleOf } from "../model/entry-title.ts";
import type { Due, Plan, Rhythm } from "../model/plan.ts";
import type { Site } from "../model/site.ts";
import { everyIn } from "./sentences.ts";

type Blog = Pick<Site, "settings" | "urls" | "now">;

/** At nine in the morning, three days before. */
const alarm = "-P2DT15H";

/**
 * The first day of each kind on which something is due and nothing is scheduled, and everything that is scheduled.
 *
 * What is overdue stands on today, because nobody looks at the day that it was due on.
 */
export function planCalendar(plan: Plan, blog: Blog): string {
  const { settings } = blog;
  const name = escapedText(planWords[settings.interface].calendar(settings.title));
  return calendarText([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Klartext//Plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...plan.rhythms.flatMap((rhythm) => rhythm.due.slice(0, 1).flatMap((due) => dueEvent(blog, rhythm, due))),
    ...plan.scheduled.flatMap((entry) => appearance(blog, entry)),
    "END:VCALENDAR",
  ]);
}

function dueEvent(blog: Blog, { kind, promise = 0 }: Rhythm, { by, daysLeft }: Due): readonly string[] {
  const { now, settings } = blog;
  const words = planWords[settings.interface];
  const isLate = daysLeft < 0;
  const title = isLate ? words.lateEvent(kind, by) : words.dueEvent(kind);
  const reminder = [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${alarm}`,
    `DESCRIPTION:${escapedText(title)}`,
    "END:VALARM",
  ];
  return [
    ...beginning(blog, `due-${kind}`),
    ...wholeDay(isLate ? now.day : by),
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(words.task(kind, everyIn(promise, settings.interface)))}`,
    ...ending(blog),
    ...(isLate ? [] : reminder),
    "END:VEVENT",
  ];
}

/** A day without a time is a whole day; a moment is written in UTC, which no calendar can misread. */
function appearance(blog: Blog, entry: Entry): readonly string[] {
  const words = planWords[blog.settings.interface];
  const { date, file } = entry;
  return [
    ...beginning(blog, nameOf(entry)),
    ...(date.time === undefined ? wholeDay(date.day) : [`DTSTART:${stampOf(date.epoch)}`]),
    `SUMMARY:${escapedText(words.appears(titleOf(entry)))}`,
    `DESCRIPTION:${escapedText(`${words.file}: ${file}`)}`,
    `URL:${blog.urls.absolute(entry.url)}`,
    ...ending(blog),
    "END:VEVENT",
  ];
}

/** The id of a post is its own; that of a note only within its month. */
function nameOf({ kind, id, date }: Entry): string {
  return kind === "post" ? `post-${id}` : `note-${date.day.slice(0, "YYYY-MM".length)}-${id}`;
}

function beginning({ settings, now }: Blog, name: string): readonly string[] {
  const { base, origin } = settings;
  return [
    "BEGIN:VEVENT",
    // The same for ever, whatever title and day it has: who imports a calendar again gets no event twice.
    `UID:plan${base.replaceAll("/", "-")}-${name}@${new URL(origin).hostname}`,
    `DTSTAMP:${stampOf(now.epoch)}`,
    // The later export is the right one. @see RFC 5546, section 2.1.4
    `SEQUENCE:${daysBetween("1970-01-01", now.day)}`,
  ];
}

function ending({ settings }: Blog): readonly string[] {
  return [
    `CATEGORIES:${escapedText(planWords[settings.interface].category)}`,
    // Nobody is busy because of it; Outlook asks for its own word.
    "TRANSP:TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
  ];
}

function wholeDay(day: string): readonly string[] {
  return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`];
}

function plain(day: string): string {
  return day.replaceAll("-", "");
}

function stampOf(epoch: number): string {
  return new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, "");
}
