/** Inline HTML: a short list of harmless elements passes, everything else is shown as it was written. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Language } from "../../kernel/problem.ts";
import { placeOf, placesIn } from "../places.ts";
import { type Reading, readingOf, type TextPlace, warn } from "../reading.ts";
import { words } from "../words.ts";
import { Balance } from "./balance.ts";
import { phrasing } from "./elements.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { markupOf, Refusals, textOf } from "./print.ts";
import { Structure } from "./structure.ts";

/** Whatever the editor writes, the output is balanced, and holds no tag and no attribute that is not on the list. */
export function html(md: MarkdownIt, language: Language): void {
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;
  md.core.ruler.before("linkify", "html", (state) => {
    if (state.src.includes("<")) new Sieve(state, words[language].details).run();
  });
  const escapedContent = (tokens: Token[], index: number) => escapeHtml(tokens[index]?.content ?? "");
  const content = (tokens: Token[], index: number) => tokens[index]?.content ?? "";
  rules["shown"] = escapedContent;
  rules["more"] = () => "";
  rules["safe_inline"] = (tokens, index) => tokens[index]?.markup ?? "";
  rules["safe_block"] = content;
  // No raw HTML is left when a text is printed; should any be, it comes out as text.
  rules["html_inline"] = escapedContent;
  rules["html_block"] = escapedContent;
}

class Sieve {
  readonly #state: StateCore;
  readonly #reading: Reading;
  readonly #refusals: Refusals;
  readonly #defaultSummary: string;
  readonly #pieces = new Map<Token, readonly Piece[]>();

  constructor(state: StateCore, defaultSummary: string) {
    this.#state = state;
    this.#reading = readingOf(state.env);
    this.#refusals = new Refusals(this.#reading);
    this.#defaultSummary = defaultSummary;
  }

  run(): void {
    const structure = new Structure();
    for (const token of this.#state.tokens) {
      if (token.type !== "html_block") {
        structure.block(token);
        continue;
      }
      const pieces = piecesOf(token.content);
      this.#pieces.set(token, pieces);
      structure.html(pieces);
    }
    structure.finish();
    for (const token of this.#state.tokens) {
      if (token.type === "html_block") this.#block(token);
      else if (token.children?.some(({ type }) => type === "html_inline")) this.#inline(token.children);
    }
  }

  #inline(children: readonly Token[]): void {
    const balance = new Balance();
    const pieces = new Map<Token, Piece>();
    for (const token of children) {
      const isLink = token.type === "link_open" || token.type === "link_close" || token.type === "footnote_ref";
      if (token.type === "html_inline") {
        const [piece] = piecesOf(token.content);
        if (!piece) continue;
        pieces.set(token, piece);
        if (phrasing.has(piece.name)) balance.tag(piece);
      } else if (token.nesting > 0) balance.enter(isLink);
      else if (token.nesting < 0) balance.leave(isLink);
      else if (isLink) {
        balance.enter(true);
        balance.leave(true);
      }
    }
    let code = 0;
    for (const token of children) {
      const piece = pieces.get(token);
      if (piece) this.#printInline(token, piece);
      if (piece?.passes && (piece.name === "code" || piece.name === "kbd")) code += piece.kind === "open" ? 1 : -1;
      // What stands for itself is left alone by the typography.
      if (code > 0 && token.type === "text") token.type = "text_special";
    }
  }

  #printInline(token: Token, piece: Piece): void {
    const place = placeOf(token);
    token.type = piece.passes ? "safe_inline" : piece.kind === "more" ? "more" : "shown";
    if (piece.passes) {
      token.markup = markupOf(piece, place, this.#reading);
      // For the typography, which looks for the signs beside a mark, a tag is nothing and a break is a blank.
      token.content = piece.name === "br" ? " " : "";
      if (piece.name === "br") token.meta = { break: true };
    } else if (piece.kind !== "more") this.#refusals.add(piece, place);
  }

  #block(token: Token): void {
    const pieces = this.#pieces.get(token) ?? [];
    if (pieces.every(({ kind, raw }) => kind === "more" || raw.trim() === "")) {
      token.type = "more";
      return;
    }
    const balance = new Balance();
    for (const piece of pieces) {
      if (phrasing.has(piece.name)) balance.tag(piece);
      else if (piece.passes) balance.flush();
    }
    this.#printBlock(token, pieces);
  }

  /** Words that stand in no element of the block get a paragraph of their own. */
  #printBlock(token: Token, pieces: readonly Piece[]): void {
    const placeAt = placesIn(token.content, this.#reading.lines, token.map?.[0] ?? 0);
    let markup = "";
    let loose = "";
    let depth = 0;
    let plain = "";
    let beforeMore: string | undefined;
    const settle = () => {
      markup += loose.trim() === "" ? "" : `<p>${loose.trim()}</p>\n`;
      loose = "";
    };
    for (const piece of pieces) {
      const place = placeAt(piece.offset);
      const isBlock = piece.passes && !phrasing.has(piece.name);
      if (isBlock) settle();
      if (piece.kind === "more") {
        beforeMore ??= plain;
        if (/\S/.test(lineBehind(token.content, piece))) warnOfWordsBehind(this.#reading, place);
      }
      const printed = this.#print(piece, place);
      if (isBlock || depth > 0) markup += printed;
      else loose += printed;
      if (isBlock && depth === 0 && piece.kind === "close") markup += "\n";
      if (isBlock) depth = Math.max(0, depth + (piece.kind === "open" ? 1 : -1));
      plain += piece.kind === "text" ? textOf(piece.raw, this.#state.md) : isBlock || piece.name === "br" ? " " : "";
    }
    settle();
    token.type = "safe_block";
    token.content = markup.endsWith("\n") ? markup : `${markup}\n`;
    token.meta = { words: plain, beforeMore };
  }

  #print(piece: Piece, place: { readonly line: number; readonly column: number }): string {
    if (piece.kind === "text") {
      const { rules } = this.#state.md.renderer;
      const words = new this.#state.Token("text", "", 0);
      words.content = textOf(piece.raw, this.#state.md);
      return rules["text"]?.([words], 0, this.#state.md.options, this.#state.env, this.#state.md.renderer) ?? "";
    }
    if (piece.kind === "more") return "";
    if (!piece.passes) {
      this.#refusals.add(piece, place);
      return this.#state.md.utils.escapeHtml(piece.raw);
    }
    const summary = piece.lacksSummary ? `<summary>${this.#defaultSummary}</summary>` : "";
    return markupOf(piece, place, this.#reading) + summary;
  }
}

function lineBehind(block: string, { offset, raw }: Piece): string {
  return block.slice(offset + raw.length).split("\n", 1)[0] ?? "";
}

function warnOfWordsBehind(reading: Reading, place: TextPlace): void {
  const message = {
    de: "Was auf derselben Zeile hinter <!-- more --> steht, wird nicht als Markdown gelesen.",
    en: "What stands behind <!-- more --> on the same line is not read as Markdown.",
  };
  const like = { de: "<!-- more -->\n\nHier geht es weiter.", en: "<!-- more -->\n\nThis goes on here." };
  warn(reading, place, "html", message, like);
}
