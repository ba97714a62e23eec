/** Finds in JPEG, PNG, WebP and GIF what they hold beside the picture. Pure. */
import { tellExif, tellIptc, tellXmp } from "./exif.ts";
import type { Told } from "./told.ts";

/** Which of a file's bytes tell what; a damaged file tells what can be read. */
export type Reader = (bytes: Buffer, told: Set<Told>) => void;

const exifName = "Exif\0\0";

/** @see ITU-T T.81, B.1.1 */
export const jpeg: Reader = (bytes, told) => {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const part = bytes.subarray(at + 4, end);
    if (marker === 0xfe) told.add("other");
    if (marker === 0xe1 && part.toString("latin1", 0, 6) === exifName) tellExif(part.subarray(6), told);
    else if (marker === 0xe1) tellXmp(part.toString("latin1"), told);
    if (marker === 0xed && part.toString("latin1", 0, 9) === "Photoshop") tellIptc(part, told);
    at = end;
  }
};

/** @see https://www.w3.org/TR/png-3/#11Chunks */
export const png: Reader = (bytes, told) => {
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "eXIf") tellExif(data, told);
    else if (type === "tEXt" || type === "iTXt" || type === "zTXt") tellWords(data, told);
    at += 12 + length;
  }
};

function tellWords(data: Buffer, told: Set<Told>): void {
  const keyword = data.toString("latin1", 0, Math.max(0, data.indexOf(0)));
  if (keyword === "XML:com.adobe.xmp") tellXmp(data.toString("latin1"), told);
  else if (/^(?:Author|Copyright|Artist)$/i.test(keyword)) told.add("author");
  else if (keyword === "Software") told.add("program");
  else if (/time/i.test(keyword)) told.add("time");
  else told.add("other");
}

/** @see RFC 9649, 2.3 */
export const webp: Reader = (bytes, told) => {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "EXIF") tellExif(data.toString("latin1", 0, 6) === exifName ? data.subarray(6) : data, told);
    else if (type === "XMP ") tellXmp(data.toString("latin1"), told);
    at += 8 + length + (length % 2);
  }
};

/** @see GIF89a specification, 24 and 26 */
export const gif: Reader = (bytes, told) => {
  let at = 13 + tableSize(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x2c) at = subBlocksEnd(bytes, at + 10 + tableSize(bytes[at + 9]) + 1);
    else if (block === 0x21) {
      const label = bytes[at + 1];
      const end = subBlocksEnd(bytes, at + 2);
      if (label === 0xfe) told.add("other");
      if (label === 0xff && bytes.toString("latin1", at + 3, at + 14) === "XMP DataXMP")
        tellXmp(bytes.toString("latin1", at + 14, end), told);
      at = end;
    } else return;
  }
};

/** In bytes: three for each colour. */
function tableSize(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function subBlocksEnd(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}
