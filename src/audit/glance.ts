/**
 * One look at the bytes of a text, which tells of nearly all texts that nobody needs to read them with care.
 *
 * Whoever looks for many beginnings at once looks at every letter many times. Of each beginning two letters that seldom stand
 * side by side are looked up in a table instead, and the rest is compared only where those two stand. Pure.
 */
import { isUtf8 } from "node:buffer";

/** What may be in a text. `false` is certain; `true` only says that somebody has to look. */
export interface Glance {
  /** Something that one of the signs stands in, or an at sign behind a word. */
  readonly mayTell: boolean;
  /** A sign that may not stand in a page, or something that is no UTF-8. */
  readonly mayBeOdd: boolean;
}

const telling = 1;
const odd = 2;

/** From the most frequent letter of a page to the least; all others are rarer. */
const frequent = ' e<>/"nrastil-dhou=pcgm.bwfkvz0123';
/** What stands before an at sign that begins a word, as in JSON-LD and in style sheets. */
const boundaries = ' !"/{}(;>\\';

/**
 * Makes a look for signs.
 *
 * @param signs - ASCII, of two letters at least.
 */
export function glanceFor(signs: readonly string[]): (bytes: Uint8Array) => Glance {
  const table = new Uint8Array(256 * 256);
  const byPair = new Map<number, { readonly sign: Uint8Array; readonly pivot: number }[]>();
  for (const each of signs) {
    const sign = Buffer.from(each, "latin1");
    const pivot = rarest(each);
    const pair = ((sign[pivot - 1] as number) << 8) | (sign[pivot] as number);
    table[pair] = telling;
    byPair.set(pair, [...(byPair.get(pair) ?? []), { sign, pivot }]);
  }
  markOdd(table);
  markAtSigns(table);
  const stands = (bytes: Uint8Array, at: number, pair: number) =>
    (pair & 0xff) === atSign || (byPair.get(pair)?.some(({ sign, pivot }) => isAt(sign, bytes, at - pivot)) ?? false);
  return (bytes) => {
    let found = isUtf8(bytes) ? 0 : odd;
    const { length } = bytes;
    for (let at = next(table, bytes, 0, length); at < length; at = next(table, bytes, at + 1, length)) {
      const pair = ((at === 0 ? blank : (bytes[at - 1] as number)) << 8) | (bytes[at] as number);
      const known = table[pair] as number;
      if (known === odd || stands(bytes, at, pair)) found |= known;
      if (found === (telling | odd)) break;
    }
    return { mayTell: (found & telling) !== 0, mayBeOdd: (found & odd) !== 0 };
  };
}

const blank = 0x20;

/** Where the next pair ends that the table knows; the length if there is none. */
function next(table: Uint8Array, bytes: Uint8Array, from: number, length: number): number {
  let before = from === 0 ? blank : (bytes[from - 1] as number);
  for (let at = from; at < length; at++) {
    const byte = bytes[at] as number;
    if (table[(before << 8) | byte] !== 0) return at;
    before = byte;
  }
  return length;
}

const atSign = 0x40;

/** Behind which letter of a sign the rarest two of it end. */
function rarest(sign: string): number {
  const rank = (letter: string) => (frequent.indexOf(letter) + 1 || frequent.length + 1) - 1;
  let best = 1;
  let most = -1;
  for (let at = 1; at < sign.length; at++) {
    const sum = rank(sign[at - 1] as string) + rank(sign[at] as string);
    if (sum > most) [best, most] = [at, sum];
  }
  return best;
}

/** Control characters, U+007F to U+009F, and what begins like the noncharacters of U+FDD0 to U+FFFF. */
function markOdd(table: Uint8Array): void {
  for (let before = 0; before < 256; before++) {
    for (let byte = 0; byte < 0x20; byte++)
      if (byte !== 0x9 && byte !== 0xa && byte !== 0xc && byte !== 0xd) table[(before << 8) | byte] = odd;
    table[(before << 8) | 0x7f] = odd;
  }
  for (let byte = 0x80; byte < 0xa0; byte++) table[(0xc2 << 8) | byte] = odd;
  for (const byte of [0xb7, 0xbf]) table[(0xef << 8) | byte] = odd;
}

function markAtSigns(table: Uint8Array): void {
  for (let before = 0x21; before < 256; before++)
    if (!boundaries.includes(String.fromCharCode(before))) table[(before << 8) | atSign] = telling;
}

function isAt(sign: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at < 0 || at + sign.length > bytes.length) return false;
  return sign.every((byte, i) => bytes[at + i] === byte);
}
