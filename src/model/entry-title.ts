/** What to call an entry where a title must be: in feeds, in a window's title, for search engines. Pure. */
import { excerpt } from "../kernel/text.ts";
import type { Entry } from "./entry.ts";
import type { Note } from "./note.ts";

const length = 80;

/** The first words of the text, at most 80 characters; of a note without words, the title of its link, or its day. */
export function noteTitle(note: Note): string {
  return excerpt(note.body.text || note.link?.title || note.date.day, length);
}

/** The title of a post, or what stands for one. */
export function titleOf(entry: Entry): string {
  return entry.kind === "post" ? entry.title : noteTitle(entry);
}
