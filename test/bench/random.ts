/** Chance that comes out the same on every machine: integers, sums and quotients only, no function whose last digit differs. */

/** Numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** The same numbers for the same seeds (Chris Doty-Humphrey's sfc32). */
export function randomFrom(...seeds: readonly number[]): Random {
  let [a = 0, b = 0, c = 0] = seeds.map((seed) => seed | 0);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are close to each other need some steps to part.
  for (let step = 0; step < 15; step++) next();
  return next;
}

/** A whole number, both ends included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** @throws RangeError for an empty list. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  if (list.length === 0) throw new RangeError("There is nothing to choose from.");
  return list[Math.floor(random() * list.length)] as T;
}

/**
 * Chooses as people do (Zipf's law): the second half as often as the first, the third a third as often.
 *
 * @throws RangeError for an empty list.
 */
export function byRank<T>(list: readonly T[]): (random: Random) => T {
  if (list.length === 0) throw new RangeError("There is nothing to choose from.");
  let total = 0;
  const upTo = Float64Array.from(list, (_, rank) => (total += 1 / (rank + 1)));
  return (random) => {
    const wanted = random() * total;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] as T;
  };
}
