/** Who writes. Pure. */
import { comments, field, type Lines, list } from "./front-matter.ts";

/** The only author there is; with several, a comment that names them; with none, nothing. */
export function by(authors: readonly string[]): Lines {
  const [only, ...others] = authors;
  if (only === undefined) return [];
  return others.length === 0 ? [field("author", only)] : comments([`authors: ${list(authors)}`]);
}
