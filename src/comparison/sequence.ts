/** What two sequences have in common, in the same order: the library's part of the work, within bounds. */
import { diffArrays } from "diff";

/** A place in the old sequence and one in the new. */
export type Pair = readonly [old: number, young: number];

/**
 * How much may still be done for one comparison, in steps of the algorithm and not in time, so that the same texts are
 * always compared in the same way.
 *
 * For D differences the algorithm takes up to D²/2 steps, and follows what is equal for (N + M) · D at worst.
 */
export class Effort {
  #steps = 5_000_000;

  /** The most differences that may be looked for between sequences of so many items in all. */
  bound(items: number): number {
    return Math.floor(Math.min(Math.sqrt(2 * this.#steps), 200_000_000 / Math.max(1, items)));
  }

  spend(differences: number): void {
    this.#steps = Math.max(0, this.#steps - (differences * differences) / 2);
  }
}

/**
 * A longest common subsequence; where finding one would take more than the effort allows, only the common beginning and end.
 *
 * What stands in one sequence only cannot be common, and is left out before: so texts that have nothing in common cost
 * nothing.
 */
export function commonOf<T>(old: readonly T[], young: readonly T[], effort: Effort): readonly Pair[] {
  const [left, right] = [placesIn(old, new Set(young)), placesIn(young, new Set(old))];
  const pairAt = (i: number, j: number): Pair => [left[i] as number, right[j] as number];
  const isSame = (i: number, j: number) => old[left[i] as number] === young[right[j] as number];

  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && isSame(start, start)) start++;
  let end = 0;
  while (end < most - start && isSame(left.length - 1 - end, right.length - 1 - end)) end++;

  const beginning = Array.from({ length: start }, (_, i) => pairAt(i, i));
  const ending = Array.from({ length: end }, (_, i) => pairAt(left.length - end + i, right.length - end + i));
  const middle = changesBetween(
    left.slice(start, left.length - end).map((place) => old[place] as T),
    right.slice(start, right.length - end).map((place) => young[place] as T),
    effort,
  ).map(([i, j]) => pairAt(start + i, start + j));
  return [...beginning, ...middle, ...ending];
}

function changesBetween<T>(old: T[], young: T[], effort: Effort): readonly Pair[] {
  if (old.length === 0 || young.length === 0) return [];
  const maxEditLength = effort.bound(old.length + young.length);
  const changes = diffArrays(old, young, { maxEditLength });
  if (!changes) {
    effort.spend(maxEditLength);
    return [];
  }
  const pairs: Pair[] = [];
  let [i, j, differences] = [0, 0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let k = 0; k < count; k++) pairs.push([i + k, j + k]);
    if (added || removed) differences += count;
    if (!added) i += count;
    if (!removed) j += count;
  }
  effort.spend(differences);
  return pairs;
}

function placesIn<T>(items: readonly T[], others: ReadonlySet<T>): number[] {
  const places: number[] = [];
  for (const [place, item] of items.entries()) if (others.has(item)) places.push(place);
  return places;
}
