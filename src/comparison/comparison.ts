/** The comparison of two versions of a text. */
import { type Html, trusted } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { Numbers } from "./blocks.ts";
import { mergedBlocks } from "./merge.ts";
import { markMoves } from "./moves.ts";
import { printedBlocks } from "./print.ts";
import { blocksOf } from "./read.ts";
import { Effort } from "./sequence.ts";
import { words } from "./words.ts";

/**
 * One text out of two versions: what was removed stands in `<del>`, what was inserted in `<ins>`, what has moved is told in
 * both of its places, and everything else is plain. Taking the removals out and the insertions in gives the new version,
 * the other way round the old one, block by block and word by word.
 *
 * 1. Both texts are read into blocks within blocks; the innermost hold words, numbers and signs (`read.ts`, `tokens.ts`).
 * 2. The children of two parents are aligned: equal ones first, as a longest common subsequence, then in the gaps those that
 *    have most words in common without crossing (`align.ts`). Pairs are merged in the same way, down to the words
 *    (`merge.ts`, `words-changed.ts`); tables by rows and columns (`tables.ts`).
 * 3. Of what then stands in one version only, what is equal or nearly so has moved (`moves.ts`).
 * 4. The merged text is printed; its outline and its numbers are those of the new version (`print.ts`).
 *
 * Not taken for changes: blanks and line breaks in the source, soft hyphens, the numbers of list items and footnotes, the
 * looseness of lists, the frames of tables. The time grows with the length of the texts and is bounded by steps of the
 * algorithm (`Effort`), never by a clock: beyond, whole passages are told as replaced.
 *
 * @param before - The older body, as our renderer of Markdown prints it.
 * @param after - The newer body.
 * @param language - Of the words that are added.
 * @returns Blocks to stand below a heading of level 2, without ids and without links within the page. Editors' own `ins` and
 *   `del` are printed as `u` and `s`.
 */
export function comparisonOf(before: string, after: string, language: Language): Html {
  const numbers = new Numbers();
  const effort = new Effort();
  const merged = mergedBlocks(blocksOf(before, numbers), blocksOf(after, numbers), effort);
  markMoves(merged, effort);
  return trusted(printedBlocks(merged, words[language]));
}
