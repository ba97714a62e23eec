/** Where something stands in a file. Pure. */
import type { Place } from "../../kernel/problem.ts";

/** @param offset - In UTF-16 units from the beginning of the text. */
export function placeIn(path: string, text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { file: path, line, column: offset - start + 1 };
}
