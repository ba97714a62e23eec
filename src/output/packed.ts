/** Files that lie compressed beside others, for servers that send them as they are: `index.html.br` beside `index.html`. */
import { brotliDecompressSync, inflateRawSync } from "node:zlib";
import { hashOf } from "./file-content.ts";

/** What their names end in, after the whole name of the file that they stand for. */
export const endings = [".br", ".gz"] as const;

export type Ending = (typeof endings)[number];

/** The file that a path stands for, and how; `undefined` for a path that stands for itself. */
export function packedOf(path: string): { readonly original: string; readonly ending: Ending } | undefined {
  const ending = endings.find((each) => path.endsWith(each));
  return ending && { original: path.slice(0, -ending.length), ending };
}

/**
 * Tells whether bytes unpack to exactly a file, with nothing before, between or behind.
 *
 * @param sha256 - Of the file.
 * @param size - Of the file, in bytes: nothing longer is unpacked.
 */
export function unpacksTo(bytes: Buffer, ending: Ending, sha256: string, size: number): boolean {
  const isGzip = ending === ".gz";
  if (isGzip && !isPlainGzip(bytes, size)) return false;
  const body = isGzip ? bytes.subarray(headLength, bytes.length - tailLength) : bytes;
  try {
    const { buffer, engine } = unpacked(body, ending, Math.max(size, 1));
    return engine.bytesWritten === body.length && hashOf(buffer) === sha256;
  } catch {
    // Whatever the library says of bytes: they do not unpack to the file.
    return false;
  }
}

interface Unpacked {
  readonly buffer: Buffer;
  /** `bytesWritten`: how many bytes were read. */
  readonly engine: { readonly bytesWritten: number };
}

function unpacked(body: Buffer, ending: Ending, maxOutputLength: number): Unpacked {
  const options = { info: true, maxOutputLength };
  const work = ending === ".br" ? brotliDecompressSync : inflateRawSync;
  return work(body, options) as unknown as Unpacked;
}

/** In bytes. @see RFC 1952, section 2.3 */
const headLength = 10;
const tailLength = 8;

/** One member without a name, a comment or a time, whose length is right. @see RFC 1952, section 2.3.1 */
function isPlainGzip(bytes: Buffer, size: number): boolean {
  if (bytes.length < headLength + tailLength) return false;
  const head = bytes.subarray(0, 8).toString("hex");
  return head === "1f8b080000000000" && bytes.readUInt32LE(bytes.length - 4) === size;
}
