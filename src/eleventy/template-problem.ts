/** What Eleventy says of a broken template, said as one of our problems. Pure. */
import type { Problem } from "../kernel/problem.ts";
import { Refusal } from "./refusal.ts";

/**
 * @param error - Eleventy wraps errors: the outermost names the template, the innermost what is wrong.
 * @param named - The path as the editor knows it, from one that Eleventy names; without one, the folder of all templates.
 */
export function templateProblem(error: unknown, named: (path: string | undefined) => string): Problem {
  const errors = chain(error);
  const refusal = errors.find((each) => each instanceof Refusal);
  const all = errors.map(({ message }) => message).join(" ");
  const [, line, column] = /\[?[Ll]ine:?\s(\d+)(?:,\s[Cc]ol(?:umn)?:?\s(\d+))?/.exec(all) ?? [];
  return {
    file: named(refusal?.template ?? templateIn(all)),
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    severity: "error",
    rule: "template",
    ...(refusal ? { message: refusal.wording, like: refusal.like } : { message: failed(errors.at(-1) ?? error) }),
  };
}

function failed(error: unknown): Problem["message"] {
  const found = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  return {
    de: `Eleventy kann die Vorlage nicht bauen: ${found}`,
    en: `Eleventy cannot build the template: ${found}`,
  };
}

/** The first path below a folder pages/, without the full stop of the sentence that it ends. */
function templateIn(messages: string): string | undefined {
  return /(?:^|[\s"'(`])((?:[^\s"'()`]*\/)?pages\/[^\s"'()`,]*[^\s"'()`,.:])/.exec(messages)?.[1];
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
