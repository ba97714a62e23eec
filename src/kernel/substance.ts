/** What a text says, apart from how it is set: the same for two texts that differ in typography and markup only. Pure. */
import { hash } from "node:crypto";
import { comment, dash, digit, entity, gap, inner, kinds, mark, nothing, number, sign } from "./substance-signs.ts";

/**
 * SHA-256, in hexadecimal, of the words, numbers and addresses of a text in Markdown.
 *
 * Signs of markup, quotation marks, dashes, full stops and white space do not count. Signs do that change what is said: `?`,
 * `%`, `€` and the like, a minus before a number, and a comma, full stop or colon between two digits or letters, as in
 * `1,5` and `example.org`. Comments of HTML count for nothing.
 */
export function substanceOf(markdown: string): string {
  if (given.length < 3 * markdown.length) given = Buffer.alloc(6 * markdown.length);
  const length = given.write(markdown);
  // A sign may get a blank before and behind it.
  if (kept.length < 3 * length + 1) kept = Buffer.alloc(6 * length + 1);
  const size = sifted(length);
  return size < 0 ? substanceOf(composed(markdown)) : hash("sha256", kept.subarray(0, size), "hex");
}

/** Used again and again: each text as UTF-8, and what counts of it. */
let given = Buffer.alloc(0);
let kept = Buffer.alloc(0);

/** Some systems write "ä" in two pieces. Marks that belong to no letter are left out. */
function composed(text: string): string {
  return text.normalize("NFC").replace(/[\u0300-\u036f]/g, "");
}

/**
 * Copies what counts. A byte of a word is copied, one between words becomes a blank that the next one overwrites: without a
 * choice, because processors guess wrong at the end of every word.
 *
 * @returns How many bytes that are; a negative number for a text that is not composed.
 */
function sifted(length: number): number {
  const [from, to] = [given, kept];
  let size = 0;
  let isWord = 0;
  for (let i = 0; i < length; ) {
    const byte = from[i] as number;
    const way = ways[byte] as number;
    if (way <= word || (way === open && ((from[i + 1] as number) <= blank || (byte === minus && isWord === 1)))) {
      to[size] = way === word ? byte : blank;
      size += (way & word) | isWord;
      isWord = way & word;
      i++;
      continue;
    }
    if (way === skipped) {
      i++;
      continue;
    }
    const kind = specialAt(i, length);
    if (kind === mark) return -1;
    if (kind === gap) {
      to[size] = blank;
      size += isWord;
      isWord = 0;
    } else if (kind !== nothing) {
      // A text of the same words has the same blanks, whatever stands between them.
      if (isWord === 1 && (kind === sign || kind === dash)) to[size++] = blank;
      if (kind === dash) to[size++] = minus;
      else for (let at = i; at < i + passed; at++) to[size++] = from[at] as number;
      if (kind === sign) to[size++] = blank;
      isWord = kind === sign ? 0 : 1;
    }
    i += passed;
  }
  return size - (size > 0 && isWord === 0 ? 1 : 0);
}

const blank = 0x20;
const minus = 0x2d;

const word = 1;
/** Only counts before something, not before a blank. */
const open = 2;
const special = 4;
const skipped = 6;
/** What becomes of each byte; only few signs begin with a byte that leaves it open. */
const ways = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte >= 0x80) return [0xc2, 0xcc, 0xcd, 0xe2, 0xe3, 0xef].includes(byte) ? special : word;
  const kind = kinds[byte] as number;
  if (kind === inner || kind === dash) return open;
  if (kind === nothing) return skipped;
  return kind > digit ? special : kind === gap ? gap : word;
});

/** How many bytes the last special sign took. */
let passed = 1;

/** What the sign that begins at a byte is where it stands. */
function specialAt(i: number, length: number): number {
  const kind = kindAt(i);
  passed = widthAt(i);
  if (kind === entity) return entityAt(i);
  if (kind === comment) return commentAt(i, length);
  if (kind !== inner && kind !== dash && kind !== number) return kind;
  const before = i > 0 ? kindBefore(i) : gap;
  const behind = i + passed < length ? kindAt(i + passed) : gap;
  return meaning(kind, before, behind);
}

function widthAt(i: number): number {
  const byte = given[i] as number;
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function kindBefore(i: number): number {
  let begin = i - 1;
  while (begin > 0 && ((given[begin] as number) & 0xc0) === 0x80) begin--;
  return kindAt(begin);
}

/** Of the sign that begins at a byte; those outside of the basic plane are taken for letters. */
function kindAt(i: number): number {
  const byte = given[i] as number;
  if (byte < 0x80) return kinds[byte] as number;
  const second = (given[i + 1] as number) & 0x3f;
  if (byte < 0xe0) return kinds[((byte & 0x1f) << 6) | second] as number;
  if (byte < 0xf0) return kinds[((byte & 0x0f) << 12) | (second << 6) | ((given[i + 2] as number) & 0x3f)] as number;
  return digit;
}

/** A name may stand for a sign of typography. */
function entityAt(i: number): number {
  const name = typographic.exec(given.toString("latin1", i, i + longestEntity))?.[0];
  if (name === undefined) return sign;
  passed = name.length;
  return name === "&shy;" ? nothing : gap;
}

const typographic = /^&(?:nbsp|shy|[nm]dash|(?:thin|en|em)sp|[lrb][ds]quo|sbquo|[lr]s?aquo|quot|apos|hellip);/;
const longestEntity = "&hellip;".length;

function commentAt(i: number, length: number): number {
  const end = given.toString("latin1", i, i + 4) === "<!--" ? given.subarray(0, length).indexOf("-->", i) : -1;
  if (end >= 0) passed = end + "-->".length - i;
  return gap;
}

/** What a sign is where it stands. */
function meaning(kind: number, before: number, behind: number): number {
  if (kind === number) return before === gap || before === number ? gap : sign;
  if (kind === dash) return behind === digit && !isLetterOrDigit(before) ? dash : gap;
  return isLetterOrDigit(before) && isLetterOrDigit(behind) ? inner : gap;
}

function isLetterOrDigit(kind: number): boolean {
  return kind > gap && kind <= digit;
}
