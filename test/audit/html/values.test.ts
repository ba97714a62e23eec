/** Values of attributes are of the forms that the HTML standard gives them. */
import { describe, expect, test } from "vitest";
import { elements } from "../../../src/audit/html/elements.ts";
import { isLanguage } from "../../../src/audit/html/languages.ts";
import { isDatetime, isMoment } from "../../../src/audit/html/moments.ts";
import { candidates, isSizes, isSrcset } from "../../../src/audit/html/pictures.ts";
import { formOf } from "../../../src/audit/html/values.ts";

const list = (text: string) => text.split(" | ");

describe("A datetime", () => {
  test.each(
    list(
      "2026-02-28 | 2024-02-29 | 2000-02-29 | 2026-02 | 2026-W53 | 2026 | 02-29 | --02-29 | 12:30 | 12:30:05.123 | 2026-02-28T12:30 | 2026-02-28 12:30Z | 2026-02-28T12:30:00+02:00 | 2026-02-28T12:30:00-0930 | Z | +01:00 | P3D | PT4H18M3S | P1DT1H | 4h 18m 3s | 12026-01-01",
    ),
  )("is %s", (text) => {
    expect(isDatetime(text)).toBe(true);
  });

  test.each(
    list(
      "2026-02-29 | 1900-02-29 | 2026-13 | 2026-00-01 | 2025-W53 | 0000 | 02-30 | 24:00 | 12:60 | 26-02-28 | 2026-2-8 | 2026-02-28T12:30+2 | 2026-02-28T12:30:00+24:00 | heute | P | PT | P1M | 28.02.2026 | ",
    ),
  )('is not "%s"', (text) => {
    expect(isDatetime(text)).toBe(false);
  });

  test("of a deletion is a day, or a time with its zone", () => {
    expect(["2026-02-28", "2026-02-28T12:30Z"].map(isMoment)).toEqual([true, true]);
    expect(["2026-02", "12:30", "2026-02-28T12:30"].map(isMoment)).toEqual([false, false, false]);
  });
});

describe("Pictures to choose from", () => {
  test.each(list("a.png | a.png 1x, b.png 2x | a.png 640w,b.png 960w | a,b.png 1.5x | data:image/png;base64,AA 2x"))(
    "are %s",
    (text) => {
      expect(isSrcset(text)).toBe(true);
    },
  );

  test.each(
    list(
      " | , | a.png 640w, b.png 2x | a.png 1x, b.png | a.png 640 | a.png 0w | a.png 640w, b.png 640w | a.png 1x 2x | a.png,",
    ),
  )('are not "%s"', (text) => {
    expect(isSrcset(text)).toBe(false);
  });

  test("are split where a browser splits them", () => {
    expect(candidates(" a,b.png 1x , c.png, d.png 3x").map(({ address, descriptor }) => [address, descriptor])).toEqual(
      [
        ["a,b.png", "1x"],
        ["c.png", ""],
        ["d.png", "3x"],
      ],
    );
  });

  test.each(
    list(
      "100vw | (min-width: 40rem) 38rem, 100vw | (min-width: 40.5rem) 38rem, calc(100vw - 2.5rem) | auto | auto, 50vw | (a) and (not (b)) 10px, min(10px, 5vw)",
    ),
  )("have sizes %s", (text) => {
    expect(isSizes(text)).toBe(true);
  });

  test.each(list("100% | 640 | (min-width: 40rem 38rem | 38rem, 100vw |  | (min-width: 40rem) | -10px"))(
    'have no sizes "%s"',
    (text) => {
      expect(isSizes(text)).toBe(false);
    },
  );
});

test.each(list("de | de-AT | zh-Hant-TW | es-419 | sl-rozaj-biske | de-1996 | x-klar | de-x-leicht"))(
  "%s is a language",
  (name) => {
    expect(isLanguage(name)).toBe(true);
  },
);

test.each(list("deutsch_DE | d | de_AT | de- |  | 49 | de--AT"))('"%s" is none', (name) => {
  expect(isLanguage(name)).toBe(false);
});

test("whatever a message says to write like is accepted itself", () => {
  for (const { attributes } of elements.values())
    for (const [name, form] of attributes) {
      const { accepts, like } = formOf(form, name);
      expect([name, form, accepts(like)]).toEqual([name, form, true]);
    }
});
