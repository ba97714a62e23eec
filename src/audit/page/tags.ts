/** Tags by their letters: a site has half a million of them, and few that differ. */

import { inOnePiece } from "../../kernel/text.ts";
import type { Tag } from "../published.ts";
import { writtenTag } from "./attributes.ts";
import { FewAttributes } from "./few-attributes.ts";
import { resolved } from "./references.ts";

const known = new Map<string, Tag>();
/** Beginnings of tags with a `>` inside an attribute. */
const beginnings = new Set<string>();
const none: ReadonlyMap<string, string> = new Map();
/** By some of their letters, tags that were met before: asking here needs no copy of the letters. */
const met: (Tag | undefined)[] = new Array(1 << 16).fill(undefined);

/**
 * The tag that begins at an offset.
 *
 * @param start - Where its `<` stands; a letter follows, or `/` and a letter.
 * @returns undefined if the text is over before the tag is.
 */
export function tagAt(text: string, start: number): Tag | undefined {
  const close = text.indexOf(">", start);
  if (close < 0) return undefined;
  const place = placeOf(text, start, close);
  const likely = met[place];
  if (likely !== undefined && likely.raw.length === close + 1 - start && text.startsWith(likely.raw, start))
    return likely;
  const raw = text.slice(start, close + 1);
  const tag = known.get(raw);
  if (tag !== undefined) {
    met[place] = tag;
    return tag;
  }
  if (!beginnings.has(raw)) {
    const made = newTag(raw);
    if (made !== undefined) {
      met[place] = made;
      return made;
    }
    beginnings.add(detached(raw));
  }
  const { end } = writtenTag(text, start);
  if (end < 0) return undefined;
  const long = text.slice(start, end);
  return known.get(long) ?? newTag(long);
}

/** Where in `met` a tag is looked for. Letters are left out of a long one: whatever is found is compared as a whole. */
function placeOf(text: string, start: number, close: number): number {
  const length = close - start;
  const step = 1 + (length >> 3);
  let hash = length;
  for (let at = close - 1; at > start; at -= step) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 16)) & (met.length - 1);
}

/** Undefined if the letters end before the tag does. */
function newTag(slice: string): Tag | undefined {
  const raw = detached(slice);
  const plain = usual(raw);
  const attributes = plain ?? unusual(raw);
  if (attributes === undefined) return undefined;
  const isEnd = raw[1] === "/";
  const name = nameOf(raw, isEnd ? 2 : 1);
  const isPlain = plain !== undefined && !(isEnd && attributes.size > 0) && !oddReference.test(raw);
  const tag: Tag = { name, isEnd, attributes, raw, isPlain, number: known.size };
  known.set(raw, tag);
  return tag;
}

/** In a value: what is no reference that is always right, and what should have been one. */
const oddReference = /&(?!(?:amp|lt|gt|quot|nbsp|#39);)/;

function nameOf(raw: string, from: number): string {
  let end = from;
  while (!isEndOfName(raw.charCodeAt(end))) end++;
  return asOne(raw.slice(from, end).toLowerCase());
}

const names = new Map<string, string>();

/** The same name as one and the same text: the engine compares those without looking at their letters. */
function asOne(name: string): string {
  let one = names.get(name);
  if (one === undefined) {
    one = Object.keys({ [name]: true })[0] as string;
    if (names.size < mostNames) names.set(one, one);
  }
  return one;
}

/** Names that nobody knows are without number. */
const mostNames = 1_000;

/** A blank, a slash or the end of the tag. */
function isEndOfName(code: number): boolean {
  return (
    code === 0x3e || code === 0x20 || code === 0x2f || code === 0xa || code === 0x9 || code === 0xc || code === 0xd
  );
}

/** The attributes of a tag as nearly all are written: `<a href="/" download>`. Undefined if it is another. */
function usual(raw: string): ReadonlyMap<string, string> | undefined {
  const last = raw.length - 1;
  let at = raw.indexOf(" ");
  if (at < 0) return isPlain(raw, raw[1] === "/" ? 2 : 1, last) ? none : undefined;
  if (!isPlain(raw, 1, at)) return undefined;
  const attributes: [string, string][] = [];
  while (at < last) {
    if (raw[at] !== " ") return undefined;
    let end = at + 1;
    while (isNamePart(raw.charCodeAt(end))) end++;
    const name = asOne(raw.slice(at + 1, end));
    if (end === at + 1 || attributes.length === few || isAmong(name, attributes)) return undefined;
    if (end === last || raw[end] === " ") {
      attributes.push([name, ""]);
      at = end;
      continue;
    }
    if (raw[end] !== "=" || raw[end + 1] !== '"') return undefined;
    const close = raw.indexOf('"', end + 2);
    if (close < 0) return undefined;
    attributes.push([name, resolved(raw.slice(end + 2, close))]);
    at = close + 1;
  }
  return at === last ? new FewAttributes(attributes) : undefined;
}

/** So many are found sooner one by one than in a map. */
const few = 8;

function isAmong(name: string, attributes: readonly (readonly [string, string])[]): boolean {
  for (const attribute of attributes) if (attribute[0] === name) return true;
  return false;
}

function isPlain(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isNamePart(raw.charCodeAt(at))) return false;
  return true;
}

/** A small letter, a digit, a hyphen or a colon. */
function isNamePart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x3a) || code === 0x2d;
}

/** Any tag's attributes. Undefined if it does not end where the letters end. */
function unusual(raw: string): ReadonlyMap<string, string> | undefined {
  const { attributes, end } = writtenTag(raw, 0);
  if (end !== raw.length) return undefined;
  const byName = new Map<string, string>();
  for (const { name, value = "" } of attributes) {
    const lower = name.toLowerCase();
    if (!byName.has(lower)) byName.set(lower, resolved(value));
  }
  return byName;
}

/** A copy: a slice would keep its whole page in memory. Put together and asked for a sign, a text is written anew. */
function detached(slice: string): string {
  return inOnePiece(`<${slice.slice(1)}`);
}
