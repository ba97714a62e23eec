/** Dates that people understand and Klartext does not: says in each case how to write them. */
import type { Wording } from "../kernel/problem.ts";
import { closestDay } from "./calendar.ts";
import { exampleDay, type Refusal, refusal } from "./date-refusal.ts";

interface Misspelling {
  /** The named groups `y`, `m`, `d` are the day, as far as the text names it; `rest` may hold a time. */
  readonly form: RegExp;
  readonly reasons: Wording;
}

const yearFirst: Wording = {
  de: "das Jahr steht zuerst, dann Monat und Tag",
  en: "where the year comes first, then month and day",
};
const slashes: Wording = {
  de: "Jahr, Monat und Tag trennt ein Strich, kein Schrägstrich",
  en: "whose year, month and day need dashes between them, not slashes",
};
const noDashes: Wording = {
  de: "zwischen Jahr, Monat und Tag fehlen die Striche",
  en: "which lacks the dashes between year, month and day",
};
const fourDigits: Wording = { de: "das Jahr braucht vier Ziffern", en: "whose year needs four digits" };
const twoDigits: Wording = {
  de: "Monat, Tag, Stunde und Minute brauchen je zwei Ziffern",
  en: "whose month, day, hour and minute need two digits each",
};
const incomplete: Wording = { de: "hier fehlt der Tag", en: "which does not name the day" };
const noDay: Wording = { de: "vor der Uhrzeit fehlt der Tag", en: "a time without its day" };
const unreadable: Wording = { de: "das ist kein lesbares Datum", en: "which cannot be read as a date" };

/** The first form that fits speaks. */
const misspellings: readonly Misspelling[] = [
  { form: /^(?<rest>\d{1,2}:\d{2}(?::\d{2})?(?: Uhr)?)$/, reasons: noDay },
  { form: /^(?<d>\d{1,2})[.-] ?(?<m>\d{1,2})[.-] ?(?<y>\d{4})(?!\d)(?<rest>.*)$/s, reasons: yearFirst },
  { form: /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?!\d)(?<rest>.*)$/s, reasons: slashes },
  { form: /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?!\d)(?<rest>.*)$/s, reasons: slashes },
  { form: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)(?<rest>.*)$/s, reasons: noDashes },
  { form: /^\d{1,2}\. ?\d{1,2}\. ?\d{2}(?!\d)/, reasons: fourDigits },
  { form: /^\d{1,2}[/-]\d{1,2}[/-]\d{1,2}(?!\d)/, reasons: fourDigits },
  { form: /^(?<y>\d{4})-(?<m>\d)-(?<d>\d{1,2})(?!\d)(?<rest>.*)$/s, reasons: twoDigits },
  { form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d)(?!\d)(?<rest>.*)$/s, reasons: twoDigits },
  { form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?<rest>[Tt ] *(?:\d:\d{1,2}|\d\d:\d)(?!\d).*)$/s, reasons: twoDigits },
  { form: /^(?<y>\d{4})(?:-(?<m>\d{1,2}))?$/, reasons: incomplete },
  { form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)(?<rest>.*)$/s, reasons: unreadable },
];

/** The refusal of a text that does not begin with a day of the form `YYYY-MM-DD`, or continues otherwise than a time. */
export function misspelt(found: string): Refusal {
  if (found === "") return nothing;
  for (const { form, reasons } of misspellings) {
    const match = form.exec(found);
    if (match) return refusal(found, reasons, corrected(match.groups ?? {}));
  }
  return refusal(found, unreadable, exampleDay);
}

const nothing: Refusal = {
  ok: false,
  message: { de: "hier fehlt ein Datum.", en: "a date is missing here." },
  like: exampleDay,
};

/** The day as it should be written, or an example of one, with its time if the text names a plain one. */
function corrected({ y = "", m = "01", d = "01", rest = "" }: Readonly<Record<string, string | undefined>>): string {
  const day = y < "1900" ? exampleDay : closestDay(`${y}-${m}-${d}`);
  const [, hour, minute] = /(?<!\d)(\d{1,2}):(\d{1,2})(?!\d)/.exec(rest.slice(0, 40)) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return day;
  return `${day} ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
