/** Holds particulars against their schema and reports every difference at its place. */
import * as v from "valibot";
import type { Place, Wording } from "../../kernel/problem.ts";
import { type Document, placeOf } from "../document.ts";
import { type Mistake, type Report, startOf } from "../finding.ts";
import { type KeyPath, refused } from "../yaml/data.ts";
import { exampleOf } from "./examples.ts";
import { unsealed } from "./mistakes.ts";

export interface Checked<T> {
  /** Complete and right; `undefined` if there was an error. */
  readonly whole: T | undefined;
  /** What is right of it, so that one mistake does not bring about others. */
  readonly parts: Partial<T>;
}

/** Checks a document that could be read. */
export function check<T>(schema: v.GenericSchema<unknown, T>, document: Document, report: Report): Checked<T> {
  if (document.data === undefined) return { whole: undefined, parts: {} };
  const { issues = [], output } = v.safeParse(schema, document.data.value);
  if (issues.length === 0) return { whole: output as T, parts: output as T };

  const parts = { ...(output as Record<string, unknown>) };
  let errors = 0;
  for (const issue of issues) {
    const mistake = unsealed(issue.message);
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const isKnown = issue.input === refused;
    if (!isKnown) report({ ...placeOfIssue(document, issue, path), ...mistake, ...likeAt(path, issue, mistake) });
    if (mistake.severity === "warning") continue;
    errors++;
    if (path[0] !== undefined) delete parts[path[0]];
  }
  return { whole: errors > 0 ? undefined : (output as T), parts: parts as Partial<T> };
}

function placeOfIssue(document: Document, issue: v.BaseIssue<unknown>, path: KeyPath): Place {
  if (isAboutKey(issue)) return placeOf(document, path, "key");
  if (!isMissingKey(issue)) return placeOf(document, path);
  return path.length === 1 ? startOf(document.file) : placeOf(document, path.slice(0, -1), "key");
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "loose_object";
}

function isAboutKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "raw_check" && issue.path?.at(-1)?.origin === "key";
}

/** Mistakes of values carry a bare value, in front of which belongs the key, or leave the example to the key. */
function likeAt(path: KeyPath, issue: v.BaseIssue<unknown>, { like }: Mistake): { readonly like?: string | Wording } {
  if (isMissingKey(issue) || isAboutKey(issue)) return {};
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined) return like === undefined ? { like: exampleOf("name") } : {};
  if (typeof like !== "string") return { like: exampleOf(key) };
  return { like: typeof path.at(-1) === "number" ? `${key}: [${like}]` : `${key}: ${like}` };
}
