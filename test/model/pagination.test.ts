import { describe, expect, test } from "vitest";
import { pageNumbers, paginate } from "../../src/model/pagination.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("A list in pages", () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
    [50, [10, 10, 10, 10, 10]],
    [51, [10, 10, 10, 10, 10, 1]],
  ])("of %i items, ten a page, has pages of %j", (count, lengths) => {
    const pages = paginate(numbers(count), 10);
    expect(pages.map(({ items }) => items.length)).toEqual(lengths);
    expect(pages.map(({ number }) => number)).toEqual(numbers(lengths.length));
    expect(pages.every(({ of }) => of === lengths.length)).toBe(true);
    expect(pages.flatMap(({ items }) => items)).toEqual(numbers(count));
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses pages of %d items", (size) => {
    expect(() => paginate([1], size)).toThrow(RangeError);
  });
});

describe("The page numbers worth a link", () => {
  test.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [3, 5, [1, 2, 3, 4, 5]],
    [1, 9, [1, 2, 3, "gap", 9]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [6, 11, [1, "gap", 4, 5, 6, 7, 8, "gap", 11]],
    [9, 9, [1, "gap", 7, 8, 9]],
    [500, 1000, [1, "gap", 498, 499, 500, 501, 502, "gap", 1000]],
  ] as const)("on page %i of %i are %j", (current, of, expected) => {
    expect(pageNumbers(current, of)).toEqual(expected);
  });
});
