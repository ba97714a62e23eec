/** Compresses one file in the ways that browsers know, always to the same bytes. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Ending } from "../output/packed.ts";

/** How hard to try: of brotli, 1 to 11. */
export type Effort = 6 | 11;

/** In bytes: 11 takes a second for each million. */
const small = 8_000_000;

/**
 * 64 MB of pages and feeds, one thread: 6 makes 31.2 % of them in 1.5 s, 9 makes 30.8 % in 3 to 25 s (it asks for 16 MB of
 * memory for each file), 11 makes 28.9 % in 66 s. A small site is worth that, and what every page of a large one loads.
 *
 * @param bytes - Of all texts of the site.
 * @param isShared - Whether many pages load the file.
 */
export function effortFor(bytes: number, isShared: boolean): Effort {
  return isShared || bytes <= small ? 11 : 6;
}

/** Of gzip: 9 saves a five-hundredth more than 6, and takes a seventh longer. */
const level = 6;

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/** In bytes: below, all of it goes along with the headers in one packet. */
const smallest = 256;

/** The name of a system that the format does not know, so that it is the same on all. @see RFC 1952, section 2.3.1 */
const unknownSystem = 255;
const systemAt = 9;

/**
 * What is worth lying beside a file; nothing that does not save a twentieth of it.
 *
 * Two of one length would look the same to servers that tell versions of a file by its length, so the second is left out.
 */
export async function packed(content: Buffer, effort: Effort): Promise<ReadonlyMap<Ending, Buffer>> {
  if (content.length < smallest) return new Map();
  const brotli = await withBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
    },
  });
  const zipped = await withGzip(content, { level });
  zipped[systemAt] = unknownSystem;
  const isWorth = ({ length }: Buffer) => length < content.length * 0.95;
  const all = new Map<Ending, Buffer>();
  if (isWorth(brotli)) all.set(".br", brotli);
  if (isWorth(zipped) && zipped.length !== brotli.length) all.set(".gz", zipped);
  return all;
}

/** The whole file, and no memory for more. */
function windowFor(bytes: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 17))));
}
