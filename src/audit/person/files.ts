/** What pictures, films and documents tell of people, by the kind of file. */
import type { AuditedFolder } from "../audited-folder.ts";
import { telling, wholeFile } from "../fault.ts";
import type { Fault } from "../published.ts";
import { type Part, tellBoxes } from "./boxes.ts";
import { tellXmp } from "./exif.ts";
import { gif, jpeg, png, type Reader, webp } from "./pixels.ts";
import { sayAll, type Told } from "./told.ts";

const error = telling("audit-person", "error");
const warning = telling("audit-person", "warning");

/** Beyond this, programs write nothing but pixels. */
const mostBytes = 1024 * 1024;

/** By the first bytes, because names may lie. */
const readers: readonly { readonly begins: RegExp; readonly read: Reader }[] = [
  { begins: /^\xff\xd8\xff/, read: jpeg },
  { begins: /^\x89PNG\r\n/, read: png },
  { begins: /^RIFF[\s\S]{4}WEBP/, read: webp },
  { begins: /^GIF8/, read: gif },
];

/**
 * What a file tells beside what it shows.
 *
 * @param head - The first bytes of the file, 16 at least.
 */
export function personFaults(path: string, size: number, head: Buffer, { part }: AuditedFolder): readonly Fault[] {
  const begins = head.toString("latin1", 0, 16);
  const told = new Set<Told>();
  const reader = readers.find((each) => each.begins.test(begins));
  if (reader) reader.read(part(path, 0, Math.min(size, mostBytes)), told);
  else if (/^[\s\S]{4}ftyp/.test(begins))
    tellBoxes(((start, bytes) => part(path, start, bytes)) satisfies Part, size, told);
  else if (begins.startsWith("%PDF-")) tellPdf(part, path, size, told);
  if (told.size === 0) return [];
  const isPersonal = ["place", "serial", "author", "camera"].some((each) => told.has(each as Told));
  const tell = isPersonal && !begins.startsWith("%PDF-") ? error : warning;
  return [tell(wholeFile(path), sayAll(told))];
}

/** The particulars of a PDF stand near either end, if they are not compressed. @see ISO 32000-2, 14.3 */
function tellPdf(part: AuditedFolder["part"], path: string, size: number, told: Set<Told>): void {
  const ends =
    size <= mostBytes
      ? [part(path, 0, size)]
      : [part(path, 0, mostBytes / 2), part(path, size - mostBytes / 2, mostBytes / 2)];
  for (const text of ends.map((bytes) => bytes.toString("latin1"))) {
    if (/\/Author\s*(?:\(\s*[^)\s]|<[0-9A-Fa-f]*[1-9A-Fa-f])/.test(text)) told.add("author");
    if (/\/Creator\s*(?:\([^)]|<[0-9A-Fa-f]{2})/.test(text)) told.add("program");
    const xmp = /<dc:creator[\s\S]{0,400}<\/dc:creator>/.exec(text)?.[0];
    if (xmp !== undefined && xmp.replace(/<[^>]*>|\s/g, "") !== "") tellXmp(xmp, told);
  }
}
