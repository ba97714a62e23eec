/** Days that belong to no time zone: when a source appeared, when it was read. */
import { closestDay, isInCalendar } from "./calendar.ts";
import { exampleDay, type Refusal, refusal } from "./date-refusal.ts";
import { misspelt } from "./misspelt-date.ts";

export type DayReading = Refusal | { readonly ok: true; readonly day: string };

/** Sources may be older than entries. */
const firstYearOfSources = 1000;

/** Reads a day such as `2008-12-29`, of the years 1000 to 9999. */
export function parseDay(text: string): DayReading {
  const found = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(found)) {
    return mistakeOfDay(found, found, firstYearOfSources) ?? { ok: true, day: found };
  }
  if (/^\d{4}-\d{2}-\d{2}[Tt ]/.test(found)) {
    const reasons = { de: "hier steht ein Tag ohne Uhrzeit", en: "where a day without a time belongs" };
    const day = found.slice(0, exampleDay.length);
    return refusal(found, reasons, mistakeOfDay(day, found, firstYearOfSources)?.like ?? day);
  }
  const refused = misspelt(found);
  return { ...refused, like: refused.like.slice(0, exampleDay.length) };
}

/**
 * What is wrong with a day, if anything.
 *
 * @param day - Of the form `YYYY-MM-DD`.
 * @param found - The whole text that the day is part of, for the message.
 * @param firstYear - Years before it are taken for slips.
 */
export function mistakeOfDay(day: string, found: string, firstYear: number): Refusal | undefined {
  if (Number(day.slice(0, "YYYY".length)) < firstYear) return outsideYears(found, firstYear);
  if (isInCalendar(day)) return undefined;
  const reasons = { de: "das ist kein Tag im Kalender", en: "which is not a day in the calendar" };
  return refusal(found, reasons, closestDay(day));
}

/** The refusal of a year that nobody means. */
export function outsideYears(found: string, firstYear: number): Refusal {
  const reasons = {
    de: `das Jahr liegt nicht zwischen ${firstYear} und 9999`,
    en: `whose year is not between ${firstYear} and 9999`,
  };
  return refusal(found, reasons, exampleDay);
}
