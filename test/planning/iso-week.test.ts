import { describe, expect, test } from "vitest";
import { dayAfter } from "../../src/model/calendar-day.ts";
import { isoWeekOf, mondayOf } from "../../src/planning/iso-week.ts";

describe("The week of a day", () => {
  test.each([
    ["2026-12-28", "2026-W53", "2026-12-28"],
    ["2026-12-31", "2026-W53", "2026-12-28"],
    ["2027-01-01", "2026-W53", "2026-12-28"],
    ["2027-01-03", "2026-W53", "2026-12-28"],
    ["2027-01-04", "2027-W01", "2027-01-04"],
    ["2024-12-30", "2025-W01", "2024-12-30"],
    ["2024-02-29", "2024-W09", "2024-02-26"],
    ["2021-01-03", "2020-W53", "2020-12-28"],
    ["2016-01-01", "2015-W53", "2015-12-28"],
    ["2026-03-29", "2026-W13", "2026-03-23"],
    ["1969-12-31", "1970-W01", "1969-12-29"],
    ["1908-02-29", "1908-W09", "1908-02-24"],
  ])("of %s is %s, which begins on %s", (day, week, monday) => {
    expect([isoWeekOf(day), mondayOf(day)]).toEqual([week, monday]);
  });

  test("follows one after the other for four hundred years, 71 of which have a week 53", () => {
    const weeks = Array.from({ length: 20_871 }, (_, index) => isoWeekOf(dayAfter("1900-01-01", 7 * index)));

    expect(new Set(weeks).size).toBe(weeks.length);
    expect(weeks.toSorted()).toEqual(weeks);
    expect(weeks.filter((week) => week.endsWith("W53")).length).toBe(71);
  });

  test("refuses what is no day", () => {
    expect(() => isoWeekOf("2026-W53")).toThrow(RangeError);
  });
});
