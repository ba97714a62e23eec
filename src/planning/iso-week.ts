/** Weeks that begin on Monday and belong to the year of their Thursday. Pure. @see ISO 8601, section 4.4 */
import { dayAfter, daysBetween } from "../model/calendar-day.ts";

const aMonday = "1970-01-05";

/**
 * The Monday of a day's week.
 *
 * @throws RangeError for a text that is no day.
 */
export function mondayOf(day: string): string {
  const since = daysBetween(aMonday, day) % 7;
  return dayAfter(day, since < 0 ? -since - 7 : -since);
}

/**
 * The week of a day: `2026-W53` of `2027-01-01`.
 *
 * @throws RangeError for a text that is no day.
 */
export function isoWeekOf(day: string): string {
  const thursday = dayAfter(mondayOf(day), 3);
  const year = thursday.slice(0, "YYYY".length);
  const number = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-W${String(number).padStart(2, "0")}`;
}
