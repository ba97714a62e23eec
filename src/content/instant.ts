/** Reads the dates that editors write. The only place where the site's time zone is applied. */
import type { Instant } from "../model/instant.ts";
import { milliseconds, mistakeOfTime, writtenOffset } from "./clock-time.ts";
import { type Refusal, refusal } from "./date-refusal.ts";
import { mistakeOfDay, outsideYears } from "./day.ts";
import { misspelt } from "./misspelt-date.ts";
import { type Jump, momentsOf, offsetAt } from "./time-zone.ts";

export type { Refusal } from "./date-refusal.ts";
export { type DayReading, parseDay } from "./day.ts";
export { isTimeZone } from "./time-zone.ts";

export type InstantReading = Refusal | Found;

interface Found {
  readonly ok: true;
  readonly instant: Instant;
  /** The clocks showed this time twice, because daylight saving ended; the first of the two was taken. */
  readonly ambiguous: boolean;
}

const form =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:[ \t]*([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

const firstYear = 1900;

/**
 * Reads `2008-12-29`, `2008-12-29 10:15` (also with `T` and seconds) or ISO 8601 with an offset or `Z`.
 *
 * A day alone begins with its first minute in the time zone, which need not be midnight.
 *
 * @param timeZone - IANA name of the site's zone: it holds where the text names no offset, and is what `Instant` shows.
 * @throws RangeError if there is no such zone.
 */
export function parseInstant(text: string, timeZone: string): InstantReading {
  const found = text.trim();
  const [, day, hour, minute, second = "00", offset] = form.exec(found) ?? [];
  if (day === undefined) return misspelt(found);
  const time = hour === undefined || minute === undefined ? undefined : { hour, minute, second, offset };
  const mistake = mistakeOfDay(day, found, firstYear) ?? (time && mistakeOfTime(time, day, found));
  if (mistake) return mistake;

  const local = Date.parse(`${day}T${hour ?? "00"}:${minute ?? "00"}:${second}Z`);
  if (offset !== undefined) return withinYears(local - milliseconds(offset), found, timeZone);
  const moments = momentsOf(local, timeZone);
  if ("from" in moments) return time ? skipped(moments, found, timeZone) : lateStart(moments, day, timeZone);
  const instant = instantAt(moments[0] as number, timeZone);
  return time ? { ok: true, instant, ambiguous: moments.length > 1 } : wholeDay(instant);
}

/**
 * A moment as the zone shows it, with its time; fractions of a second are dropped.
 *
 * @param epoch - Milliseconds since 1970-01-01T00:00:00Z.
 * @throws RangeError if there is no such zone, or if the zone's year is none from 1 to 9999.
 */
export function instantAt(epoch: number, timeZone: string): Instant {
  const wholeSeconds = Math.floor(epoch / 1000) * 1000;
  return instantWith(offsetAt(wholeSeconds, timeZone), wholeSeconds);
}

function instantWith(offset: number, wholeSeconds: number): Instant {
  const local = new Date(wholeSeconds + offset).toISOString();
  if (!/^(?!0000)\d{4}-/.test(local)) throw new RangeError(`No year of four digits: ${local}`);
  return {
    epoch: wholeSeconds,
    iso: local.slice(0, "YYYY-MM-DDTHH:MM:SS".length) + writtenOffset(offset),
    day: local.slice(0, "YYYY-MM-DD".length),
    time: local.slice("YYYY-MM-DDT".length, "YYYY-MM-DDTHH:MM".length),
  };
}

function wholeDay(instant: Instant): Found {
  return { ok: true, instant: { ...instant, time: undefined }, ambiguous: false };
}

/** An offset can carry a text across the first or the last new year. */
function withinYears(epoch: number, found: string, timeZone: string): InstantReading {
  const offset = offsetAt(epoch, timeZone);
  const year = new Date(epoch + offset).getUTCFullYear();
  if (year < firstYear || year > 9999) return outsideYears(found, firstYear);
  return { ok: true, instant: instantWith(offset, epoch), ambiguous: false };
}

/** A day whose first minutes were skipped begins after them, unless all of it was skipped. */
function lateStart(jump: Jump, day: string, timeZone: string): InstantReading {
  const instant = instantAt(jump.epoch, timeZone);
  return instant.day === day ? wholeDay(instant) : skipped(jump, day, timeZone);
}

function skipped(jump: Jump, found: string, timeZone: string): Refusal {
  const [from, to] = [jump.from, jump.to].map((local) => new Date(local).toISOString().slice(0, 16).replace("T", " "));
  const reasons = {
    de: `das gab es in der Zeitzone ${timeZone} nicht: Die Uhren sprangen von ${from} auf ${to}`,
    en: `which the time zone ${timeZone} skipped: its clocks went from ${from} to ${to}`,
  };
  return refusal(
    found,
    reasons,
    (to as string).slice(0, found.length === "YYYY-MM-DD".length ? found.length : undefined),
  );
}
