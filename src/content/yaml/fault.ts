/** What can be wrong with YAML, before it is known on which line. Pure. */
import type { Document, YAMLParseError } from "yaml";
import type { Mistake } from "../finding.ts";

/** A mistake at an offset of the text, counted from 0. */
export interface Fault {
  readonly offset: number;
  readonly mistake: Mistake;
}

/** One reading of an error, by the code that the parser gave it; `undefined` where another explanation fits better. */
export type Explanation = (error: YAMLParseError, text: string, document: Document) => Fault | undefined;

/** A mistake under the rule `yaml`. */
export function unreadable(offset: number, de: string, en: string, like: string): Fault {
  return { offset, mistake: { severity: "error", rule: "yaml", message: { de, en }, like } };
}
