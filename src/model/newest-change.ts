/** When a list last became another. Pure. */
import { changed, later } from "./changed.ts";
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";

/** The latest change among entries; `undefined` if there are none. */
export function newestChange(entries: readonly Entry[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const entry of entries) newest = newest ? later(newest, changed(entry)) : changed(entry);
  return newest;
}
