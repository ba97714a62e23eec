/** How often the bank means to publish. Pure. */
import { closest } from "../../kernel/closest.ts";
import { found, type Mistake } from "../finding.ts";
import { guessing } from "../suggestion.ts";
import { Literal } from "../yaml/data.ts";
import { field, type Reading, readText } from "./fields.ts";
import { optional, record } from "./record.ts";

/** Beyond a year, nobody would call it a rhythm. */
const most = 366;

export const promiseSchema = record({ posts: optional(interval()), notes: optional(interval()) }, "warn");

/** Months and quarters are as long as the longest: a promise that is kept is never called broken. */
const units: Readonly<Record<string, number>> = {
  ...{ tag: 1, tage: 1, tagen: 1, day: 1, days: 1 },
  ...{ woche: 7, wochen: 7, week: 7, weeks: 7 },
  ...{ monat: 31, monate: 31, monaten: 31, month: 31, months: 31 },
  ...{ quartal: 92, quartale: 92, quarter: 92, quarters: 92 },
};

const words: Readonly<Record<string, number>> = {
  ...{ täglich: 1, daily: 1, wöchentlich: 7, weekly: 7, fortnightly: 14, biweekly: 14, vierzehntäglich: 14 },
  ...{ monatlich: 31, monthly: 31, vierteljährlich: 92, quarterly: 92 },
};

const numbers: Readonly<Record<string, number>> = {
  ...{ ein: 1, einen: 1, eine: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
  ...{ one: 1, other: 2, two: 2, three: 3, four: 4, five: 5, six: 6 },
};

/** What a misspelt interval may have meant. */
const known: readonly string[] = [
  ...["alle 14 Tage", "alle zwei Wochen", "jede Woche", "jeden Monat", "jedes Quartal", "jeden Tag"],
  ...["every 14 days", "every two weeks", "every week", "every month", "every quarter", "every day"],
  ...Object.keys(words),
];

/** The most days from one entry to the next, from 1 to 366: a number, or words for one in German or English. */
function interval() {
  return field((value): Reading<number> => {
    if (value instanceof Literal && typeof value.value === "number") return withinBounds(value.value, value.written);
    const reading = readText(value);
    if (!reading.ok) return reading;
    const days = daysOf(reading.value);
    return days === undefined
      ? { ok: false, mistake: notAnInterval(reading.value) }
      : withinBounds(days, reading.value);
  });
}

/** `undefined` for words that name no interval. */
function daysOf(written: string): number | undefined {
  const text = written.normalize("NFC").toLowerCase().replace(/[.!]$/, "");
  if (Object.hasOwn(words, text)) return words[text];
  if (/^\d+$/.test(text)) return Number(text);
  const [, count, unit = ""] =
    /^(?:(?:every|each|alle|jeden|jede|jedes) )?(?:(\d{1,3}|\p{L}+)[ -])?(\p{L}+)$/u.exec(text) ?? [];
  if (count === undefined && !/^(?:every|each|jed)/.test(text)) return undefined;
  const times = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : own(numbers, count);
  const days = own(units, unit);
  return times === undefined || days === undefined ? undefined : times * days;
}

function own(known: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

function withinBounds(days: number, written: string): Reading<number> {
  if (Number.isInteger(days) && days >= 1 && days <= most) return { ok: true, value: days };
  const message = found(written, {
    de: `möglich sind 1 bis ${most} Tage von einem Eintrag zum nächsten`,
    en: `where 1 to ${most} days from one entry to the next are possible`,
  });
  return { ok: false, mistake: { severity: "error", rule: "settings", message, like: "every 14 days" } };
}

function notAnInterval(written: string): Mistake {
  const meant = closest(written, known);
  const message = found(written, {
    de: "das sagt nicht, wie oft: eine Zahl von Tagen, „alle 14 Tage“, „jede Woche“, „monatlich“",
    en: 'which does not say how often: a number of days, "every 14 days", "every week", "monthly"',
  });
  return { severity: "error", rule: "settings", message: guessing(message, meant), like: meant ?? "every 14 days" };
}
