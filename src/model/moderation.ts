/** How many comments were not published, and why. Pure. */
import { ascending } from "../kernel/order.ts";
import { type RefusalReason, refusalReasons } from "./refusal.ts";

/** How often each reason was the one; a reason that is not named never was. */
export type Counts = Readonly<Partial<Record<RefusalReason, number>>>;

/** By month in the site's time zone: `2026-11`. In no order. */
export type RefusedByMonth = ReadonlyMap<string, Counts>;

/** What `comments/moderation.yaml` tells. Counting began with the first month that it names. */
export interface Moderation {
  readonly refused: RefusedByMonth;
}

/** All reasons together. */
export function sumOf(counts: Counts): number {
  return refusalReasons.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);
}

/**
 * Two accounts of the same months as one: of two numbers for one thing the greater, so that telling it again changes nothing.
 */
export function mergedRefusals(one: RefusedByMonth, other: RefusedByMonth): RefusedByMonth {
  const months = new Set([...one.keys(), ...other.keys()]);
  return new Map(Array.from(months, (month) => [month, greater(one.get(month) ?? {}, other.get(month) ?? {})]));
}

function greater(one: Counts, other: Counts): Counts {
  return countsOf((reason) => Math.max(one[reason] ?? 0, other[reason] ?? 0));
}

/** Counts in the order of the reasons, without zeros. */
export function countsOf(count: (reason: RefusalReason) => number): Counts {
  return Object.fromEntries(
    refusalReasons.flatMap((reason) => (count(reason) > 0 ? [[reason, count(reason)] as const] : [])),
  );
}

/**
 * The file `comments/moderation.yaml`, oldest month first, so that a new month is a new line at its end.
 *
 * The same counts make the same bytes, in whatever order they come.
 */
export function moderationFile(refused: RefusedByMonth): string {
  if (refused.size === 0) return "{}\n";
  const months = [...refused].sort(([a], [b]) => ascending(a, b));
  return months.map(([month, counts]) => `${month}: ${inBraces(counts)}\n`).join("");
}

/** A month in which nothing was refused stays, because it says that somebody counted. */
function inBraces(counts: Counts): string {
  const pairs = Object.entries(countsOf((reason) => counts[reason] ?? 0)).map(
    ([reason, count]) => `${reason}: ${count}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
