/** Problems as workflow commands, which GitHub shows beside the lines of a pull request. */
import type { Language, Problem, Severity } from "../kernel/problem.ts";
import { visible } from "./visible.ts";
import { exampleOf, words } from "./words.ts";

/**
 * One command a line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => command(problem, language)).join("\n");
}

/** What GitHub calls them. */
const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

function command(problem: Problem, language: Language): string {
  const { file, line, column, severity, rule, message } = problem;
  const example = exampleOf(problem, language);
  const shown =
    example === undefined ? "" : `\n${words[language].like}  ${example.split("\n").map(visible).join("\n")}`;
  return `::${commands[severity]} file=${property(visible(file))},line=${line},col=${column},title=${property(rule)}::${data(visible(message[language]) + shown)}`;
}

/** As `escapeData` of GitHub's own toolkit does. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As `escapeProperty` of GitHub's own toolkit does. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
