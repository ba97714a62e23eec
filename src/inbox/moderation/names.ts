/** Which names may become part of a path. Pure. */
import { isSlug } from "../../kernel/slug.ts";
import { InboxRefusal } from "../refusal.ts";
import { visible } from "./visible.ts";

/** No file system of ours takes longer names than 255 bytes; `.md` and what a file is called while it comes belong to them. */
const longest = 200;

/** Tells whether a text can name a post, a note, or a comment, and nothing outside of its folder. */
export function isName(text: string): boolean {
  return text.length <= longest && isSlug(text);
}

/**
 * The same text.
 *
 * @param what - "post", "comment".
 * @throws InboxRefusal for anything that is no plain name.
 */
export function plainName(text: string, what: string): string {
  if (isName(text)) return text;
  const like = what === "post" ? "es-wird-weihnachten" : "2026-11-28-k3v9x2qa";
  const shown = visible(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  throw new InboxRefusal("refused", `"${shown}" is no id of a ${what}. Ids are written like: ${like}`);
}
