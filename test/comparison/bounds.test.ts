/** How much is done for a comparison does not depend on what somebody has written. */
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { commonOf, Effort } from "../../src/comparison/sequence.ts";
import { Chance } from "./chance.ts";
import { shapeOf } from "./projection.ts";

const paragraph = (words: readonly string[]) => `<p>${words.join(" ")}</p>\n`;
const many = 8_000;

/** Long enough for a slow machine that has other things to do. */
const patience = 60_000;

function isWhole(before: string, after: string): void {
  const merged = comparisonOf(before, after, "de").toString();
  expect(shapeOf(merged, "old")).toEqual(shapeOf(before, undefined));
  expect(shapeOf(merged, "new")).toEqual(shapeOf(after, undefined));
}

describe("A comparison comes to its end, and holds both texts", () => {
  const chance = new Chance(1);
  const byChance = (words: readonly string[]) => Array.from({ length: many }, () => chance.oneOf(words));
  const vocabulary = Array.from({ length: 500 }, (_, i) => `Wort${i}`);

  const texts: Readonly<Record<string, () => readonly [string, string]>> = {
    "of one word again and again": () => [
      paragraph(new Array(many).fill("ja")),
      paragraph(new Array(many - 999).fill("ja")),
    ],
    "of words that are all others": () => [
      paragraph(Array.from({ length: many }, (_, i) => `a${i}`)),
      paragraph(Array.from({ length: many }, (_, i) => `b${i}`)),
    ],
    "of two words by chance": () => [paragraph(byChance(["a", "b"])), paragraph(byChance(["a", "b"]))],
    "of one long paragraph by chance": () => [paragraph(byChance(vocabulary)), paragraph(byChance(vocabulary))],
    "of thousands of tiny blocks by chance": () => [
      byChance(vocabulary)
        .map((word) => paragraph([word]))
        .join(""),
      byChance(vocabulary)
        .map((word) => paragraph([word]))
        .join(""),
    ],
    "of thousands of equal blocks": () => [
      paragraph(["ja"]).repeat(many),
      paragraph(["nein"]) + paragraph(["ja"]).repeat(many / 2) + paragraph(["nein"]),
    ],
    "ninety quotes deep": () => [
      `${"<blockquote>".repeat(90)}${paragraph(["alt", "und", "gut"])}${"</blockquote>".repeat(90)}`,
      `${"<blockquote>".repeat(90)}${paragraph(["neu", "und", "gut"])}${"</blockquote>".repeat(90)}`,
    ],
  };

  test.each(Object.keys(texts))("%s", (name) => isWhole(...(texts[name]?.() ?? ["", ""])), patience);
});

describe("What two sequences have in common", () => {
  test("is found in order", () => {
    expect(commonOf([1, 2, 3, 4, 5], [1, 3, 9, 4, 5], new Effort())).toEqual([
      [0, 0],
      [2, 1],
      [3, 3],
      [4, 4],
    ]);
  });

  test("is nothing where one is empty, or all is new", () => {
    expect(commonOf([], [1], new Effort())).toEqual([]);
    expect(commonOf([1, 2], [3, 4], new Effort())).toEqual([]);
  });

  test("is the beginning and the end once the effort is spent", () => {
    const effort = new Effort();
    effort.spend(10_000);
    expect(commonOf([1, 2, 3, 4], [1, 3, 2, 4], effort)).toEqual([
      [0, 0],
      [3, 3],
    ]);
  });
});
