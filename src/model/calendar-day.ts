/** Arithmetic with days that belong to no time zone, written `YYYY-MM-DD`. Pure. */

const day = 86_400_000;
const last = "9999-12-31";

/**
 * How many days lie between two days; negative if the second comes first.
 *
 * @throws RangeError for a text that is no such day.
 */
export function daysBetween(from: string, to: string): number {
  return (startOf(to) - startOf(from)) / day;
}

/**
 * The day so many days later, or earlier by a negative number; none after the last one that has a year of four digits.
 *
 * @throws RangeError for a text that is no such day.
 */
export function dayAfter(from: string, days: number): string {
  const moment = startOf(from) + days * day;
  return moment > startOf(last) ? last : new Date(moment).toISOString().slice(0, last.length);
}

function startOf(text: string): number {
  const moment = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(moment)) throw new RangeError(`No day of the form YYYY-MM-DD: ${text}`);
  return moment;
}
