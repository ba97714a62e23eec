/** The benchmark reckons rightly. */
import { describe, expect, test } from "vitest";
import type { Name } from "./contenders.ts";
import { type Measure, median, type Series } from "./series.ts";
import { report } from "./table.ts";

function series(contender: Name, posts: number, seconds: readonly number[], measure: Measure = "cold"): Series {
  return { measure, posts, contender, samples: seconds.map((value) => ({ seconds: value })) };
}

describe("The median", () => {
  test("is the value in the middle, whatever the order", () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([7])).toBe(7);
  });

  test("of an even number of values lies between the two in the middle", () => {
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  test("of nothing is refused", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("The report", () => {
  test("sets Klartext's median against each other one's", () => {
    const text = report([series("Klartext", 100, [1, 1.1, 1.2]), series("Hugo", 100, [0.4, 0.5, 0.5])]);
    expect(text).toBe(`cold build
  posts  contender  runs  median s  min–max s    Klartext ÷ it
    100  Klartext      3     1.100  1.000–1.200
    100  Hugo          3     0.500  0.400–0.500           2.20`);
  });

  test("says how much longer ten times as many posts take", () => {
    const text = report([series("Eleventy", 1_000, [2]), series("Eleventy", 10_000, [23])]);
    expect(text).toContain("growth\n");
    expect(text).toMatch(/cold build\s+Eleventy\s+10000 ÷ 1000\s+11\.50/);
  });

  test("does not set one measure against another", () => {
    const text = report([series("Klartext", 100, [1]), series("Hugo", 100, [0.5], "start")]);
    expect(text).not.toContain("2.00");
    expect(text).not.toContain("growth");
  });

  test("shows processor and memory where they are told", () => {
    const sample = { seconds: 1, user: 0.8, system: 0.2, memory: 100 * 2 ** 20 };
    const text = report([{ measure: "cold", posts: 100, contender: "Klartext", samples: [sample] }]);
    expect(text).toMatch(/user s\s+sys s\s+peak MiB/);
    expect(text).toMatch(/0\.800\s+0\.200\s+100/);
  });

  test("doubts a figure whose runs differ by more than three tenths", () => {
    expect(report([series("Hugo", 100, [1, 1.3])])).not.toContain("Restless");
    expect(report([series("Hugo", 100, [1, 1.31])])).toContain("Restless: Hugo, cold build, 100 posts");
  });
});
