/** When an entry last became another. Pure. */
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";

/** The latest of an entry's date, its update and its corrections: what feeds, search engines and JSON-LD are told. */
export function changed(entry: Entry): Instant {
  if (entry.kind === "note") return entry.date;
  const updated = entry.updated ? later(entry.date, entry.updated) : entry.date;
  return entry.corrections.reduce((latest, { date }) => later(latest, date), updated);
}

/** The later of two moments; of two that are equal, the first. */
export function later(a: Instant, b: Instant): Instant {
  return b.epoch > a.epoch ? b : a;
}
