/** What one build leaves for the next to know of pictures, as text. Pure. */
import { isDeepStrictEqual } from "node:util";
import { crc32 } from "node:zlib";

export interface Known {
  /** Of what has found all this out. */
  version: string;
  /** By the name of a file of the store: the state in which it was right. */
  readonly stamps: Record<string, string>;
  readonly facts: {
    /** By the path of a file of media/: its stamp and its digest. */
    readonly files: Record<string, unknown>;
    /** By the digest of a picture. */
    readonly pictures: Record<string, unknown>;
  };
}

export function nothingKnown(): Known {
  return { version: "", stamps: noNames(), facts: { files: noNames(), pictures: noNames() } };
}

/** With names that come from elsewhere: none of them may be one that every object has. */
function noNames<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

/** A line with a checksum, and one with all there is. */
export function printed(known: Known): string {
  const text = JSON.stringify(known);
  return `${crc32(text)}\n${text}`;
}

/** What a text says; nothing if it is damaged or of another version. */
export function knownFrom(text: string, version: string): Known {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  const found = nothingKnown();
  if (end < 0 || text.slice(0, end) !== String(crc32(body))) return found;
  const read = JSON.parse(body) as Known;
  if (read.version !== version) return found;
  Object.assign(found.stamps, read.stamps);
  Object.assign(found.facts.files, read.facts.files);
  Object.assign(found.facts.pictures, read.facts.pictures);
  found.version = read.version;
  return found;
}

export function saysTheSame(before: Known, now: Known): boolean {
  return isDeepStrictEqual(before, now);
}
