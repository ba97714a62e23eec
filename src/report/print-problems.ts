/** Prints problems for whoever reads them: an editor, a program, or GitHub. Pure. */
import { byPlace, type Language, type Problem } from "../kernel/problem.ts";
import { githubReport } from "./github-report.ts";
import { jsonReport } from "./json-report.ts";
import { textReport } from "./text-report.ts";

export const formats = ["text", "json", "github"] as const;
export type Format = (typeof formats)[number];

export interface ReportOptions {
  readonly format: Format;
  /** Of `message`, `like` and the words around them. */
  readonly language: Language;
  /** How many files were checked. */
  readonly files: number;
}

/**
 * All problems by place, without a line break at the end; `""` for `github` if there are none.
 *
 * What was found in the content is printed so that it can neither begin a line of its own nor steer a terminal.
 */
export function printProblems(problems: readonly Problem[], { format, language, files }: ReportOptions): string {
  const sorted = problems.toSorted(byPlace);
  if (format === "json") return jsonReport(sorted, language);
  if (format === "github") return githubReport(sorted, language);
  return textReport(sorted, language, files);
}
