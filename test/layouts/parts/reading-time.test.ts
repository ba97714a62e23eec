import { describe, expect, test } from "vitest";
import { minutesFor, readingTime } from "../../../layouts/parts/reading-time.ts";
import { body, post, settings, site } from "../../support/site.ts";

const shown = (words: number, language: "de" | "en" = "de") =>
  String(
    readingTime(
      site({ settings: settings({ interface: language }) }),
      post("a", "2009-01-01", { body: body("Wort ".repeat(words)) }),
    ),
  );

describe("The time for reading", () => {
  test.each([
    [1, 1],
    [344, 1],
    [345, 2],
    [1150, 5],
    [23_000, 100],
  ])("of %i words is %i minutes", (wordCount, minutes) => {
    expect(minutesFor({ wordCount })).toBe(minutes);
  });

  test("is said with the right plural in both languages", () => {
    expect(shown(100)).toBe(" <span>1 Minute Lesezeit</span>");
    expect(shown(1150)).toBe(" <span>5 Minuten Lesezeit</span>");
    expect(shown(100, "en")).toBe(" <span>1 minute to read</span>");
    expect(shown(1150, "en")).toBe(" <span>5 minutes to read</span>");
  });

  test("is not said of a post without words", () => {
    expect(shown(0)).toBe("");
  });
});
