import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../layouts/words/words.ts";

const de = wordsIn("de");
const en = wordsIn("en");

describe("Dates", () => {
  test("are written as people write them", () => {
    expect(de.formatDate("2008-12-29")).toBe("29. Dezember 2008");
    expect(de.formatDate("2009-03-01")).toBe("1. März 2009");
    expect(en.formatDate("2008-12-29")).toBe("29 December 2008");
    expect(de.formatTime("10:15")).toBe("10:15 Uhr");
    expect(en.formatTime("10:15")).toBe("10:15");
    expect(de.monthName("01")).toBe("Januar");
    expect(en.monthName("12")).toBe("December");
  });

  test("stay on their day at both ends of the year", () => {
    expect(de.formatDate("2008-01-01")).toBe("1. Januar 2008");
    expect(de.formatDate("2008-12-31")).toBe("31. Dezember 2008");
  });

  test.each(["", "2008-13-01", "gestern"])("refuse %j", (day) => {
    expect(() => de.formatDate(day)).toThrow(RangeError);
  });
});

describe("Counts", () => {
  test.each([
    [0, "0 Beiträge", "0 posts"],
    [1, "1 Beitrag", "1 post"],
    [2, "2 Beiträge", "2 posts"],
    [12345, "12.345 Beiträge", "12,345 posts"],
  ])("of %i agree with their noun", (count, german, english) => {
    expect(de.lists.posts(count)).toBe(german);
    expect(en.lists.posts(count)).toBe(english);
  });
});

describe("Lists", () => {
  test.each([
    [["Ada"], "Ada", "Ada"],
    [["Ada", "Berta"], "Ada und Berta", "Ada and Berta"],
    [["Ada", "Berta", "Carl"], "Ada, Berta und Carl", "Ada, Berta and Carl"],
  ])("of %j are read aloud as they are written", (parts, german, english) => {
    expect(de.formatList(parts)).toBe(german);
    expect(en.formatList(parts)).toBe(english);
  });
});
