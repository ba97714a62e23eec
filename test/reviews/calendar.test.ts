/** The calendar of reviews, byte for byte, and as another program understands it. */
import { readFileSync, writeFileSync } from "node:fs";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText, escapedText } from "../../src/kernel/calendar-lines.ts";
import type { Statement } from "../../src/model/statement.ts";
import { urlsOf } from "../../src/model/urls.ts";
import { reviewCalendar } from "../../src/reviews/calendar.ts";
import { instant, settings, site, statement } from "../support/site.ts";

const due = (id: string, day: string, more: Partial<Statement> = {}) =>
  statement(id, { owner: "Vorstand", review: { by: instant(day) }, ...more });

const odd = "Größe; Maß, \\ und „Mut“ – was wir über unsere Preise und 🏦-Gebühren sagen, ohne Umschweife";

const whole = (more: Parameters<typeof site>[0] = {}) =>
  site({
    now: instant("2026-11-01T09:30"),
    statements: [
      due("werte", "2027-03-01", { title: odd, approvedBy: "Aufsichtsrat" }),
      due("agb", "2026-10-01", { owner: "Recht", title: "Bedingungen" }),
      due("schalttag", "2028-02-29", { title: "Am Schalttag" }),
      statement("ohne-tag"),
    ],
    ...more,
  });

const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

describe("The calendar", () => {
  test("is what stands in the file, byte for byte", () => {
    const file = new URL("./expected.ics", import.meta.url);
    if (process.env["ACCEPT"]) writeFileSync(file, reviewCalendar(whole()));

    expect(reviewCalendar(whole())).toBe(readFileSync(file, "utf8"));
  });

  test("is understood by another program: whole days that nobody is busy on, with titles as they were written", () => {
    const events = eventsIn(reviewCalendar(whole()));

    expect(events.map(({ startDate, endDate, summary }) => [String(startDate), String(endDate), summary])).toEqual([
      ["2026-11-01", "2026-11-02", "Prüfung überfällig seit 2026-10-01: Bedingungen"],
      ["2027-03-01", "2027-03-02", `Prüfung fällig: ${odd}`],
      ["2028-02-29", "2028-03-01", "Prüfung fällig: Am Schalttag"],
    ]);
    for (const { startDate, component } of events) {
      expect(startDate.isDate).toBe(true);
      expect(component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-01T09:30:00Z");
    }
    expect(events[1]?.description.split("\n")).toEqual([
      expect.stringContaining("Lesen Sie diese Erklärung von Musterbank eG noch einmal."),
      "",
      "Zuständig: Vorstand",
      "Freigegeben von: Aufsichtsrat",
      "Datei: content/statements/werte.md",
      "https://example.org/werte/",
    ]);
  });

  test("reminds a week and a month before, in the morning, of what is not overdue", () => {
    const alarms = eventsIn(reviewCalendar(whole())).map(({ component, startDate }) =>
      component.getAllSubcomponents("valarm").map((alarm) => {
        const moment = startDate.clone();
        moment.isDate = false;
        moment.addDuration(alarm.getFirstPropertyValue("trigger") as ICAL.Duration);
        return String(moment);
      }),
    );

    expect(alarms).toEqual([
      [],
      ["2027-02-22T09:00:00", "2027-01-30T09:00:00"],
      ["2028-02-22T09:00:00", "2028-01-30T09:00:00"],
    ]);
  });

  test("keeps the name of an event when its title, day and version are new, and no two have one", () => {
    const uids = (...statements: readonly Statement[]) =>
      eventsIn(reviewCalendar(whole({ statements }))).map(({ uid }) => uid);

    expect(uids(due("werte", "2027-03-01"))).toEqual(["review-werte@example.org"]);
    expect(uids(due("werte", "2030-01-01", { title: "Neu" }))).toEqual(["review-werte@example.org"]);
    const below = { base: "/bank", interface: "de", origin: "https://example.org" } as const;
    const url = urlsOf(below).statement("werte");
    expect(uids(due("werte", "2027-03-01", { url }))).toEqual(["review-bank-werte@example.org"]);
  });

  test("that was exported later has the later word", () => {
    const sequence = (now: string) => eventsIn(reviewCalendar(whole({ now: instant(now) })))[0]?.sequence ?? 0;

    expect(sequence("2026-11-02")).toBe(sequence("2026-11-01") + 1);
  });

  test("of one owner holds no other's reviews, and is called by the name", () => {
    const calendar = reviewCalendar(whole(), "recht");

    expect(eventsIn(calendar).map(({ uid }) => uid)).toEqual(["review-agb@example.org"]);
    expect(calendar).toContain("\r\nX-WR-CALNAME:Prüfungen: Klartext-Blog (recht)\r\n");
  });

  test("without a review is a calendar all the same", () => {
    expect(eventsIn(reviewCalendar(site()))).toEqual([]);
  });

  test("speaks English where the site does", () => {
    const english = { ...settings(), interface: "en" as const, language: "en" };
    const [late, next] = eventsIn(reviewCalendar(whole({ settings: english })));

    expect([late?.summary, next?.summary]).toEqual([
      "Review overdue since 2026-10-01: Bedingungen",
      `Review due: ${odd}`,
    ]);
  });
});

describe("A line", () => {
  test.each([
    ["a".repeat(200), 3],
    ["ü".repeat(100), 3],
    ["🏦".repeat(50), 3],
    ["a".repeat(75), 1],
    ["a".repeat(76), 2],
  ])("%s becomes %i of 75 octets at most, and is whole again when it is unfolded", (line, count) => {
    const lines = calendarText([line]).split("\r\n").slice(0, -1);

    expect(lines.length).toBe(count);
    for (const each of lines) {
      expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
      expect(each.isWellFormed()).toBe(true);
    }
    expect(lines.join("\r\n").replaceAll("\r\n ", "")).toBe(line);
  });

  test("cannot be ended by what somebody wrote", () => {
    expect(escapedText("a\r\nEND:VEVENT\rb\nc")).toBe("a\\nEND:VEVENT\\nb\\nc");
  });
});
