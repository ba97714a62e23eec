/** How the pages of statements say what has changed. */
import type { Html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";

/**
 * Two texts as one, with what was removed, inserted and moved.
 *
 * @param before - HTML as our own renderers print it, and so is `after`.
 * @param language - Of the words that tell of the changes.
 */
export type Compare = (before: string, after: string, language: Language) => Html;

/** Of a site in which no statement has a second version. */
export const nothingToCompare: Compare = () => {
  throw new Error("Versions are compared only after the comparison was loaded.");
};
