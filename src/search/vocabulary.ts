/** The words of a site, by which its compounds are known. Pure. */
import { commonNouns } from "./common-nouns.ts";
import { stem } from "./stem.ts";

export interface Vocabulary {
  /** Stems of nouns, which German writes with a capital letter. */
  readonly nouns: ReadonlySet<string>;
  /** Every word of the texts in lower case: what stands before a noun need not be one. */
  readonly words: ReadonlySet<string>;
  /** Those that are written with a small letter somewhere, and therefore are no nouns. */
  readonly others: ReadonlySet<string>;
}

/** Letters and what belongs to them: one word each. */
export const word = /\p{L}[\p{L}\p{M}]*/gu;

/** The first word of a sentence says nothing about whether it is a noun. */
const inSentence = /(?<=[\p{Ll},;] )\p{Lu}[\p{Ll}]+/gu;

/**
 * The words of German texts.
 *
 * @param texts - Without markup.
 */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const others = new Set<string>();
  const nouns = new Set(commonNouns.map(stem));
  for (const text of texts) {
    for (const [found] of text.matchAll(word)) {
      const small = found.toLowerCase();
      words.add(small);
      if (small === found) others.add(small);
    }
    for (const [found] of text.matchAll(inSentence)) if (found.length >= shortestNoun) nouns.add(stem(found));
  }
  for (const noun of commonNouns) words.add(noun.toLowerCase());
  return { nouns, words, others };
}

const shortestNoun = 4;
