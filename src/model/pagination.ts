/** Long lists in pages. Pure. */

/** One page of a list. */
export interface Slice<Item> {
  /** Counted from 1. */
  readonly number: number;
  /** How many pages there are; at least 1. */
  readonly of: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a list into pages. An empty list has one empty page, so that its address answers.
 *
 * @param size - The most items that a page holds.
 * @throws RangeError for a size that is no whole number above 0.
 */
export function paginate<Item>(items: readonly Item[], size: number): readonly Slice<Item>[] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`A page cannot hold ${size} items.`);
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/**
 * The page numbers worth a link: the first, the last and those around the current one.
 *
 * @returns Ascending; `"gap"` stands for two or more numbers left out.
 */
export function pageNumbers(current: number, of: number): readonly (number | "gap")[] {
  const reach = 2;
  const near = Array.from({ length: 2 * reach + 1 }, (_, index) => current - reach + index);
  const shown = [...new Set([1, ...near, of])].filter((number) => number >= 1 && number <= of);
  return shown.flatMap((number, index) => {
    const skipped = index === 0 ? 0 : number - (shown[index - 1] as number) - 1;
    if (skipped === 0) return [number];
    return skipped === 1 ? [number - 1, number] : ["gap" as const, number];
  });
}
