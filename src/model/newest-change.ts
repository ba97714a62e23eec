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

/** What a list is dated by of which nothing is known that ever changed: "now" would be another with every build. */
export const beforeAnything: Instant = { epoch: 0, iso: "1970-01-01T00:00:00Z", day: "1970-01-01", time: "00:00" };
