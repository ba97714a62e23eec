/** Which words of a block have changed. */
import type { Token } from "./blocks.ts";
import type { Passage } from "./merged.ts";
import { notesOf } from "./notes.ts";
import { commonOf, type Effort } from "./sequence.ts";

/** A stretch of both texts, by the places of its ends. */
interface Stretch {
  readonly isKept: boolean;
  /** Whether the words themselves are others, not only how they look or where they lead. */
  readonly isReworded: boolean;
  readonly old: readonly [start: number, end: number];
  readonly young: readonly [start: number, end: number];
}

/** So many words between two changes are always shown as kept. */
const enoughKept = 4;
/** So many exchanges of words with no more than a word between them are shown as one. */
const tooMany = 3;
/** Of a block with less in common than that, the whole old and the whole new form are shown. */
const leastCommon = 0.4;

export function passagesOf(old: readonly Token[], young: readonly Token[], effort: Effort): readonly Passage[] {
  const sizes = { old: sizesOf(old), young: sizesOf(young) };
  const found = stretches(old, young, effort);
  const joined = joinedStretches(found, sizes);
  const readable = isMostlyNew(joined, sizes) ? [all(old, young)] : joined;
  return readable.map((stretch) => passage(stretch, old, young, readable.length === 1));
}

function passage(
  { isKept, old: [i, k], young: [j, l] }: Stretch,
  before: readonly Token[],
  after: readonly Token[],
  isWhole: boolean,
): Passage {
  const [old, young] = [before.slice(i, k), after.slice(j, l)];
  return isKept ? { change: "none", old, young } : { change: "words", old, young, notes: notesOf(old, young), isWhole };
}

/** Kept and changed stretches in turn. Words that look or lead otherwise than before are changed. */
function stretches(old: readonly Token[], young: readonly Token[], effort: Effort): readonly Stretch[] {
  const pairs = commonOf(
    old.map(({ key }) => key),
    young.map(({ key }) => key),
    effort,
  );
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...pairs, [old.length, young.length] as const]) {
    if (k > i || l > j) found.push(changed(i, k, j, l, true));
    if (k < old.length) extend(found, k, l, old[k]?.formatKey === young[l]?.formatKey);
    [i, j] = [k + 1, l + 1];
  }
  return found;
}

/** Adds a word that both texts hold. */
function extend(found: Stretch[], k: number, l: number, isKept: boolean): void {
  const last = found.at(-1);
  const goesOn = last !== undefined && last.isKept === isKept && !last.isReworded;
  if (goesOn) found.pop();
  const [i, j] = goesOn ? [last.old[0], last.young[0]] : [k, l];
  found.push({ isKept, isReworded: false, old: [i, k + 1], young: [j, l + 1] });
}

interface Sizes {
  /** For each place, the words before it. */
  readonly old: readonly number[];
  readonly young: readonly number[];
}

/** Joins changes between which little is kept: single words that alternate cannot be read. */
function joinedStretches(found: readonly Stretch[], sizes: Sizes): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of found) {
    const before = joined.at(-1);
    // Beside words that are others, it goes without saying that these look or lead otherwise, too.
    if (before && !before.isKept && !stretch.isKept) joined.splice(-1, 1, joinedFrom([before, stretch]));
    else joined.push(stretch);
    for (let three = joined.slice(-3); isUnreadable(three, sizes); three = joined.slice(-3)) {
      joined.splice(-3, 3, joinedFrom(three));
    }
  }
  return withoutAlternation(joined, sizes);
}

/** What is kept must be longer than half of the changes beside it, in words. */
function isUnreadable([first, kept, last]: readonly Stretch[], sizes: Sizes): boolean {
  if (!first || !kept?.isKept || !last || !isJoinable(first) || !isJoinable(last)) return false;
  const words = sizeOf(kept, sizes);
  return words < enoughKept && 2 * words <= Math.min(sizeOf(first, sizes), sizeOf(last, sizes));
}

/** Joins runs of changes in which every second word has changed. */
function withoutAlternation(found: readonly Stretch[], sizes: Sizes): readonly Stretch[] {
  const joined: Stretch[] = [];
  let run: Stretch[] = [];
  const endRun = (more: readonly Stretch[]) => {
    const kept = run.at(-1)?.isKept ? run.slice(-1) : [];
    const changes = kept.length > 0 ? run.slice(0, -1) : run;
    const exchanges = changes.filter((stretch) => isExchange(stretch, sizes)).length;
    joined.push(...(exchanges >= tooMany ? [joinedFrom(changes)] : changes), ...kept, ...more);
    run = [];
  };
  for (const stretch of found) {
    const goesOn = stretch.isKept ? run.length > 0 && sizeOf(stretch, sizes) <= 1 : isJoinable(stretch);
    if (goesOn) run.push(stretch);
    else endRun([stretch]);
  }
  endRun([]);
  return joined;
}

function isExchange({ isKept, old, young }: Stretch, sizes: Sizes): boolean {
  return !isKept && lengthOf(old, sizes.old) > 0 && lengthOf(young, sizes.young) > 0;
}

/** What only looks or leads otherwise has a note of its own. */
function isJoinable({ isKept, isReworded }: Stretch): boolean {
  return !isKept && isReworded;
}

function joinedFrom(stretches: readonly Stretch[]): Stretch {
  const [first, last] = [stretches[0] as Stretch, stretches.at(-1) as Stretch];
  return changed(first.old[0], last.old[1], first.young[0], last.young[1], true);
}

function changed(i: number, k: number, j: number, l: number, isReworded: boolean): Stretch {
  return { isKept: false, isReworded, old: [i, k], young: [j, l] };
}

function isMostlyNew(found: readonly Stretch[], sizes: Sizes): boolean {
  if (!found.some((stretch) => isExchange(stretch, sizes) && stretch.isReworded)) return false;
  const kept = found.reduce((sum, stretch) => sum + (stretch.isKept ? sizeOf(stretch, sizes) : 0), 0);
  return kept < leastCommon * Math.min(sizes.old.at(-1) ?? 0, sizes.young.at(-1) ?? 0);
}

function all(old: readonly Token[], young: readonly Token[]): Stretch {
  return changed(0, old.length, 0, young.length, true);
}

function sizeOf({ old, young }: Stretch, sizes: Sizes): number {
  return Math.max(lengthOf(old, sizes.old), lengthOf(young, sizes.young));
}

function lengthOf([start, end]: readonly [number, number], sizes: readonly number[]): number {
  return (sizes[end] ?? 0) - (sizes[start] ?? 0);
}

function sizesOf(tokens: readonly Token[]): readonly number[] {
  let sum = 0;
  return [0, ...tokens.map(({ kind }) => (sum += kind === "word" || kind === "thing" ? 1 : 0))];
}
