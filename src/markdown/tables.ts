/** Tables as GitHub writes them, without inline styles, in a frame that scrolls where they may be too wide. */
import type { MarkdownIt, Token } from "markdown-it";
import { html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";
import { excerpt } from "../kernel/text.ts";
import { wordsOf } from "./plain-text.ts";
import { words } from "./words.ts";

/** What surely has room on the narrowest screen (WCAG 2.2, 1.4.10: 320 CSS pixels), in letters of the table's size. */
const room = 30;
/** The space between two columns, in letters. */
const gutter = 2.5;
/** Of the name of a table, in UTF-16 units. */
const nameLength = 80;
/** Marks the end of a table that has a frame. */
const framed = { framed: true };

/** Turns the alignment of a column, which markdown-it writes as a style, into a class: `align-right`. */
export function tables(md: MarkdownIt, language: Language): void {
  md.core.ruler.before("linkify", "tables", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const style = token.attrGet("style");
      if (typeof style === "string") token.attrs = [["class", style.replace("text-align:", "align-")]];
    }
  });
  const { rules } = md.renderer;
  rules["table_open"] = (tokens, index) => {
    const { rows, end } = tableAt(tokens, index);
    if (widthOf(rows.map((row) => row.map(shown))) <= room) return "<table>\n";
    if (end) end.meta = framed;
    return `${frameOf(rows[0] ?? [], language)}\n<table>\n`;
  };
  rules["table_close"] = (tokens, index) => (tokens[index]?.meta === framed ? "</table>\n</div>\n" : "</table>\n");
}

type Cell = readonly Token[];

/** What may have to be scrolled is a stop of the keyboard, and such a stop needs a name. Mailboxes stay concealed. */
function frameOf(head: readonly Cell[], language: Language): string {
  const said = head.map(wordsOf).filter((cell) => cell !== "" && !cell.includes("@"));
  const name = excerpt(said.join(", "), nameLength);
  return html`<div class="table" role="group" tabindex="0" aria-label="${words[language].table(name)}">`.toString();
}

/** All cells, row by row, and the token that ends the table. */
function tableAt(tokens: readonly Token[], start: number) {
  const rows: Cell[][] = [];
  let i = start;
  for (; tokens[i] && tokens[i]?.type !== "table_close"; i++) {
    const { type, children } = tokens[i] as Token;
    if (type === "tr_open") rows.push([]);
    if (type === "inline") rows.at(-1)?.push(children ?? []);
  }
  return { rows, end: tokens[i] };
}

/** Everything in a cell that takes room, be it struck out or not. */
function shown(cell: Cell): string {
  return cell
    .map(({ type, content, meta }) => (type !== "safe_inline" ? content : meta?.["break"] === true ? " " : ""))
    .join("");
}

/** How narrow the table can get: each column as wide as its longest word, in letters. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const columns = rows[0]?.map((_, column) =>
    greatest(rows.map((row) => longestWord(row[column] ?? "") + (column > 0 ? gutter : 0))),
  );
  return columns?.reduce((sum, width) => sum + width, 0) ?? 0;
}

function longestWord(cell: string): number {
  return greatest(cell.split(/[\s-]/).map((word) => word.length));
}

/** `Math.max` takes no more values than the stack has room for. */
function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
