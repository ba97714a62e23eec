/** How long a note is: as readers count, not as it is written. */
import type { Language } from "../kernel/problem.ts";
import { readMarkdown } from "../markdown/read.ts";

/** In characters. @param text - Without its markup. */
export function lengthOfPlain(text: string): number {
  return [...text].length;
}

/** The same of a text that is no note yet, of which nobody has to know where its links lead. */
export function lengthOf(markdown: string, language: Language): number {
  const context = { language, interface: language, resolve: () => "/", preview: () => undefined };
  return lengthOfPlain(readMarkdown(markdown, context).body.text);
}
