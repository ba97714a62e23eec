/** Problems for programs. */
import type { Language, Problem } from "../kernel/problem.ts";
import { visibleJson } from "./visible.ts";
import { exampleOf } from "./words.ts";

/** A JSON array with one problem a line; severities are `error`, `warning` and `note` in every language, `like` may be null. */
export function jsonReport(problems: readonly Problem[], language: Language): string {
  if (problems.length === 0) return "[]";
  return `[\n${problems.map((problem) => `  ${visibleJson(JSON.stringify(record(problem, language)))}`).join(",\n")}\n]`;
}

function record(problem: Problem, language: Language) {
  const { file, line, column, severity, rule, message } = problem;
  return { file, line, column, severity, rule, message: message[language], like: exampleOf(problem, language) ?? null };
}
