/** The particulars of a note. Pure. */
import { noteKinds } from "../../model/note.ts";
import { commentsSchema } from "./comments.ts";
import { instant } from "./dates.ts";
import { flag, oneOf, oneOrList, text } from "./fields.ts";
import { language } from "./language.ts";
import { linkSchema, sourceSchema, tagsSchema } from "./parts.ts";
import { optional, record } from "./record.ts";

/** In characters of plain text. */
export const longestNote = 500;

/** @param timeZone - IANA name of the site's time zone. */
export function noteSchema(timeZone: string) {
  return record({
    date: optional(instant(timeZone)),
    kind: optional(oneOf(noteKinds)),
    link: optional(linkSchema),
    author: optional(oneOrList(text())),
    authors: optional(oneOrList(text())),
    tags: optional(tagsSchema),
    source: optional(oneOrList(sourceSchema)),
    slug: optional(text()),
    draft: optional(flag()),
    comments: optional(commentsSchema(timeZone)),
    language: optional(language()),
  });
}
