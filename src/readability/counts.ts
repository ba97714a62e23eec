/** What the formulas count. Pure. */
import { factsOf } from "./syllables.ts";
import type { Word } from "./words.ts";

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

/** From so many letters on, a word is long. @see Björnsson 1968, Bamberger and Vanecek 1984: "mehr als sechs Buchstaben" */
const long = 7;

/** Adds up sentence by sentence. */
export class Tally implements Counts {
  sentences = 0;
  words = 0;
  syllables = 0;
  threeSyllables = 0;
  oneSyllable = 0;
  longWords = 0;

  /** @param words - Those of one sentence. */
  add(words: readonly Word[]): void {
    this.sentences++;
    this.words += words.length;
    for (const { text } of words) {
      const { syllables, letters } = factsOf(text);
      this.syllables += syllables;
      if (syllables >= 3) this.threeSyllables++;
      else if (syllables === 1) this.oneSyllable++;
      if (letters >= long) this.longWords++;
    }
  }
}
