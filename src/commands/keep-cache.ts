/** Leaves what is known to the next build; a site that is in its place does not fail for want of that. */
import { type Cache, writeCache } from "../cache.ts";
import type { OutputFolder } from "../output/folder.ts";
import { tell } from "./terminal.ts";

/** @param label - The output folder as the maintainer typed it. */
export function keepCache({ cache }: OutputFolder, known: Cache, label: string): void {
  try {
    writeCache(cache, known);
  } catch (error) {
    tell(`What the next build need not do again could not be kept in ${label}.cache: ${(error as Error).message}`);
  }
}
