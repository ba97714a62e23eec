/** When an entry last became another. Pure. */
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";

/** The latest of an entry's date, its update and its corrections: what feeds, search engines and JSON-LD are told. */
export function changed(entry: Entry): Instant {
  const moments =
    entry.kind === "post" ? [entry.updated ?? entry.date, ...entry.corrections.map(({ date }) => date)] : [];
  return moments.reduce(later, entry.date);
}

/** The later of two moments; of two that are equal, the first. */
export function later(a: Instant, b: Instant): Instant {
  return b.epoch > a.epoch ? b : a;
}
