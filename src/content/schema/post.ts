/** The particulars of a post. Pure. */
import { commentsSchema } from "./comments.ts";
import { instant } from "./dates.ts";
import { flag, list, oneOrList, positiveNumber, shortText, text } from "./fields.ts";
import { language } from "./language.ts";
import { imageSchema, sourceSchema, tagsSchema } from "./parts.ts";
import { optional, record } from "./record.ts";

/** In characters. */
export const longestSummary = 300;

/** @param timeZone - IANA name of the site's time zone. */
export function postSchema(timeZone: string) {
  return record({
    title: text(),
    date: optional(instant(timeZone)),
    author: optional(oneOrList(text())),
    authors: optional(oneOrList(text())),
    tags: optional(tagsSchema),
    summary: optional(shortText(longestSummary)),
    slug: optional(text()),
    updated: optional(instant(timeZone)),
    expires: optional(instant(timeZone)),
    draft: optional(flag()),
    source: optional(oneOrList(sourceSchema)),
    image: optional(imageSchema),
    series: optional(record({ name: text(), part: positiveNumber() })),
    aliases: optional(list(text())),
    comments: optional(commentsSchema(timeZone)),
    corrections: optional(list(record({ date: instant(timeZone), text: text() }))),
    language: optional(language()),
  });
}
