import { describe, expect, test } from "vitest";
import { alphabetically, ascending } from "../../src/kernel/order.ts";
import { chance, texts } from "./random.ts";

test("ascending goes by code units, not by any language", () => {
  expect(["ä", "b", "a", "Z", "10", "9", ""].sort(ascending)).toEqual(["", "10", "9", "Z", "a", "b", "ä"]);
});

test("alphabetically goes as in a German dictionary, numbers by their size", () => {
  const sorted = ["Ärger", "Apfel", "Zoll", "Ösen", "Ofen", "arm", "Straße", "Strasse", "Teil 10", "Teil 9"];
  expect(sorted.sort(alphabetically)).toEqual([
    "Apfel",
    "Ärger",
    "arm",
    "Ofen",
    "Ösen",
    "Strasse",
    "Straße",
    "Teil 9",
    "Teil 10",
    "Zoll",
  ]);
});

describe.each([
  ["ascending", ascending],
  ["alphabetically", alphabetically],
])("%s is a total order", (_, compare) => {
  const samples = texts(60, 3);

  test("equal only to itself, and the same both ways round", () => {
    for (const a of samples) {
      for (const b of samples) {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
      }
    }
  });

  test("sorting gives the same whatever the order before", () => {
    const sorted = samples.toSorted(compare);
    const next = chance(4);
    const shuffled = samples.map((text) => ({ text, key: next() })).sort((a, b) => a.key - b.key);
    expect(shuffled.map(({ text }) => text).sort(compare)).toEqual(sorted);
    expect(samples.toReversed().sort(compare)).toEqual(sorted);
  });
});
