/** CommonMark 0.31 and nothing else: the ground that the extensions build on. */
import MarkdownParser, { type MarkdownIt } from "markdown-it";
import { quickParser } from "./parser/parser.ts";

/** A fresh renderer of plain CommonMark. @see https://spec.commonmark.org/0.31.2/ */
export function commonMark(): MarkdownIt {
  const md = new MarkdownParser("commonmark");
  quickParser(md);
  emptyQuotes(md);
  return md;
}

/** Prints a quote without content as the specification does, the one point in which markdown-it differs. */
export function emptyQuotes(md: MarkdownIt): void {
  md.renderer.rules["blockquote_open"] = (tokens, index, options, _env, renderer) =>
    renderer.renderToken(tokens, index, options).replace(/>$/, ">\n");
}
