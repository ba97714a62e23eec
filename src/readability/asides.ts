/** Finds long asides in brackets. Pure. */
import type { Word } from "./words.ts";

/** As many words as most readers keep in mind while they wait for the rest of the sentence. */
const most = 7;

/**
 * How many words the longest aside has that is too long; 0 if there is none.
 *
 * A sentence that stands in brackets as a whole is no aside.
 */
export function widestAside(sentence: string, words: readonly Word[]): number {
  let widest = 0;
  for (const { 0: found, index } of sentence.matchAll(/\([^()]*\)/g)) {
    if (index === 0) continue;
    const end = index + found.length;
    const inside = words.filter(({ offset }) => offset > index && offset < end).length;
    if (inside > most && inside > widest) widest = inside;
  }
  return widest;
}
