/** What the formulas count. Pure. */
import { syllablesOf } from "./syllables.ts";
import { lettersOf, type Word } from "./words.ts";

/** Counts of a text or of a part of one. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of three syllables and more. */
  readonly threeSyllables: number;
  /** Words of one syllable. */
  readonly oneSyllable: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

export const noCounts: Counts = {
  sentences: 0,
  words: 0,
  syllables: 0,
  threeSyllables: 0,
  oneSyllable: 0,
  longWords: 0,
};

/** From so many letters on, a word is long. @see Björnsson 1968, Bamberger and Vanecek 1984: "mehr als sechs Buchstaben" */
const long = 7;

/** The counts of one sentence. */
export function countsOf(words: readonly Word[]): Counts {
  let syllables = 0;
  let threeSyllables = 0;
  let oneSyllable = 0;
  let longWords = 0;
  for (const { text } of words) {
    const count = syllablesOf(text);
    syllables += count;
    if (count >= 3) threeSyllables++;
    if (count === 1) oneSyllable++;
    if (text.length >= long && lettersOf(text) >= long) longWords++;
  }
  return { sentences: 1, words: words.length, syllables, threeSyllables, oneSyllable, longWords };
}

/** Both together. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    sentences: a.sentences + b.sentences,
    words: a.words + b.words,
    syllables: a.syllables + b.syllables,
    threeSyllables: a.threeSyllables + b.threeSyllables,
    oneSyllable: a.oneSyllable + b.oneSyllable,
    longWords: a.longWords + b.longWords,
  };
}
