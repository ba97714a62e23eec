/** Holds particulars against their schema and reports every difference at its place. */
import * as v from "valibot";
import type { Place, Wording } from "../../kernel/problem.ts";
import { type Document, placeOf } from "../document.ts";
import { type Mistake, type Report, startOf } from "../finding.ts";
import { type KeyPath, type Plain, type PlainRecord, refused } from "../yaml/data.ts";
import { exampleOf } from "./examples.ts";
import { type Sealed, unsealed } from "./mistakes.ts";

export interface Checked<T> {
  /** Complete and right; `undefined` if there was an error. */
  readonly whole: T | undefined;
  /** What is right of it, so that one mistake does not bring about others. */
  readonly parts: Partial<T>;
  /** What is right inside of what is not: lists with holes where the wrong items were, particulars without the wrong keys. */
  readonly remains: Remains<T>;
  /** Keys that are missing because they are misspelt, which has been reported. */
  readonly misspelt: ReadonlySet<string>;
}

type Remains<T> = {
  readonly [K in keyof T]?: NonNullable<T[K]> extends readonly (infer Item)[]
    ? readonly Item[]
    : Partial<NonNullable<T[K]>>;
};

/**
 * Checks a document that could be read. What was right in a remembered one still is; what was wrong has been reported.
 *
 * @param schema - The same one for all documents of a kind, and as long as they are remembered.
 */
export function check<T>(schema: v.GenericSchema<unknown, T>, document: Document, report: Report): Checked<T> {
  const { memo } = document;
  if (memo.fields) return { whole: memo.fields as T, parts: memo.fields as T, remains: {}, misspelt: none };
  if (document.data === undefined) return { whole: undefined, parts: {}, remains: {}, misspelt: none };
  const checked = checkAt(schema, document.data.value, [], document, (problem) => {
    memo.problems.push(problem);
    report(problem);
  });
  if (checked.whole !== undefined) memo.fields = checked.whole as object;
  return checked;
}

const none: ReadonlySet<string> = new Set();

/**
 * Checks a part of a document.
 *
 * @param above - The way to the part.
 */
export function checkAt<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  above: KeyPath,
  document: Document,
  report: Report,
): Checked<T> {
  const { issues, output } = v.safeParse(schema, value);
  if (issues === undefined) return { whole: output, parts: output, remains: {}, misspelt: none };
  const found = issues.map((issue) => ({ ...unsealed(issue.message), issue, path: pathOf(issue) }));
  const misspelt = new Set(
    found.flatMap(({ meant, path }) => (meant === undefined ? [] : wayTo([...path.slice(0, -1), meant]))),
  );
  const parts = Object.assign(Object.create(null), output);
  const wrong: KeyPath[] = [];
  for (const { mistake, about = "value", within = 0, issue, path } of found) {
    const isKnown = issue.input === refused || (about === "missing key" && misspelt.has(wayTo(path)));
    if (!isKnown) {
      const { file, line, column } = placeOfIssue(document, [...above, ...path], about);
      report({ file, line, column: column + within, ...mistake, ...likeAt(path, about, mistake) });
    }
    if (mistake.severity === "warning") continue;
    wrong.push(path);
    if (path[0] !== undefined) delete parts[path[0]];
  }
  const whole = wrong.length > 0 ? undefined : (output as T);
  return { whole, parts, remains: remainsOf<T>(output as PlainRecord, wrong), misspelt };
}

/** Items keep their indexes, so that whoever judges the rest can tell where it stands. */
function remainsOf<T>(output: PlainRecord, wrong: readonly KeyPath[]): Remains<T> {
  const remains: Record<string, Record<string | number, unknown>> = Object.create(null);
  for (const [key, inner] of wrong) {
    if (key !== undefined && inner !== undefined) remains[key] ??= copyOf(output[key]);
    if (key !== undefined && inner !== undefined) delete remains[key]?.[inner];
  }
  // What is wrong as a whole leaves nothing, whatever else is wrong inside of it.
  for (const [key, inner] of wrong) if (key !== undefined && inner === undefined) delete remains[key];
  return remains as Remains<T>;
}

function copyOf(value: Plain | undefined): Record<string | number, unknown> {
  return (Array.isArray(value) ? [...value] : { ...(value as PlainRecord) }) as Record<string | number, unknown>;
}

type About = NonNullable<Sealed["about"]> | "value";

function pathOf({ path }: v.BaseIssue<unknown>): KeyPath {
  return (path ?? []).map(({ key }) => key as string | number);
}

/** One text for a path; a key at the top stands for itself. */
function wayTo(path: KeyPath): string {
  return path.join("\n");
}

function placeOfIssue(document: Document, path: KeyPath, about: About): Place {
  if (about === "key") return placeOf(document, path, "key");
  if (about === "value") return placeOf(document, path);
  return path.length === 1 ? startOf(document.file) : placeOf(document, path.slice(0, -1), "key");
}

/** Mistakes of values carry a bare value, in front of which belongs the key, or leave the example to the key. */
function likeAt(path: KeyPath, about: About, { like }: Mistake): { readonly like?: string | Wording } {
  if (about !== "value") return {};
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined) return like === undefined ? { like: exampleOf("name") } : {};
  if (typeof like !== "string") return { like: exampleOf(key) };
  return { like: typeof path.at(-1) === "number" ? `${key}: [${like}]` : `${key}: ${like}` };
}
