/** Which blocks may be each other's former and present form. */
import { likeness } from "./bag.ts";
import type { Block } from "./blocks.ts";
import type { Candidate } from "./chain.ts";

/** A word is rare if no more of the new blocks hold it. */
const rare = 8;
const mostOfOneBlock = 4;

/**
 * Pairs of blocks that are alike enough.
 *
 * @param leastFor - The likeness that is enough.
 * @param mayBe - Whether two blocks may be a pair at all.
 * @param fewPairs - So many are looked at one by one; among more, only blocks that share a rare word, or are equal.
 */
export function candidatesAmong(
  old: readonly Block[],
  young: readonly Block[],
  leastFor: (block: Block) => number,
  mayBe: (old: Block, young: Block) => boolean,
  fewPairs: number,
): readonly Candidate[] {
  const near = old.length * young.length <= fewPairs ? () => young.keys() : byRareWords(young);
  const found: Candidate[] = [];
  for (const [i, before] of old.entries()) {
    for (const j of near(before)) {
      const after = young[j] as Block;
      if (!mayBe(before, after)) continue;
      const alike = before.key === after.key ? 1 : likeness(before, after);
      if (alike >= leastFor(before)) found.push({ old: i, young: j, weight: weightOf(before, after, alike) });
    }
  }
  return found;
}

/** The words that stay where they are, and a little for each block: of two ways, the one that moves fewer is taken. */
function weightOf({ bag, key }: Block, after: Block, alike: number): number {
  return alike * (bag.total + after.bag.total) + (key === after.key ? 2 : 1);
}

/** Finds the few new blocks with which a block shares most rare words. */
function byRareWords(young: readonly Block[]): (block: Block) => Iterable<number> {
  const places = new Map<string, number[]>();
  for (const [place, { bag }] of young.entries()) {
    for (const word of bag.weights.keys()) {
      const known = places.get(word);
      if (!known) places.set(word, [place]);
      else if (known.length <= rare) known.push(place);
    }
  }
  return ({ bag }) => {
    const shared = new Map<number, number>();
    for (const word of bag.weights.keys()) {
      const known = places.get(word) ?? [];
      if (known.length <= rare) for (const place of known) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const ranked = [...shared].sort(([place, count], [other, less]) => less - count || place - other);
    return ranked.slice(0, mostOfOneBlock).map(([place]) => place);
  };
}
