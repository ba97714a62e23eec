/** The particulars of a comment. Pure. */
import { instant, instantWithTime } from "./dates.ts";
import { text } from "./fields.ts";
import { optional, record } from "./record.ts";
import { url } from "./web.ts";

/** @param timeZone - IANA name of the site's time zone. */
export function commentSchema(timeZone: string) {
  return record({
    name: text(),
    date: instantWithTime(timeZone),
    website: optional(url()),
    replyTo: optional(text()),
    staff: optional(text()),
    removed: optional(record({ date: instant(timeZone), rule: text() })),
  });
}
