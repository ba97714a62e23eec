/** What templates may do with our values. */
import { wordsIn } from "../../layouts/words/words.ts";
import { instantAt, parseDay } from "../content/instant.ts";
import { slug } from "../kernel/slug.ts";
import type { Site } from "../model/site.ts";

/**
 * A day in words, in the site's language: "29. Dezember 2008".
 *
 * @param value - A `Date`, read in the site's time zone, or a text that begins `YYYY-MM-DD`.
 * @throws TypeError for anything else, so that a template never prints "Invalid Date".
 */
export function dateFilter({ settings }: Site, value: unknown): string {
  const day = value instanceof Date ? instantAt(value.getTime(), settings.timeZone).day : dayIn(String(value));
  return wordsIn(settings.interface).formatDate(day);
}

/**
 * The form of a text in addresses: "Größe" → "groesse".
 *
 * @throws TypeError for a text that leaves nothing.
 */
export function slugFilter(value: unknown): string {
  const address = slug(String(value));
  if (address === "") throw new TypeError(`The filter "slug" cannot make an address of "${String(value)}".`);
  return address;
}

function dayIn(text: string): string {
  const reading = parseDay(text.slice(0, "YYYY-MM-DD".length));
  if (!reading.ok) throw new TypeError(`The filter "date" ${reading.message.en}`);
  return reading.day;
}
