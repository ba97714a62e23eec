/** The words of German text. Pure. */

/** A word, where it begins in the text. */
export interface Word {
  readonly text: string;
  /** In UTF-16 units, from 0. */
  readonly offset: number;
}

/** Letters or digits, with what holds parts of one word together: `Online-Banking`, `z.B.`, `1.000,50`, `geht's`. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑.,:'’*_/·&]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const address = /\b(?:https?:\/\/|www\.|mailto:)\S+|\[youtube=[^\s\]]*\]?|[^\s@<>()]{1,64}@[^\s@<>()]{1,255}/gi;

/** The words of a text. Addresses of pages and mailboxes are none: nobody reads them word by word. */
export function wordsIn(text: string): readonly Word[] {
  const read = /:\/\/|www\.|@|\[youtube/i.test(text)
    ? text.replace(address, (found) => " ".repeat(found.length))
    : text;
  const words: Word[] = [];
  for (const { 0: found, index } of read.matchAll(word)) words.push({ text: found, offset: index });
  return words;
}

/** How many letters a word has; hyphens, digits and points are none. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) letters++;
  return letters;
}
