/** Dates, numbers and lists as people write them, in each language of the interface. Pure. */
import type { Language } from "../../src/kernel/problem.ts";

/** How one language writes dates, numbers and lists. */
export interface Formats {
  /**
   * "29. Dezember 2008".
   *
   * @param day - `YYYY-MM-DD`, as in `Instant.day`.
   * @throws RangeError for anything that is no such day.
   */
  readonly formatDate: (day: string) => string;
  /** "10:15 Uhr" of `10:15`. */
  readonly formatTime: (time: string) => string;
  /** "Dezember" of `12`. */
  readonly monthName: (month: string) => string;
  /** "1.234". */
  readonly formatNumber: (number: number) => string;
  /** "1 Beitrag", "1.234 Beiträge". */
  readonly counted: (count: number, noun: Noun) => string;
  /** "Ada, Berta und Carl". */
  readonly formatList: (parts: readonly string[]) => string;
}

/** The forms of a noun by the plural rules of its language; those without a form of their own take `other`. */
export type Noun = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const locales: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** The formats of a language; `clock` says what goes around the time of day. */
export function formatsOf(language: Language, clock: (time: string) => string): Formats {
  // A day is a day everywhere: it is read and written in one zone, so that no zone can move it.
  const dates = new Intl.DateTimeFormat(locales[language], {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const months = new Intl.DateTimeFormat(locales[language], { timeZone: "UTC", month: "long" });
  // Intl is slow, and every day stands on many pages.
  const known = new Map<string, string>();
  const numbers = new Intl.NumberFormat(locales[language]);
  const plurals = new Intl.PluralRules(locales[language]);
  const lists = new Intl.ListFormat(locales[language]);
  return {
    formatDate: (day) => {
      const written = known.get(day) ?? dates.format(Date.parse(`${day}T00:00:00Z`));
      known.set(day, written);
      return written;
    },
    formatTime: clock,
    monthName: (month) => months.format(Date.parse(`2000-${month}-01T00:00:00Z`)),
    formatNumber: (number) => numbers.format(number),
    counted: (count, noun) => `${numbers.format(count)} ${noun[plurals.select(count)] ?? noun.other}`,
    // Most lists are of one, and Intl takes longer than everything around it.
    formatList: (parts) => (parts.length === 1 ? String(parts[0]) : lists.format(parts)),
  };
}
