/** What readers of the search index can read: its pieces are compressed. */
import { gunzipSync } from "node:zlib";
import type { Published } from "../published.ts";

/** A piece holds the text of one page, which is never so long. */
const mostBytes = 16 * 1024 * 1024;

/** The words of a piece of the index; `undefined` for any other file. @throws Error for a damaged piece. */
export function searchText(path: string, { read }: Published): string | undefined {
  return path.endsWith(".pf_fragment") ? gunzipSync(read(path), { maxOutputLength: mostBytes }).toString() : undefined;
}
