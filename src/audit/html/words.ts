/** What is said of faults in tags. */
import type { Wording } from "../../kernel/problem.ts";

/** Something that is wrong in a piece of a page. */
export interface Said {
  /** In UTF-16 units, from the beginning of the piece. */
  readonly offset: number;
  readonly message: Wording;
  readonly like?: string;
}

/** @param like - Markup that would be accepted. */
export function said(offset: number, de: string, en: string, like?: string): Said {
  return { offset, message: { de, en }, ...(like === undefined ? {} : { like }) };
}
