/** Reads the rules back from a `_headers` of ours: a release that lies on a server has nothing else to tell them. */
import type { Rule } from "./rules.ts";

/**
 * The rules, as they were when `netlifyHeaders` wrote them.
 *
 * @throws Error for a file that it did not write.
 */
export function rulesFrom(file: string): readonly Rule[] {
  return file
    .split(/\n(?=# )/)
    .filter((block) => block.trim() !== "")
    .map(ruleFrom);
}

function ruleFrom(block: string): Rule {
  const [why = "", ...lines] = block.split("\n").filter((line) => line !== "");
  const [pattern] = lines;
  // The folders below have the same headers, once for each depth that a host can say.
  const end = lines.findIndex((line, i) => i > 0 && line.startsWith("/"));
  const set = lines.slice(1, end === -1 ? undefined : end).filter((line) => !line.startsWith("  ! "));
  if (!why.startsWith("# ") || pattern === undefined || !pattern.startsWith("/")) throw new Error(unread(block));
  return {
    where: pattern.endsWith("*")
      ? { below: pattern.slice(0, -1) }
      : { below: pattern.replace(/[^/]*$/, ""), named: pattern.replace(/^.*\//, "") },
    why: why.slice("# ".length),
    headers: Object.fromEntries(set.map(headerFrom)),
  };
}

function headerFrom(line: string): readonly [name: string, value: string] {
  const [, name, value] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(unread(line));
  return [name, value];
}

function unread(line: string): string {
  return `No rule of Klartext reads "${line.split("\n")[0]}".`;
}
