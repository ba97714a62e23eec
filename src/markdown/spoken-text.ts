/** The words of one block in one line, each still knowing where it stands in the block. */
import type { Token } from "markdown-it";
import { strikes } from "./plain-text.ts";

/** From `at` on in the text, a token stands at `source` in the block. */
interface Piece {
  readonly at: number;
  readonly source: number;
}

export interface SpokenText {
  readonly text: string;
  /** Where a sign of `text` stands in the block; both from 0. To be asked for in ascending order. */
  readonly sourceOf: (offset: number) => number;
}

/** What is struck out, pictures and marks of footnotes say nothing. */
export function spokenText(children: readonly Token[]): SpokenText {
  const pieces: Piece[] = [];
  let text = "";
  let struck = 0;
  for (const token of children) {
    struck += token.type === "html_inline" ? strikes("safe_inline", token.content) : strikes(token.type, token.markup);
    if (struck > 0) continue;
    const words = wordsOf(token);
    if (words === "") continue;
    pieces.push({ at: text.length, source: token.map?.[0] ?? 0 });
    text += words;
  }
  return { text, sourceOf: sourcesIn(pieces) };
}

function wordsOf({ type, content }: Token): string {
  if (type === "text" || type === "text_special" || type === "code_inline") return content.replace(/\s/g, " ");
  const isBreak = type === "softbreak" || type === "hardbreak" || (type === "html_inline" && /^<br\b/i.test(content));
  return isBreak ? " " : "";
}

function sourcesIn(pieces: readonly Piece[]): SpokenText["sourceOf"] {
  let index = 0;
  return (offset) => {
    while ((pieces[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= offset) index++;
    const { at = 0, source = 0 } = pieces[index] ?? {};
    return source + offset - at;
  };
}
