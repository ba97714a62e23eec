/** How much two blocks have in common. */
import type { Bag, Block, Token } from "./blocks.ts";

/** Words of up to three letters, mostly articles and the like, stand in every text. */
const small = /^\p{Ll}{1,3}$/u;
const weightOfSmallWord = 0.25;
/** A row is known by its first cell. */
const leastForRowOfSameName = 0.6;

export function bagOfTokens(tokens: readonly Token[]): Bag {
  const weights = new Map<string, number>();
  let total = 0;
  for (const { kind, key } of tokens) {
    if (kind === "sign" || kind === "blank") continue;
    const weight = small.test(key) ? weightOfSmallWord : 1;
    weights.set(key, (weights.get(key) ?? 0) + weight);
    total += weight;
  }
  return { weights, total };
}

export function bagOfBlocks(blocks: readonly Block[]): Bag {
  if (blocks.length === 1) return (blocks[0] as Block).bag;
  const weights = new Map<string, number>();
  let total = 0;
  for (const { bag } of blocks) {
    for (const [word, weight] of bag.weights) weights.set(word, (weights.get(word) ?? 0) + weight);
    total += bag.total;
  }
  return { weights, total };
}

/** From 0 for nothing in common to 1 for the same words (Dice's coefficient). */
export function likeness(old: Block, young: Block): number {
  const common = dice(old.bag, young.bag);
  return old.tag === "tr" && haveSameName(old, young) ? Math.max(common, leastForRowOfSameName) : common;
}

function dice(one: Bag, other: Bag): number {
  if (one.total === 0 || other.total === 0) return 0;
  const [small, large] = one.weights.size < other.weights.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, weight] of small.weights) common += Math.min(weight, large.weights.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}

function haveSameName(old: Block, young: Block): boolean {
  const [first, second] = [old.children[0], young.children[0]];
  return first !== undefined && second !== undefined && first.bag.total > 0 && first.key === second.key;
}
