/** When a day begins. */
import { dayAfter } from "../model/calendar-day.ts";
import type { Instant } from "../model/instant.ts";
import { instantAt } from "./instant.ts";
import { momentsOf } from "./time-zone.ts";

/**
 * The first moment at which a day is over in a time zone, whatever its clocks do that night; where the next day was skipped,
 * that of the one after it.
 *
 * @param day - `YYYY-MM-DD`
 * @returns `undefined` for the last day that has a year of four digits: it is never over.
 * @throws RangeError if there is no such zone.
 */
export function endOfDay(day: string, timeZone: string): Instant | undefined {
  const next = dayAfter(day, 1);
  if (next >= "9999-12-31") return undefined;
  return startOfDay(next, timeZone);
}

/**
 * The first moment of a day in a time zone; of one that was skipped, that of the day after it.
 *
 * @param day - `YYYY-MM-DD`, before the last of the year 9999.
 * @throws RangeError if there is no such zone.
 */
export function startOfDay(day: string, timeZone: string): Instant {
  const moments = momentsOf(Date.parse(`${day}T00:00:00Z`), timeZone);
  return instantAt("from" in moments ? moments.epoch : (moments[0] as number), timeZone);
}
