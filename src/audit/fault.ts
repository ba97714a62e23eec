/** How a check says what it found. Pure. */
import type { Place, Severity, Wording } from "../kernel/problem.ts";
import type { auditRuleNames } from "../kernel/rule-names.ts";
import type { Fault } from "./published.ts";

/** Tells one thing at one place; what `like` says is a pattern to follow. */
export type Tell = (place: Place, message: Wording, like?: string | Wording) => Fault;

type AuditRule = (typeof auditRuleNames)[number];

/** Tells of one rule, at one severity. */
export function telling(rule: AuditRule, severity: Severity): Tell {
  return (place, message, like) => ({ ...place, severity, rule, message, ...(like !== undefined && { like }) });
}

/** A file as a whole. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/**
 * Where something stands in a file.
 *
 * @param offset - In UTF-16 units from the beginning of the text.
 */
export function placeIn(file: string, text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { file, line, column: offset - start + 1 };
}

/** What was found, short enough for a message. */
export function shortened(found: string, length = 80): string {
  const signs = [...found.replace(/\s+/g, " ").trim()];
  return signs.length <= length ? signs.join("") : `${signs.slice(0, length - 1).join("")}…`;
}
