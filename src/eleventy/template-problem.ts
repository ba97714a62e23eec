/** What Eleventy says of a broken template, said as problems of ours. Pure. */
import { split } from "../content/front-matter.ts";
import { readYaml } from "../content/yaml/read-yaml.ts";
import type { Problem } from "../kernel/problem.ts";
import { Refusal } from "./refusal.ts";
import { templatePlace } from "./template-place.ts";

export interface Templates {
  /** The path as the editor knows it, from one that Eleventy names; without one, the folder of all templates. */
  readonly named: (path: string | undefined) => string;
  /** What stands in a file that Eleventy names; `undefined` if it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
}

/** @param error - Eleventy wraps errors: the outermost names the template, the innermost what is wrong. */
export function templateProblems(error: unknown, { named, textOf }: Templates): readonly Problem[] {
  const errors = chain(error);
  const refusal = errors.find((each) => each instanceof Refusal);
  const { template, position } = templatePlace(errors, textOf);
  const file = named(refusal?.template ?? template);
  const innermost = errors.at(-1) ?? error;
  if (innermost instanceof Error && innermost.name === "YAMLException") {
    const ours = inFrontMatter(template && textOf(template)).map((each) => ({ file, ...each }));
    if (ours.length > 0) return ours;
  }
  const what = refusal ? { message: refusal.wording, like: refusal.like } : { message: failed(innermost) };
  return [{ file, ...position, severity: "error", rule: "template", ...what }];
}

/** What is wrong with the YAML above a template, in our words. */
function inFrontMatter(text: string | undefined): readonly Omit<Problem, "file">[] {
  if (!text?.startsWith("---")) return [];
  const { yaml = "", yamlLine } = split(text.replaceAll("\r\n", "\n"));
  return readYaml(yaml, yamlLine).mistakes.map(({ position, mistake }) => ({ ...position, ...mistake }));
}

function failed(error: unknown): Problem["message"] {
  const message = error instanceof Error ? error.message : String(error);
  // Nunjucks begins with paths and places, which are told as such.
  const found = message
    .replace(/^(?:\s*\([^)\n]*\)(?: \[Line [^\]]*\])?\n)+/, "")
    .replace(/\s+/g, " ")
    .trim();
  return {
    de: `Eleventy kann die Vorlage nicht bauen: ${found}`,
    en: `Eleventy cannot build the template: ${found}`,
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
