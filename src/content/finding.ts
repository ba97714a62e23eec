/** How the gate notes what is wrong. */
import type { Place, Problem, Severity, Wording } from "../kernel/problem.ts";
import type { RuleName } from "../kernel/rule-names.ts";
import { excerpt } from "../kernel/text.ts";

/** What is wrong, before it is known where. */
export interface Mistake {
  readonly severity: Severity;
  readonly rule: RuleName;
  /** A whole sentence with its full stop. */
  readonly message: Wording;
  readonly like?: string | Wording;
}

/** Takes down one problem. */
export type Report = (problem: Problem) => void;

/** The beginning of a file, for what is wrong with all of it. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Both sentences that begin with what was found; the reasons follow a comma and stand without a full stop. */
export function found(value: string, reasons: Wording): Wording {
  const short = shortened(value);
  return { de: `gefunden: „${short}“, ${reasons.de}.`, en: `found "${short}", ${reasons.en}.` };
}

/** A found text as messages show it: on one line and not too long. */
export function shortened(value: string): string {
  return excerpt(value, 60);
}

/** A place for the middle of a sentence: `content/posts/a.md:3`. */
export function spoken(place: Place): string {
  return `${place.file}:${place.line}`;
}
