/** What posts and notes have in common before their texts are read: date, id, status. */
import { slug } from "../kernel/slug.ts";
import type { Status } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import { type Document, placeOf } from "./document.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { parseInstant } from "./instant.ts";
import type { Checked } from "./schema/check.ts";
import { dateMistake } from "./schema/dates.ts";
import { missing } from "./schema/mistakes.ts";
import { isRecord } from "./yaml/data.ts";

interface DatedFields {
  readonly date?: Instant | null | undefined;
  readonly expires?: Instant | null | undefined;
  readonly slug?: string | null | undefined;
  readonly draft?: boolean | null | undefined;
}

export interface DatedHead {
  /** `undefined` if nothing can be made of the name; that has been reported, as below. */
  readonly id: string | undefined;
  readonly date: Instant | undefined;
  readonly status: Status | undefined;
}

interface Named {
  /** `2008-12-29`; `undefined` if the name does not begin with a day. */
  readonly day: string | undefined;
  readonly rest: string;
}

/** Reads the head of a post or a note. */
export function headOf(
  document: Document,
  { parts: fields, whole, misspelt }: Checked<DatedFields>,
  context: { readonly timeZone: string; readonly now: Instant; readonly report: Report },
): DatedHead {
  const name = nameOf(document.path);
  const report = misspelt.has("date") ? () => {} : context.report;
  const date = fields.date ?? dateByName(document, whole !== undefined, name, context.timeZone, report);
  if (fields.date) warnOfOtherDay(document, fields.date, name, report);
  return {
    id: idOf(document, fields, name, context.report),
    date,
    status: date && statusOf(fields, date, context.now),
  };
}

/** The file's name without its folders and `.md`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".md".length);
}

function nameOf(path: string): Named {
  const stem = stemOf(path);
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})(?:-(.+))?$/.exec(stem) ?? [];
  return day === undefined ? { day, rest: stem } : { day, rest: rest ?? day };
}

/** @param isRight - Whether the particulars are right, so that a date which is not among them is left to the name. */
function dateByName(
  document: Document,
  isRight: boolean,
  { day }: Named,
  timeZone: string,
  report: Report,
): Instant | undefined {
  if (!isRight || day === undefined) {
    const value = document.data?.value;
    if (!isRecord(value)) return undefined;
    const isEmpty = value["date"] === null;
    if (!isEmpty && Object.hasOwn(value, "date")) return undefined;
    if (day === undefined) {
      report({ ...(isEmpty ? placeOf(document, ["date"]) : startOf(document.file)), ...noDate });
      return undefined;
    }
  }
  const reading = parseInstant(day, timeZone);
  if (reading.ok) return reading.instant;
  report({ ...startOf(document.file), ...dateMistake(reading.message, `date: ${reading.like}`) });
  return undefined;
}

function warnOfOtherDay(document: Document, date: Instant, { day }: Named, report: Report): void {
  const isOther = day !== undefined && day !== date.day && !String(writtenDate(document)).startsWith(day);
  if (isOther) report({ ...placeOf(document, ["date"]), ...otherDay(day, date) });
}

/** An offset may carry the moment into another day of the site's zone than the one that the editor wrote. */
function writtenDate({ data }: Document): unknown {
  return isRecord(data?.value) ? data.value["date"] : undefined;
}

function idOf(document: Document, fields: DatedFields, { rest }: Named, report: Report): string | undefined {
  const name = fields.slug ?? rest;
  const id = slug(name);
  const mistake = mistakeOfPart(name, id);
  if (mistake === undefined) return id;
  report({ ...(fields.slug ? placeOf(document, ["slug"]) : startOf(document.file)), ...mistake });
  return undefined;
}

/** A draft is a draft whatever its date; from the moment of `expires` on, the entry has expired. */
function statusOf({ draft, expires }: DatedFields, date: Instant, now: Instant): Status {
  if (draft) return "draft";
  if (date.epoch > now.epoch) return "scheduled";
  return expires && expires.epoch <= now.epoch ? "expired" : "published";
}

function otherDay(day: string, date: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: {
      de: `gefunden: „${date.day}“, im Namen der Datei steht aber ${day}; es gilt die Angabe hier.`,
      en: `found "${date.day}", but the name of the file says ${day}; what stands here counts.`,
    },
    like: `date: ${day}`,
  };
}

const noDate: Mistake = {
  ...missing("date"),
  message: {
    de: "hier fehlt „date“, und der Name der Datei beginnt nicht mit einem Tag und einem Strich.",
    en: '"date" is missing here, and the name of the file does not begin with a day and a dash.',
  },
};
