/** From comments/moderation.yaml to how many comments were not published. */
import { closest } from "../kernel/closest.ts";
import type { Wording } from "../kernel/problem.ts";
import type { Instant } from "../model/instant.ts";
import type { Counts, Moderation, RefusedByMonth } from "../model/moderation.ts";
import { type RefusalReason, refusalReasons } from "../model/refusal.ts";
import { type Document, placeOf, readYamlFile } from "./document.ts";
import type { ContentFile } from "./files.ts";
import { found, type Mistake, type Report, startOf } from "./finding.ts";
import { wrongForm } from "./schema/mistakes.ts";
import { otherName } from "./schema/other-names.ts";
import { guessing } from "./suggestion.ts";
import { isRecord, Literal, type Plain, type PlainRecord, refused } from "./yaml/data.ts";

/** @param document - `undefined` if there is no such file: then nobody has told yet what was not published. */
export function moderationOf(
  document: Document | undefined,
  { now, report }: { readonly now: Instant; readonly report: Report },
): Moderation | undefined {
  return document && { refused: refusedIn(document, report, now.day.slice(0, "YYYY-MM".length)) };
}

/** The same of a file alone, for whoever writes it; what is wrong with it is reported. */
export function readRefusals(file: ContentFile, report: Report): RefusedByMonth {
  return refusedIn(readYamlFile(file, report), report, undefined);
}

/** @param current - The month that has begun last; without it, months can lie ahead. */
function refusedIn(document: Document, report: Report, current: string | undefined): RefusedByMonth {
  const months = new Map<string, Counts>();
  const data = document.data?.value;
  if (data === undefined) return months;
  if (!isRecord(data)) {
    report({ ...startOf(document.file), ...wrongForm(data, "record"), like: exampleFor("2008-12") });
    return months;
  }
  for (const [month, counts] of Object.entries(data)) {
    const mistake = mistakeOfMonth(month, current);
    if (mistake) report({ ...placeOf(document, [month], "key"), ...mistake });
    const read = countsIn(document, month, counts, report);
    if (mistake === undefined) months.set(month, read);
  }
  return months;
}

function countsIn(document: Document, month: string, counts: Plain, report: Report): Counts {
  if (counts === refused) return {};
  if (!isRecord(counts)) {
    report({ ...placeOf(document, [month]), ...wrongForm(counts, "record"), like: exampleFor(month) });
    return {};
  }
  return Object.fromEntries(
    Object.entries(counts).flatMap(([reason, count]) => {
      const mistake = mistakeOfReason(reason, counts);
      if (mistake) report({ ...placeOf(document, [month, reason], "key"), ...mistake });
      const number = wholeNumber(count);
      if (number === undefined && count !== refused) {
        report({ ...placeOf(document, [month, reason]), ...noNumber(count, mistake ? "insult" : reason) });
      }
      return mistake || number === undefined || number === 0 ? [] : [[reason as RefusalReason, number] as const];
    }),
  );
}

function exampleFor(month: string): string {
  return `${corrected(month) ?? "2008-12"}: { insult: 2, advertising: 5 }`;
}

const noSuchMonth: Wording = { de: "diesen Monat gibt es nicht", en: "a month that does not exist" };
const otherForm: Wording = {
  de: "ein Monat steht hier als Jahr und Monat, mit einem Strich dazwischen",
  en: "where a month is written as year and month with a dash between them",
};

function mistakeOfMonth(month: string, current: string | undefined): Mistake | undefined {
  const date = { severity: "error", rule: "date" } as const;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    const message = found(month, /^\d{4}-\d{2}$/.test(month) ? noSuchMonth : otherForm);
    return { ...date, message, like: `${corrected(month) ?? "2008-12"}: { insult: 2 }` };
  }
  if (current === undefined || month <= current) return undefined;
  const message = found(month, {
    de: "dieser Monat hat noch nicht begonnen",
    en: "but that month has not begun yet",
  });
  return { ...date, message, like: `${current}: { insult: 2 }` };
}

/** `11/2026`, `2026-1`, `11.2026` and `2026-11-03` → a month, if it is clear which. */
function corrected(text: string): string | undefined {
  const { year, month } =
    (/^(?<year>\d{4})[-./ ]?(?<month>\d{1,2})(?!\d)/.exec(text) ?? /^(?<month>\d{1,2})[-./ ](?<year>\d{4})$/.exec(text))
      ?.groups ?? {};
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, "0")}`;
}

function mistakeOfReason(reason: string, { [reason]: count }: PlainRecord): Mistake | undefined {
  if (refusalReasons.some((each) => each === reason)) return undefined;
  const meant = closest(reason, refusalReasons) ?? otherName(reason, refusalReasons);
  const list = refusalReasons.join(", ");
  const message = found(reason, { de: `Gründe sind ${list}`, en: `where the reasons are ${list}` });
  return {
    severity: "error",
    rule: "unknown-key",
    message: guessing(message, meant),
    like: `${meant ?? "insult"}: ${wholeNumber(count as Plain) ?? 2}`,
  };
}

function wholeNumber(value: Plain): number | undefined {
  const number = value instanceof Literal ? value.value : undefined;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function noNumber(value: Plain, reason: string): Mistake {
  return { ...wrongForm(value, "count"), like: `${reason}: 2` };
}
