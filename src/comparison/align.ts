/** Which blocks of one parent have become which. */
import type { Block } from "./blocks.ts";
import { candidatesAmong } from "./candidates.ts";
import { heaviestChain } from "./chain.ts";
import { commonOf, type Effort, type Pair } from "./sequence.ts";
import { haveSameGrid } from "./tables.ts";

/** Half of the words, roughly: what has less in common is easier to read as one block that went and one that came. */
const alikeEnough = 0.4;
/** Lists and tables are told entry by entry. */
const alikeEnoughWithEntries = 0.2;
const withEntries: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table"]);
/** Of these a parent has one, and it stays the same one whatever it says. */
const single: ReadonlySet<string> = new Set(["caption", "thead", "tbody", "tfoot", "figcaption", "summary"]);
/** In these, the only paragraph stays the same one as well. */
const withOneParagraph: ReadonlySet<string> = new Set(["li", "dd", "td", "th", "figure"]);
/** Up to so many possible pairs, all are weighed against each other. */
const fewPairs = 10_000;

/**
 * Pairs in ascending order on both sides, so that as many words as possible stay where they are.
 *
 * Among very many blocks, equal ones come first, and between them, the ones that are most alike.
 *
 * @param parent - The tag of the block in which they stand.
 */
export function aligned(
  old: readonly Block[],
  young: readonly Block[],
  effort: Effort,
  parent?: string,
): readonly Pair[] {
  const [start, end] = commonEnds(old, young);
  const [before, after] = [old.slice(start, old.length - end), young.slice(start, young.length - end)];
  const isOneParagraph = parent !== undefined && withOneParagraph.has(parent) && hasOne(old) && hasOne(young);
  const align = before.length * after.length <= fewPairs ? alignedByLikeness : alignedByEqual;
  return [
    ...Array.from({ length: start }, (_, i): Pair => [i, i]),
    ...align(before, after, effort, isOneParagraph).map(([i, j]): Pair => [start + i, start + j]),
    ...Array.from({ length: end }, (_, i): Pair => [old.length - end + i, young.length - end + i]),
  ];
}

/** Whether one block may be told as the changed form of the other. */
export function mayBePair(old: Block, young: Block): boolean {
  return old.signature === young.signature && (old.tag !== "table" || haveSameGrid(old, young));
}

function alignedByEqual(
  old: readonly Block[],
  young: readonly Block[],
  effort: Effort,
  isOneParagraph: boolean,
): readonly Pair[] {
  const keysOf = (blocks: readonly Block[]) => blocks.map(({ key }) => key);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...commonOf(keysOf(old), keysOf(young), effort), [old.length, young.length] as const]) {
    const gap = alignedByLikeness(old.slice(i, k), young.slice(j, l), effort, isOneParagraph);
    for (const [m, n] of gap) pairs.push([i + m, j + n]);
    if (k < old.length) pairs.push([k, l]);
    [i, j] = [k + 1, l + 1];
  }
  return pairs;
}

function alignedByLikeness(
  old: readonly Block[],
  young: readonly Block[],
  _effort: Effort,
  isOneParagraph: boolean,
): readonly Pair[] {
  if (old.length === 0 || young.length === 0) return [];
  const candidates = candidatesAmong(old, young, leastFor, mayBePair, fewPairs);
  return heaviestChain([...candidates, ...singles(old, young, isOneParagraph)]);
}

function leastFor({ tag }: Block): number {
  return withEntries.has(tag) ? alikeEnoughWithEntries : alikeEnough;
}

function singles(old: readonly Block[], young: readonly Block[], isOneParagraph: boolean) {
  return old.flatMap((block, i) => {
    if (!single.has(block.tag) && !(isOneParagraph && block.tag === "p")) return [];
    const j = young.findIndex(({ signature }) => signature === block.signature);
    return j < 0 ? [] : [{ old: i, young: j, weight: 1 }];
  });
}

/** How many blocks are equal at the beginning and, of the others, at the end. */
function commonEnds(old: readonly Block[], young: readonly Block[]): readonly [start: number, end: number] {
  const most = Math.min(old.length, young.length);
  let start = 0;
  while (start < most && old[start]?.key === young[start]?.key) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end)?.key === young.at(-1 - end)?.key) end++;
  return [start, end];
}

function hasOne(blocks: readonly Block[]): boolean {
  return blocks.filter(({ tag }) => tag === "p").length === 1;
}
