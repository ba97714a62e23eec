/** Problems for people: a line that says what is wrong, a line that shows what would be right. */
import type { Language, Problem, Severity } from "../kernel/problem.ts";
import { visible } from "./visible.ts";
import { exampleOf, words } from "./words.ts";

/** `file:line:column: severity [rule] message` for each problem, and a closing line that counts them. */
export function textReport(problems: readonly Problem[], language: Language, files: number): string {
  const { counted, closing, nothingFound } = words[language];
  if (problems.length === 0) return nothingFound(files);
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length;
  const told = (["error", "warning", "note"] as const).flatMap((severity) => counted(severity, count(severity)) ?? []);
  const affected = new Set(problems.map(({ file }) => file)).size;
  return [...problems.map((problem) => printed(problem, language)), closing(told.join(", "), affected, files)].join(
    "\n",
  );
}

function printed(problem: Problem, language: Language): string {
  const { file, line, column, severity, rule, message } = problem;
  const said = `${visible(file)}:${line}:${column}: ${words[language].severity[severity]} [${rule}] ${visible(message[language])}`;
  const example = exampleOf(problem, language);
  return example === undefined ? said : `${said}\n${indented(`${words[language].like}  `, example)}`;
}

/** Further lines of an example stand below its first, so that none begins where a problem would. */
function indented(label: string, example: string): string {
  const lines = example.split("\n").map(visible);
  return `    ${label}${lines.join(`\n    ${" ".repeat(label.length)}`)}`;
}
