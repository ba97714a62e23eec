/** What an editor has to mend, said in one form. Pure. */
import { ascending } from "./order.ts";
import type { RuleName } from "./rule-names.ts";

/** The languages that Klartext itself speaks. */
export type Language = "de" | "en";

/** One sentence in every language of the interface. */
export type Wording = Readonly<Record<Language, string>>;

/** An error stops the build; a warning does so only under `strict: true`; a note is advice and never stops anything. */
export type Severity = "error" | "warning" | "note";

/** Where something stands. */
export interface Place {
  /** Path as the editor typed it: the content folder as given, then the path inside it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

/** One mistake at one place. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Documented in `src/content/rules.md`; those of an audit in `src/audit/rules.md`. */
  readonly rule: RuleName;
  /** What was found, as a whole sentence with its full stop. */
  readonly message: Wording;
  /** A line that would be accepted. A pattern to follow, not a value to paste. */
  readonly like?: string | Wording;
}

/** Compares problems by file, line and column, then by rule, so that every run prints them alike. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    ascending(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    ascending(a.rule, b.rule) ||
    ascending(a.message.en, b.message.en)
  );
}

/** What `strict: true` asks for: every warning becomes an error. Advice stays advice. */
export function strictly(problem: Problem): Problem {
  return problem.severity === "note" ? problem : { ...problem, severity: "error" };
}
