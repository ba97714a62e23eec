/** The moment that a build takes as "now". The only place that reads the clock for anything that is printed. */

import { instantAt, parseInstant } from "./content/instant.ts";
import { UsageError } from "./failure.ts";
import type { Instant } from "./model/instant.ts";

/**
 * `--now` if it is given, else `SOURCE_DATE_EPOCH`, else the clock.
 *
 * @param text - ISO 8601; without an offset it is read in the site's time zone, which is known only later.
 * @throws UsageError for a text that names no moment.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function nowFrom(text: string | undefined): (timeZone: string) => Instant {
  if (text !== undefined) {
    momentIn("UTC", text);
    return (timeZone) => momentIn(timeZone, text);
  }
  const epoch = sourceDateEpoch();
  return (timeZone) => instantAt(epoch ?? Date.now(), timeZone);
}

/** Whether "now" stays the same however long a command runs. @param text - See `nowFrom`. */
export function standsStill(text: string | undefined): boolean {
  return text !== undefined || sourceDateEpoch() !== undefined;
}

function momentIn(timeZone: string, text: string): Instant {
  const reading = parseInstant(text, timeZone);
  if (!reading.ok) throw new UsageError(`--now ${reading.message.en} Write it like: --now ${reading.like}`);
  return reading.instant;
}

/** The last second but one day of the year 9999, so that every time zone writes it with four digits. */
const latest = Date.parse("9999-12-30T23:59:59Z") / 1000;

/**
 * The moment that the machine was told to take, in milliseconds since 1970; `undefined` if it was told none.
 *
 * @throws UsageError for anything else than seconds.
 */
export function sourceDateEpoch(): number | undefined {
  const text = process.env["SOURCE_DATE_EPOCH"];
  if (text === undefined || text === "") return undefined;
  if (!/^\d{1,12}$/.test(text) || Number(text) > latest) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${text}", but must be whole seconds since 1970, before the year 10000. Write it like: SOURCE_DATE_EPOCH=1230768000`,
    );
  }
  return Number(text) * 1000;
}
