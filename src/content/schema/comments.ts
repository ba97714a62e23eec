/** Whether readers can comment on an entry, and until when. Pure. */
import * as v from "valibot";
import type { Instant } from "../../model/instant.ts";
import { isRecord } from "../yaml/data.ts";
import { instant } from "./dates.ts";
import { oneOf } from "./fields.ts";
import { record } from "./record.ts";

export type GivenComments = "open" | "closed" | "off" | { readonly closed: Instant };

/**
 * A word, or `{closed: 2026-03-01}`: open until that moment, closed from it on.
 *
 * @param timeZone - IANA name of the site's time zone.
 */
export function commentsSchema(timeZone: string) {
  const state = oneOf(["open", "closed", "off"]);
  const until = record({ closed: instant(timeZone) });
  return v.lazy((input) => (isRecord(input) ? until : state)) as v.GenericSchema<unknown, GivenComments>;
}
