/** Finds in AVIF, HEIF, MP4 and MOV what they hold beside pictures: all of them are boxes in boxes. Pure. */
import type { Told } from "./told.ts";

/** A part of a file: from where, and how many bytes of it. */
export type Part = (start: number, bytes: number) => Buffer;

/** Boxes above this are pictures and films; what we look for is small. */
const mostBytes = 4 * 1024 * 1024;

/**
 * Adds what a file tells.
 *
 * @param size - Of the file, in bytes.
 * @see ISO/IEC 14496-12
 */
export function tellBoxes(part: Part, size: number, told: Set<Told>): void {
  for (let at = 0, boxes = 0; at + 8 <= size && boxes < 1_000; boxes++) {
    const head = part(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    const length =
      short === 0 ? size - at : short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return;
    const type = head.toString("latin1", 4, 8);
    if (type === "meta" || type === "moov" || type === "udta" || type === "uuid")
      tellBox(type, part(at, Math.min(length, mostBytes)), told);
    at += length;
  }
}

function tellBox(type: string, box: Buffer, told: Set<Told>): void {
  if (type === "meta") for (const item of itemTypes(box)) told.add(item === "Exif" ? "place" : "other");
  else if (type === "uuid") told.add("other");
  else tellMovie(box.toString("latin1"), told);
}

/** Apple and Android write where a film was made. @see https://developer.apple.com/documentation/quicktime-file-format/user_data_atoms */
function tellMovie(text: string, told: Set<Told>): void {
  if (/\xa9xyz|loci|com\.apple\.quicktime\.location|com\.android\.capture/.test(text)) told.add("place");
  if (/\xa9mak|\xa9mod|com\.apple\.quicktime\.(?:make|model)/.test(text)) told.add("camera");
  if (/\xa9(?:ART|aut|cpy)|com\.apple\.quicktime\.author/.test(text)) told.add("author");
}

/** `Exif` for EXIF, `mime` for XMP; the picture's own items are of other types. */
function itemTypes(meta: Buffer): readonly string[] {
  const start = meta.indexOf("infe");
  const types: string[] = [];
  for (let at = start; at !== -1; at = meta.indexOf("infe", at + 4)) {
    const version = meta[at + 4];
    const type =
      version === 2
        ? meta.toString("latin1", at + 12, at + 16)
        : version === 3
          ? meta.toString("latin1", at + 14, at + 18)
          : "";
    if (type === "Exif" || type === "mime") types.push(type);
  }
  return types;
}
