/** The particulars of a statement. Pure. */
import type * as v from "valibot";
import { statementKinds } from "../../model/statement.ts";
import { instant } from "./dates.ts";
import { flag, oneOf, shortText, text } from "./fields.ts";
import { language } from "./language.ts";
import { longestSummary } from "./post.ts";
import { optional, record } from "./record.ts";

/** @param timeZone - IANA name of the site's time zone. */
export function statementSchema(timeZone: string) {
  return record({
    title: text(),
    summary: optional(shortText(longestSummary)),
    kind: optional(oneOf(statementKinds)),
    owner: optional(text()),
    approvedBy: optional(text()),
    review: optional(record({ by: instant(timeZone) })),
    changes: optional(text()),
    motto: optional(text()),
    mottoSource: optional(text()),
    language: optional(language()),
    simplifies: optional(text()),
    easyToRead: optional(flag()),
  });
}

export type StatementFields = v.InferOutput<ReturnType<typeof statementSchema>>;
