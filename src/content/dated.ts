/** What posts and notes have in common before their texts are read: date, id, status. */
import { slug } from "../kernel/slug.ts";
import type { Status } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { type Document, placeOf } from "./document.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { parseInstant } from "./instant.ts";
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
  fields: DatedFields,
  context: { readonly timeZone: string; readonly now: Instant; readonly report: Report },
): DatedHead {
  const name = nameOf(document.path);
  const date = dateOf(document, fields, name, context.timeZone, context.report);
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

function dateOf(
  document: Document,
  { date }: DatedFields,
  { day }: Named,
  timeZone: string,
  report: Report,
): Instant | undefined {
  if (date) {
    if (day !== undefined && day !== date.day) report({ ...placeOf(document, ["date"]), ...otherDay(day, date) });
    return date;
  }
  const value = document.data?.value;
  if (!isRecord(value)) return undefined;
  const isEmpty = value["date"] === null;
  if (!isEmpty && Object.hasOwn(value, "date")) return undefined;
  if (day === undefined) {
    report({
      ...(isEmpty ? placeOf(document, ["date"]) : startOf(document.file)),
      ...missing("date"),
    });
    return undefined;
  }
  const reading = parseInstant(day, timeZone);
  if (reading.ok) return reading.instant;
  report({ ...startOf(document.file), ...dateMistake(reading.message, `date: ${reading.like}`) });
  return undefined;
}

function idOf(document: Document, fields: DatedFields, { rest }: Named, report: Report): string | undefined {
  const id = slug(fields.slug ?? rest);
  if (id !== "") return id;
  report({
    ...(fields.slug ? placeOf(document, ["slug"]) : startOf(document.file)),
    ...noLetters(fields.slug ?? rest),
  });
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

/** What is wrong with a name that would make an empty address. */
export function noLetters(name: string): Mistake {
  return {
    severity: "error",
    rule: "slug",
    message: {
      de: `gefunden: „${name}“, darin ist kein Buchstabe von a bis z und keine Ziffer für die Adresse.`,
      en: `found "${name}", which has no letter from a to z and no digit for its address.`,
    },
    like: "slug: gebuehren",
  };
}
