/** The best choice among possible pairs. */
import type { Pair } from "./sequence.ts";

export interface Candidate {
  readonly old: number;
  readonly young: number;
  /** What is gained by telling them as one. */
  readonly weight: number;
}

interface Link {
  readonly sum: number;
  readonly candidate: Candidate;
  readonly before: Link | undefined;
}

/**
 * The pairs with the greatest weight in all among those that do not cross: a heaviest increasing subsequence, in
 * n log n steps by a tree of greatest sums (Fenwick 1994).
 */
export function heaviestChain(candidates: readonly Candidate[]): readonly Pair[] {
  const youngest = candidates.reduce((most, { young }) => Math.max(most, young), -1);
  const best: (Link | undefined)[] = new Array(youngest + 2).fill(undefined);
  let heaviest: Link | undefined;
  // Of one old block's candidates none may follow another: the last comes first.
  for (const candidate of candidates.toSorted((a, b) => a.old - b.old || b.young - a.young)) {
    const before = greatestUpTo(best, candidate.young);
    const link = { sum: (before?.sum ?? 0) + candidate.weight, candidate, before };
    for (let i = candidate.young + 1; i < best.length; i += i & -i) if (isHeavier(link, best[i])) best[i] = link;
    if (isHeavier(link, heaviest)) heaviest = link;
  }
  const pairs: Pair[] = [];
  for (let link = heaviest; link; link = link.before) pairs.push([link.candidate.old, link.candidate.young]);
  return pairs.reverse();
}

/** The heaviest link whose new block stands before place `young`. */
function greatestUpTo(best: readonly (Link | undefined)[], young: number): Link | undefined {
  let greatest: Link | undefined;
  for (let i = young; i > 0; i -= i & -i) if (isHeavier(best[i], greatest)) greatest = best[i];
  return greatest;
}

function isHeavier(link: Link | undefined, than: Link | undefined): boolean {
  return (link?.sum ?? 0) > (than?.sum ?? 0);
}
