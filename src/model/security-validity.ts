/** Until when a security.txt is valid to which the editors have given no last day. Pure. @see RFC 9116, section 2.5.5 */
import { dayAfter } from "./calendar-day.ts";

/** The file has to be younger than a year; half of that is renewed each month. */
const validity = 180;

/**
 * The last day: the same for all builds of one month, so that the file does not change with every day.
 *
 * @param today - `YYYY-MM-DD`, like what is returned: 150 to 180 days later.
 */
export function validUntil(today: string): string {
  return dayAfter(firstOfMonth(today), validity);
}

/** The day on which the file is renewed: the first of the next month. @param today - `YYYY-MM-DD` */
export function renewedOn(today: string): string {
  return firstOfMonth(dayAfter(firstOfMonth(today), 31));
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, "YYYY-MM".length)}-01`;
}
