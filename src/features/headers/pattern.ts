/** The addresses of a rule as a regular expression, for servers that read such. */
import type { Where } from "./rules.ts";

/** Matches from the beginning of the path, without its query. */
export function patternOf({ below, named }: Where): string {
  const folder = literally(below);
  return named === undefined ? `^${folder}` : `^${folder}(?:.*/)?${literally(named)}$`;
}

/** A text as a pattern that matches nothing else. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
