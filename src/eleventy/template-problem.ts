/** What Eleventy says of a broken template, said as one of our problems. Pure. */
import type { Problem } from "../kernel/problem.ts";

/**
 * @param error - Eleventy wraps errors: the outermost names the template, the innermost what is wrong.
 * @param named - The path as the editor knows it.
 */
export function templateProblem(error: unknown, named: (path: string) => string): Problem {
  const messages = chain(error).map(({ message }) => message);
  const all = messages.join(" ");
  const path = /(?:^|[\s"'(`])(\.{0,2}\/[^\s"'()`]*\/pages\/[^\s"'()`,]+|[^\s"'()`]*pages\/[^\s"'()`,]+)/.exec(
    all,
  )?.[1];
  const [, line, column] = /\[?[Ll]ine:?\s(\d+)(?:,\s[Cc]ol(?:umn)?:?\s(\d+))?/.exec(all) ?? [];
  const found = (messages.at(-1) ?? String(error)).replace(/\s+/g, " ").trim();
  return {
    file: named(path ?? "pages"),
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    severity: "error",
    rule: "template",
    message: {
      de: `Eleventy kann die Vorlage nicht bauen: ${found}`,
      en: `Eleventy cannot build the template: ${found}`,
    },
  };
}

function chain(error: unknown): readonly Error[] {
  const errors: Error[] = [];
  let next: unknown = error;
  while (next instanceof Error && !errors.includes(next)) {
    errors.push(next);
    next = (next as { originalError?: unknown }).originalError ?? next.cause;
  }
  return errors;
}
