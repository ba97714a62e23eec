/** The calendar of the plan, byte for byte, and as another program understands it. */
import { readFileSync, writeFileSync } from "node:fs";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/model/entry.ts";
import type { Settings } from "../../src/model/settings.ts";
import { planCalendar } from "../../src/planning/calendar.ts";
import { planOf } from "../../src/planning/plan.ts";
import { instant, note, post, settings, site } from "../support/site.ts";

const odd = "Größe; Maß, \\ und „Mut“ – was wir über unsere Preise und 🏦-Gebühren sagen, ohne Umschweife";

const written: readonly Entry[] = [
  post("letzter", "2026-11-20"),
  post("advent", "2026-12-01T09:30", { status: "scheduled", title: odd }),
  post("ganzer-tag", "2026-12-10", {
    status: "scheduled",
    title: "Ein ganzer Tag",
    date: { ...instant("2026-12-10"), time: undefined },
  }),
  post("entwurf", "2026-12-12", { status: "draft" }),
  note("alt", "2026-10-01"),
];

function calendar(more: Partial<Settings> = {}, now = "2026-11-28T08:00", entries = written) {
  const blog = site({ settings: settings({ promise: { posts: 14, notes: 7 }, ...more }), now: instant(now) });
  return planCalendar(planOf({ entries, settings: blog.settings, now: blog.now }), blog);
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

describe("The calendar of the plan", () => {
  test("is what stands in the file, byte for byte", () => {
    const file = new URL("./expected.ics", import.meta.url);
    if (process.env["ACCEPT"]) writeFileSync(file, calendar());

    expect(calendar()).toBe(readFileSync(file, "utf8"));
  });

  test("is understood by another program: what is due first of each kind, and everything that is scheduled", () => {
    const events = eventsIn(calendar());

    expect(events.map(({ uid, startDate, summary }) => [uid, String(startDate), summary])).toEqual([
      ["plan-due-posts@example.org", "2026-12-24", "Beitrag fällig"],
      ["plan-due-notes@example.org", "2026-11-28", "Notiz überfällig seit 2026-10-08"],
      ["plan-post-advent@example.org", "2026-12-01T09:30:00Z", `Erscheint: ${odd}`],
      ["plan-post-ganzer-tag@example.org", "2026-12-10", "Erscheint: Ein ganzer Tag"],
    ]);
    for (const { component } of events) {
      expect(component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-28T08:00:00Z");
    }
    expect(events[0]?.description).toBe(
      "Versprochen ist ein Beitrag mindestens alle 14 Tage. Bis zu diesem Tag ist nichts geplant.",
    );
    expect(events[0]?.component.getAllSubcomponents("valarm").length).toBe(1);
    expect(events[1]?.component.getAllSubcomponents("valarm").length).toBe(0);
  });

  test("has no line of more than 75 octets", () => {
    for (const line of calendar().split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("keeps the name of an event when its title, day and promise are new", () => {
    const moved = [post("advent", "2027-02-02", { status: "scheduled", title: "Neu" })];
    const uids = eventsIn(calendar({ promise: { posts: 30 } }, "2026-12-01", moved)).map(({ uid }) => uid);

    expect(uids).toEqual(["plan-due-posts@example.org", "plan-post-advent@example.org"]);
    const below = { base: "/bank", url: "https://example.org/bank/" };
    expect(eventsIn(calendar(below))[0]?.uid).toBe("plan-bank-due-posts@example.org");
  });

  test("tells notes of one name in different months apart", () => {
    const notes = ["2026-12-01", "2027-01-01"].map((day) => note("tv", day, { status: "scheduled" }));
    const uids = eventsIn(calendar({ promise: {} }, "2026-11-28", notes)).map(({ uid }) => uid);

    expect(uids).toEqual(["plan-note-2026-12-tv@example.org", "plan-note-2027-01-tv@example.org"]);
  });

  test("that was exported later has the later word, and one without anything is a calendar all the same", () => {
    const sequence = (now: string) => eventsIn(calendar({}, now))[0]?.sequence ?? 0;

    expect(sequence("2026-11-30")).toBe(sequence("2026-11-29") + 1);
    expect(eventsIn(calendar({ promise: {} }, "2026-11-28", []))).toEqual([]);
  });

  test("speaks English where the site does", () => {
    const summaries = eventsIn(calendar({ interface: "en", language: "en" })).map(({ summary }) => summary);

    expect(summaries.slice(0, 3)).toEqual(["Post due", "Note overdue since 2026-10-08", `Appears: ${odd}`]);
  });
});
