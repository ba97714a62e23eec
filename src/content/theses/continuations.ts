/** Which thesis continues which of the version before. Pure. */
import { similarity, type Wording } from "./likeness.ts";

/** Theses that share fewer of their words are two. */
const enough = 0.5;

/**
 * Of very long lists, each changed thesis is compared with its neighbourhood alone, so that thousands of them take no
 * longer than a few hundred.
 */
const mostPairs = 100_000;

interface Pair {
  readonly before: number;
  readonly now: number;
  readonly score: number;
}

/**
 * For each thesis of a version, the place of the one before that it continues: by equal words, then by the same bold
 * beginning, then by similar words; `undefined` for a new one. Nothing is continued twice. Of equal candidates, the
 * nearest in the list is taken.
 */
export function continuations(before: readonly Wording[], now: readonly Wording[]): readonly (number | undefined)[] {
  const continued: (number | undefined)[] = now.map(() => undefined);
  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    if (taken.has(from) || continued[to] !== undefined) return;
    taken.add(from);
    continued[to] = from;
  };
  const leftBefore = () => [...before.keys()].filter((index) => !taken.has(index));
  const leftNow = () => [...now.keys()].filter((index) => continued[index] === undefined);

  for (const [from, to] of alike(before, leftBefore(), now, leftNow(), ({ words }) => words)) take(from, to);
  // Where several begin alike, their other words decide.
  const byLead = alike(before, leftBefore(), now, leftNow(), ({ lead }) => lead, 1);
  for (const [from, to] of byLead) take(from, to);
  for (const pair of pairsOf(before, leftBefore(), now, leftNow())) take(pair.before, pair.now);
  return continued;
}

/**
 * Pairs those that have the same name, the first with the first.
 *
 * @param most - A name that more of one side have is passed over.
 */
function alike(
  before: readonly Wording[],
  some: readonly number[],
  now: readonly Wording[],
  others: readonly number[],
  nameOf: (wording: Wording) => string,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly [from: number, to: number])[] {
  const byName = Map.groupBy(some, (index) => nameOf(before[index] as Wording));
  const nowByName = Map.groupBy(others, (index) => nameOf(now[index] as Wording));
  return [...nowByName].flatMap(([name, places]) => {
    const from = byName.get(name) ?? [];
    if (name === "" || from.length > most || places.length > most) return [];
    return places.slice(0, from.length).map((to, index) => [from[index] as number, to] as const);
  });
}

/** What is similar enough, the most similar first. */
function pairsOf(
  before: readonly Wording[],
  some: readonly number[],
  now: readonly Wording[],
  others: readonly number[],
): readonly Pair[] {
  const reach = Math.ceil(mostPairs / Math.max(1, others.length));
  const pairs = others.flatMap((to, rank) =>
    some.slice(Math.max(0, rank - reach), rank + reach + 1).flatMap((from) => {
      const score = scoreOf(before[from] as Wording, now[to] as Wording);
      return score >= enough ? [{ before: from, now: to, score }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.now - b.now || a.before - b.before);
}

/** The same bold beginning counts more than all words together. */
function scoreOf(one: Wording, other: Wording): number {
  return similarity(one, other) + (one.lead !== "" && one.lead === other.lead ? 1 : 0);
}

function distance({ before, now }: Pair): number {
  return Math.abs(before - now);
}
