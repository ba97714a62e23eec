/** The one form in which a date is refused. */
import type { Wording } from "../kernel/problem.ts";
import { found } from "./finding.ts";

export interface Refusal {
  readonly ok: false;
  /** What was found and what is wrong with it, as a whole sentence. */
  readonly message: Wording;
  /** A value that would be accepted, without its key. */
  readonly like: string;
}

/** What every example shows if nothing closer to the text can be said. */
export const exampleDay = "2008-12-29";

/** A refusal; the reasons follow a comma and stand without a full stop. */
export function refusal(text: string, reasons: Wording, like: string): Refusal {
  return { ok: false, message: found(text, reasons), like };
}
