/** Where theses stand in a text, and how its editor has numbered them. */
import type { Token } from "markdown-it";
import { plainTexts, wordsOf } from "./plain-text.ts";

/** A numbered list below a heading "Thesen". */
export interface ThesisList {
  readonly list: Token;
  readonly items: readonly ThesisItem[];
}

export interface ThesisItem {
  /** Place of the token that opens the item. */
  readonly at: number;
  /** The tokens between the two ends of the item. */
  readonly content: readonly Token[];
  readonly number: number;
  /** Whether the editor wrote the numbers of the list otherwise than a list counts, and so meant them. */
  readonly isOwn: boolean;
}

/** All lists of theses, in the order of the text. */
export function thesisLists(tokens: readonly Token[]): readonly ThesisList[] {
  const lists: ThesisList[] = [];
  let heading: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const isTheses = /^(?:thesen|theses)$/i.test(wordsOf(tokens[index + 1]?.children ?? []));
      heading = isTheses ? token : undefined;
    }
    if (token.type === "ordered_list_open" && token.level === heading?.level) lists.push(listAt(tokens, index));
  }
  return lists;
}

/** The words that a thesis begins with in bold type; `""` if it does not. */
export function leadOf({ content }: ThesisItem): string {
  const children = content.find(({ type }) => type === "inline")?.children ?? [];
  const start = children.findIndex(({ type, content: words }) => type !== "text" || words.trim() !== "");
  if (children[start]?.type !== "strong_open") return "";
  const { level } = children[start];
  const end = children.findIndex((token, at) => at > start && token.type === "strong_close" && token.level === level);
  return wordsOf(children.slice(start, end));
}

/** All words of a thesis, without markup. */
export function textOf({ content }: ThesisItem): string {
  return plainTexts(content).text;
}

function listAt(tokens: readonly Token[], start: number): ThesisList {
  const list = tokens[start] as Token;
  const places: (readonly [open: number, close: number])[] = [];
  let open = start;
  for (let at = start + 1; !closes(tokens[at], "ordered_list_close", list.level); at++) {
    if (tokens[at]?.type === "list_item_open" && tokens[at]?.level === list.level + 1) open = at;
    if (closes(tokens[at], "list_item_close", list.level + 1)) places.push([open, at]);
  }
  const written = places.map(([at]) => Number(tokens[at]?.info));
  const isOwn = areOwn(written);
  const items = places.map(([at, close], index) => {
    const counted = (written[0] as number) + index;
    return { at, content: tokens.slice(at + 1, close), number: isOwn ? (written[index] as number) : counted, isOwn };
  });
  return { list, items };
}

/** Tells whether a token ends what began on that level; the end of the text ends everything. */
function closes(token: Token | undefined, type: string, level: number): boolean {
  return token === undefined || (token.type === type && token.level === level);
}

/** Who writes 1, 1, 1 leaves it to the list to count; who writes 1, 3, 2 or 1, 2, 5 means it. */
function areOwn(written: readonly number[]): boolean {
  const first = written[0] ?? 1;
  return new Set(written).size === written.length && written.some((number, index) => number !== first + index);
}
