/** What EXIF says, by the tags that tell of people. Pure. */
import type { Told } from "./told.ts";

/** @see Exif 3.0 (CIPA DC-008), 4.6 */
const tags: ReadonlyMap<number, Told> = new Map([
  [0x010f, "camera"],
  [0x0110, "camera"],
  [0x0131, "program"],
  [0x0132, "time"],
  [0x013b, "author"],
  [0x8298, "author"],
  [0x8825, "place"],
  [0x9003, "time"],
  [0x9004, "time"],
  [0x9c9d, "author"],
  [0xa430, "author"],
  [0xa431, "serial"],
  [0xa435, "serial"],
  [0xc62f, "serial"],
]);
/** Tags that say how to show the picture, and where more of them are. */
const harmless: ReadonlySet<number> = new Set([
  0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x8769, 0x9000, 0x9101,
  0xa000, 0xa001, 0xa002, 0xa003, 0xa005,
]);
const exifPointer = 0x8769;

/**
 * Adds what a block of EXIF tells.
 *
 * @param block - From the order of the bytes on (`II*` or `MM`). A damaged one tells what can be read.
 */
export function tellExif(block: Buffer, told: Set<Told>): void {
  const order = block.toString("latin1", 0, 2);
  if ((order !== "II" && order !== "MM") || block.length < 8) {
    told.add("other");
    return;
  }
  const little = order === "II";
  const short = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const visited = new Set<number>();
  const queue = [long(4)];
  for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
    if (visited.has(start) || start + 2 > block.length) continue;
    visited.add(start);
    const count = short(start);
    for (let i = 0, at = start + 2; i < count && at + 12 <= block.length; i++, at += 12) {
      const tag = short(at);
      const kind = tags.get(tag);
      if (kind) told.add(kind);
      else if (!harmless.has(tag)) told.add("other");
      if (tag === exifPointer) queue.push(long(at + 8));
    }
  }
}

/** Adds what XMP tells, which is XML that every program fills in its own way. @see ISO 16684-1 */
export function tellXmp(text: string, told: Set<Told>): void {
  const before = told.size;
  if (/GPS|Iptc4xmpExt:Location|photoshop:City/.test(text)) told.add("place");
  if (/dc:creator|dc:rights|photoshop:Credit|CaptionWriter|OwnerName/.test(text)) told.add("author");
  if (/SerialNumber/.test(text)) told.add("serial");
  if (/tiff:Model|tiff:Make/.test(text)) told.add("camera");
  if (/CreatorTool/.test(text)) told.add("program");
  if (told.size === before) told.add("other");
}

/** Adds what IPTC tells: records of five bytes and their content. @see IPTC IIM 4.2 */
export function tellIptc(block: Buffer, told: Set<Told>): void {
  const before = told.size;
  for (let at = block.indexOf(0x1c); at !== -1 && at + 5 <= block.length; at = block.indexOf(0x1c, at + 1)) {
    if (block[at + 1] !== 2) continue;
    const set = block[at + 2] as number;
    if (set === 80 || set === 110 || set === 116 || set === 122) told.add("author");
    if (set === 90 || set === 92 || set === 95 || set === 101) told.add("place");
  }
  if (told.size === before) told.add("other");
}
