/** Writes single values into YAML that a person has written, and leaves every other letter as it is. Pure. */
import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { parser } from "../content/yaml/parser.ts";

/** A piece of a text, by offsets from 0, and what takes its place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The same text with one more item at the end of a list below a key; the list is begun where there is none.
 *
 * @param item - As YAML in one line: see `written`, `writtenMove`.
 * @returns `undefined` where what stands under the key is no list.
 */
export function withItem(text: string, key: string, item: string): string | undefined {
  const document = parsed(text);
  const { contents } = document;
  const { isMap, isScalar, isSeq } = parser();
  if (contents === null) return changed(text, atEnd(text, key, item));
  if (!isMap(contents)) return undefined;
  const pair = pairOf(contents, key);
  if (pair === undefined)
    return changed(text, contents.flow ? inBraces(text, contents, key, item) : atEnd(text, key, item));
  if (isSeq(pair.value)) return changed(text, inList(text, pair, pair.value, item));
  if (pair.value === null || (isScalar(pair.value) && pair.value.value === null))
    return changed(text, inPlaceOfNothing(pair, item));
  return undefined;
}

/**
 * The same text with another text as a value.
 *
 * @param path - Keys and places in lists, counted from 0.
 * @returns `undefined` if there is no text.
 */
export function withValue(text: string, path: readonly (string | number)[], value: string): string | undefined {
  const node = parsed(text).getIn(path, true) as Node | undefined;
  if (!parser().isScalar(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return changed(text, { from, to, text: likewise(node, value) });
}

/** The line of an item or of a value, counted from 1; that of the text's beginning if there is none. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const node = parsed(text).getIn(path, true) as Node | undefined;
  return text.slice(0, node?.range?.[0] ?? 0).split("\n").length;
}

/** How a text ends its lines. */
export function lineEnd(text: string): "\r\n" | "\n" {
  return /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n";
}

/** An address as a value: without quotation marks where it needs none. */
export function written(path: string): string {
  return /^\/[\p{L}\p{M}\p{N}._~/%+-]*$/u.test(path) ? path : JSON.stringify(path);
}

export function writtenMove({ from, to }: { readonly from: string; readonly to: string }): string {
  return `{ from: ${written(from)}, to: ${written(to)} }`;
}

function parsed(text: string): Document {
  return parser().parseDocument(text, { prettyErrors: false });
}

function changed(text: string, change: Change | undefined): string | undefined {
  return change && text.slice(0, change.from) + change.text + text.slice(change.to);
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  const { isScalar } = parser();
  return map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key) as Pair<Node, Node | null>;
}

/** With the quotation marks that stood there. */
function likewise({ type }: Scalar, value: string): string {
  if (type === "QUOTE_DOUBLE") return JSON.stringify(value);
  if (type === "QUOTE_SINGLE") return `'${value.replaceAll("'", "''")}'`;
  return written(value);
}

function atEnd(text: string, key: string, item: string): Change {
  const end = lineEnd(text);
  const before = text === "" || text.endsWith("\n") ? "" : end;
  const after = text === "" || text.endsWith("\n") ? end : "";
  const list = item.startsWith("{") ? `${key}:${end}  - ${item}` : `${key}: [${item}]`;
  return { from: text.length, to: text.length, text: before + list + after };
}

function inBraces(text: string, map: YAMLMap, key: string, item: string): Change | undefined {
  const end = (map.range?.[1] ?? 0) - 1;
  if (text[end] !== "}") return undefined;
  const from = text.slice(0, end).trimEnd().length;
  return { from, to: from, text: `${text[from - 1] === "{" || text[from - 1] === "," ? "" : ","} ${key}: [${item}]` };
}

/** `aliases:` and nothing behind it. */
function inPlaceOfNothing({ key, value }: Pair<Node, Node | null>, item: string): Change {
  const isWritten = value !== null && (value as Scalar).source !== "" && value.range;
  // Behind the key stands a colon, which may have blanks before it only where nobody writes them.
  const colon = (key.range?.[1] ?? 0) + 1;
  const [from, to] = isWritten ? (value.range as [number, number, number]) : [colon, colon];
  return { from, to, text: isWritten ? `[${item}]` : ` [${item}]` };
}

function inList(text: string, pair: Pair<Node, Node | null>, list: YAMLSeq, item: string): Change | undefined {
  const last = list.items.at(-1) as Node | undefined;
  if (last === undefined) {
    const [from = 0, end = 0] = list.range ?? [];
    return text[from] === "[" ? { from: from + 1, to: end - 1, text: item } : undefined;
  }
  const end = last.range?.[1] ?? 0;
  if (list.flow) return { from: end, to: end, text: `,${gapBefore(text, last)}${item}` };
  const start = text.slice(0, last.range?.[0] ?? 0).lastIndexOf("-");
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (pair.key.range === undefined || /\S/.test(indent)) return undefined;
  const newline = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  const line = `${indent}- ${item}`;
  if (newline < 0) return { from: text.length, to: text.length, text: `${lineEnd(text)}${line}` };
  return { from: newline + 1, to: newline + 1, text: `${line}${lineEnd(text)}` };
}

/** In a list of which every item has a line of its own, the new one has one, too. */
function gapBefore(text: string, last: Node): string {
  const [from = 0, to = 0] = last.range ?? [];
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const indent = text.slice(lineStart, from);
  const rest = text.slice(to, text.indexOf("\n", to) < 0 ? undefined : text.indexOf("\n", to));
  return /\S/.test(indent) || lineStart === 0 || rest.includes("#") ? " " : lineEnd(text) + indent;
}
