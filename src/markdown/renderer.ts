/** The renderers of markdown-it with all extensions, made once and kept. */
import MarkdownParser, { type MarkdownIt } from "markdown-it";
import type { Language } from "../kernel/problem.ts";
import { extensions } from "./extensions.ts";
import { quotationMarks } from "./quotation-marks.ts";

const made = new Map<string, MarkdownIt>();

/**
 * The renderer for one language of the text and one of the interface.
 *
 * @param language - BCP 47: chooses the quotation marks.
 */
export function rendererFor(language: string, interfaceLanguage: Language): MarkdownIt {
  const quotes = quotationMarks(language);
  const key = [...quotes, interfaceLanguage].join(" ");
  const known = made.get(key);
  if (known) return known;
  const md = new MarkdownParser({ html: true, linkify: true, typographer: true, quotes: [...quotes] });
  for (const extension of extensions) extension(md, interfaceLanguage);
  made.set(key, md);
  return md;
}
