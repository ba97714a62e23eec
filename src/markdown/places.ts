/** Finds out where links, pictures and tags stand in the source. */
import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import { InlineState } from "./parser/inline-state.ts";
import { readingOf, type TextPlace } from "./reading.ts";

const placedTypes = new Set(["link_open", "image", "html_inline", "footnote_ref"]);

/**
 * Notes for every link, picture and tag its line and column, both counted from 1, in `token.map`.
 *
 * markdown-it itself knows the lines of blocks only.
 */
export function places(md: MarkdownIt): void {
  md.inline.State = PlacingState;
  md.core.ruler.after("inline", "places", placeTokens);
}

class PlacingState extends InlineState {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (placedTypes.has(type)) token.map = [this.pos, this.posMax];
    return token;
  }
}

/** The place that `places` has noted. */
export function placeOf(token: Token): TextPlace {
  const [line, column] = token.map ?? [1, 1];
  return { line, column };
}

function placeTokens({ tokens, env }: StateCore): void {
  const { lines } = readingOf(env);
  let row = 0;
  let column = 0;
  for (const token of tokens) {
    if (token.type === "tr_open") [row, column] = [token.map?.[0] ?? 0, 0];
    if (token.type !== "inline") continue;
    if (token.map) {
      placeChildren(token.children ?? [], token.content, 0, placesIn(token.content, lines, token.map[0]), env);
    } else {
      // Only the cells of a table have no lines of their own. Their bars were written with a backslash.
      const written = token.content.replaceAll("|", "\\|");
      column = Math.max(column, (lines[row] ?? "").indexOf(written, column));
      placeChildren(token.children ?? [], token.content, 0, placesInCell(token.content, row + 1, column + 1), env);
      column += written.length;
    }
  }
}

type PlaceAt = (offset: number) => TextPlace;

/**
 * Turns offsets in a cell of a table, in which a bar was written as two signs, into places.
 *
 * The bars are counted from the last offset on, as `placesIn` does with lines: the cost is linear.
 */
function placesInCell(content: string, line: number, column: number): PlaceAt {
  let last = 0;
  let bars = 0;
  return (offset) => {
    const between = barsIn(content.slice(Math.min(last, offset), Math.max(last, offset)));
    bars += offset < last ? -between : between;
    last = offset;
    return { line, column: column + offset + bars };
  };
}

function barsIn(words: string): number {
  return words.split("|").length - 1;
}

function placeChildren(children: readonly Token[], content: string, base: number, placeAt: PlaceAt, env: Env): void {
  for (const token of children) {
    if (!token.map) continue;
    const [start, end] = token.map;
    const { line, column } = placeAt(base + mistakeIn(token, content, start, end));
    token.map = [line, column];
    const note = token.type === "footnote_ref" ? inlineNote(token, env) : undefined;
    if (note) placeChildren(note.tokens, note.content, base + start + "^[".length, placeAt, env);
  }
}

/** Where a mistake would stand: at the destination, if the link or picture shows its own. */
function mistakeIn(token: Token, content: string, start: number, labelEnd: number): number {
  if (token.type === "image") {
    const end = start + "![".length + token.content.length;
    return token.meta?.["label"] === undefined ? destinationAfter(content, end) : start;
  }
  if (token.type !== "link_open") return start;
  if (token.markup === "autolink") return start + "<".length;
  if (token.markup === "linkify") return start - String(token.attrGet("href")).indexOf(":");
  return token.meta?.["label"] === undefined ? destinationAfter(content, labelEnd) : start - "[".length;
}

function destinationAfter(content: string, labelEnd: number): number {
  let offset = labelEnd + "](".length;
  while (/\s/.test(content.charAt(offset))) offset++;
  return content.charAt(offset) === "<" ? offset + 1 : offset;
}

interface InlineNote {
  readonly content: string;
  readonly tokens: readonly Token[];
}

function inlineNote(reference: Token, env: Env): InlineNote | undefined {
  if (reference.meta?.["label"] !== undefined) return undefined;
  const { list } = env["footnotes"] as { readonly list: readonly InlineNote[] };
  return list[reference.meta?.["id"] as number];
}

/**
 * Turns offsets in the content of a block into places.
 *
 * The offsets must be asked for in ascending order: the cost is then linear, however many there are.
 *
 * @param lines - The lines of the whole text.
 * @param first - The line on which the block begins, counted from 0.
 */
export function placesIn(content: string, lines: readonly string[], first: number): PlaceAt {
  let row = 0;
  let start = 0;
  let end = endOfLine(content, 0);
  let margin: number | undefined;
  return (offset) => {
    while (offset > end) {
      row++;
      start = end + 1;
      end = endOfLine(content, start);
      margin = undefined;
    }
    margin ??= marginOf(content.slice(start, end), lines[first + row] ?? "");
    return { line: first + row + 1, column: Math.max(1, margin + offset - start + 1) };
  };
}

function endOfLine(content: string, start: number): number {
  const end = content.indexOf("\n", start);
  return end < 0 ? content.length : end;
}

/** How much of the line stands before the content: quote marks, list marks, spaces. May be below 0 where a tab was. */
function marginOf(content: string, line: string): number {
  if (content === line) return 0;
  const words = content.trim();
  return line.lastIndexOf(words) - content.indexOf(words);
}
