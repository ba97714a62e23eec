/** How readable a German text is: its figures, and the sentences that are hard. Pure. */
import type { Passage } from "../model/passage.ts";
import type { Thresholds } from "../model/readability.ts";
import { type Counts, Tally } from "./counts.ts";
import { type Figures, figuresOf } from "./formulas.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { sentencesIn } from "./sentences.ts";
import { wordsIn } from "./words.ts";

/** A sentence that is hard to read, with the place of its first sign in the source. */
export interface HardSentence {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly reasons: readonly Reason[];
  /** What all reasons weigh together. */
  readonly weight: number;
}

export interface Readability {
  readonly counts: Counts;
  /** `undefined` for a text of so few words that figures would say nothing. */
  readonly figures: Figures | undefined;
  /** In the order of the text. */
  readonly hard: readonly HardSentence[];
}

/** Formulas were made for samples of about a hundred words. @see Flesch 1948, "A new readability yardstick" */
export const fewestWords = 100;

/**
 * Figures of everything that a reader has to read but footnotes and summary; advice for the editor's own words.
 *
 * @param isSimple - Whether the text is written in plain language: then small reasons are enough.
 */
export function readabilityOf(passages: readonly Passage[], limits: Thresholds, isSimple: boolean): Readability {
  const asked = { limits, isSimple, toldWords: new Set<string>() };
  const enough = isSimple ? 0.5 : 1;
  const hard: HardSentence[] = [];
  const counts = new Tally();
  for (const { kind, text, placeAt } of passages) {
    for (const sentence of sentencesIn(text)) {
      const words = wordsIn(sentence.text);
      if (words.length === 0) continue;
      if (kind === "text" || kind === "quote") counts.add(words);
      if (kind === "quote") continue;
      const reasons = reasonsFor(sentence.text, words, asked);
      const weight = reasons.reduce((total, reason) => total + reason.weight, 0);
      if (weight >= enough) hard.push({ text: sentence.text, ...placeAt(sentence.offset), reasons, weight });
    }
  }
  return { counts, figures: counts.words < fewestWords ? undefined : figuresOf(counts), hard };
}
