import { describe, expect, test } from "vitest";
import { excerpt, wordCountOf } from "../../src/kernel/text.ts";
import { texts } from "./random.ts";

test.each([
  ["Ein kurzer Satz.", 16, "Ein kurzer Satz."],
  ["Ein kurzer Satz.", 15, "Ein kurzer…"],
  ["Ein kurzer Satz.", 10, "Ein…"],
  ["Geld, das arbeitet", 10, "Geld, das…"],
  ["Geld, das arbeitet", 9, "Geld…"],
  ["Geld – das arbeitet", 9, "Geld…"],
  ["Haus: Hof", 7, "Haus…"],
  ["  viele \n\t Zeilen  \u00a0 hier ", 40, "viele Zeilen hier"],
  ["Donaudampfschifffahrt", 10, "Donaudamp…"],
  ["🌱🌱🌱🌱", 4, "🌱…"],
  ["🌱🌱🌱🌱", 5, "🌱🌱…"],
  ["", 10, ""],
  [" \n ", 10, ""],
])("%j within %i is %j", (text, length, expected) => {
  expect(excerpt(text, length)).toBe(expected);
});

describe("whatever the text and the length", () => {
  const samples = texts(300, 2).flatMap((text) => [1, 2, 7, 20, 60].map((length) => ({ text, length })));
  const onOneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

  test("an excerpt is not longer than asked", () => {
    for (const { text, length } of samples) expect(excerpt(text, length).length).toBeLessThanOrEqual(length);
  });

  test("it is the beginning of the text", () => {
    for (const { text, length } of samples) {
      expect(onOneLine(text).startsWith(excerpt(text, length).replace(/…$/, ""))).toBe(true);
    }
  });

  test("it ends with an ellipsis exactly where something was left out", () => {
    for (const { text, length } of samples) {
      const whole = onOneLine(text);
      if (whole.length <= length) expect(excerpt(text, length)).toBe(whole);
      else expect(excerpt(text, length)).toMatch(/…$/);
    }
  });

  test("it holds no half of a sign", () => {
    for (const { text, length } of samples) expect(excerpt(text, length).isWellFormed()).toBe(true);
  });
});

test("a long text is cut at once", () => {
  expect(excerpt("Wort ".repeat(400_000), 160)).toHaveLength(160);
});

describe("The words of a text", () => {
  test.each([
    ["", 0],
    ["Wort", 1],
    ["Geld – mehr nicht!", 3],
    ["z.\u00a0B. §\u00a016", 3],
    ["„Straße“ … 12.000 €", 2],
    ["Ökonomie-Blog, e-Mail", 2],
    ["Почта и деньги", 3],
    ["利息です。", 4],
  ])("%j are counted", (text, count) => {
    expect(wordCountOf(text)).toBe(count);
  });
});
