import { describe, expect, test } from "vitest";
import { dayAfter, daysBetween } from "../../src/model/calendar-day.ts";

describe("Between two days", () => {
  test.each([
    ["2026-11-01", "2026-11-01", 0],
    ["2026-11-01", "2026-10-31", -1],
    ["2024-02-28", "2024-03-01", 2],
    ["2025-02-28", "2025-03-01", 1],
    ["2024-02-29", "2025-02-28", 365],
    // The clocks of Berlin are put forward and back in between.
    ["2026-03-28", "2026-03-30", 2],
    ["2026-10-24", "2026-10-26", 2],
    // Apia had no 30 December 2011; the calendar had.
    ["2011-12-29", "2011-12-31", 2],
  ])("%s and %s lie %i days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });
});

describe("The day before", () => {
  test.each([
    ["2024-03-01", "2024-02-29"],
    ["2025-03-01", "2025-02-28"],
    ["2000-03-01", "2000-02-29"],
    ["2100-03-01", "2100-02-28"],
    ["2026-01-01", "2025-12-31"],
    // When clocks are set in Berlin.
    ["2025-03-31", "2025-03-30"],
    ["2025-10-27", "2025-10-26"],
  ])("%s is %s", (day, before) => {
    expect(dayAfter(day, -1)).toBe(before);
  });
});

test("The last day of four digits stays the last", () => {
  expect(dayAfter("9999-12-30", 365)).toBe("9999-12-31");
});

test("What is no day is refused", () => {
  expect(() => daysBetween("2026-11-01", "morgen")).toThrow(RangeError);
  expect(() => dayAfter("2026-13-01", 1)).toThrow(RangeError);
});
