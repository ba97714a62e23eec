/** Finds long compounds. Pure. */
import { factsOf } from "./syllables.ts";
import type { Word } from "./words.ts";

/** Seven syllables where twenty letters are the measure. */
const syllablesPerLetter = 7 / 20;
/** What is longer is no word, and has been pasted by accident or with bad intent. */
const longest = 100;

/**
 * The longest noun without a hyphen that reaches the measure and has not been told of.
 *
 * @param told - Learns the word.
 */
export function longWord(
  words: readonly Word[],
  letters: number,
  told: Set<string>,
): { readonly text: string; readonly letters: number } | undefined {
  let found: { readonly text: string; readonly letters: number } | undefined;
  for (const { text } of words) {
    if (text.length < letters / 2 || text.length > longest || !/^\p{Lu}[\p{L}\p{M}]+$/u.test(text)) continue;
    const { letters: count, syllables } = factsOf(text);
    const isLong = count >= letters || syllables >= Math.ceil(letters * syllablesPerLetter);
    if (isLong && count > (found?.letters ?? 0) && !told.has(stemOf(text))) found = { text, letters: count };
  }
  if (found) told.add(stemOf(found.text));
  return found;
}

/** The same for a word and its cases, as far as they differ at the end. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?:e[nsmr]?|[ns])$/, "");
}
