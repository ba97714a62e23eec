/** Which names may become part of a path. Pure. */
import { isSlug } from "../../kernel/slug.ts";
import { InboxRefusal } from "../refusal.ts";
import { visible } from "./visible.ts";

/** No file system of ours takes longer names than 255 bytes; `.md` and what a file is called while it comes belong to them. */
const longest = 200;

/** Editors name the files of old comments by hand: with letters of any script, and dots within. */
const fileName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** What names a folder of comments: addresses are made of it. */
export function isPostId(text: string): boolean {
  return text.length <= longest && isSlug(text);
}

/** What names the file of a comment. */
export function isCommentId(text: string): boolean {
  return fileName.test(text) && !text.includes("..") && Buffer.byteLength(text) <= longest;
}

/**
 * The same text, which may become part of a path.
 *
 * @throws InboxRefusal for anything that is no plain name.
 */
export function plainName(text: string, what: "post" | "comment"): string {
  if (what === "post" ? isPostId(text) : isCommentId(text)) return text;
  const like = what === "post" ? "es-wird-weihnachten" : "2026-11-28-k3v9x2qa";
  const shown = visible(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  throw new InboxRefusal("refused", `"${shown}" is no id of a ${what}. Ids are written like: ${like}`);
}
