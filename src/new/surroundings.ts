/** Reads what nobody needs to be asked: the site's zone and language, the moment, the authors. */
import { parseDocument } from "yaml";
import { stemOf } from "../content/dated.ts";
import { bytesIfAllowed, type ContentFile } from "../content/files.ts";
import { isTimeZone, parseInstant } from "../content/instant.ts";
import { kindOf } from "../content/places.ts";
import { languageFor, writtenValue } from "../content/settings-lines.ts";
import type { Language } from "../kernel/problem.ts";
import { slug } from "../kernel/slug.ts";
import type { Instant } from "../model/instant.ts";
import { urlsOf } from "../model/urls.ts";
import { badContent, type Refused } from "./refused.ts";
import type { LengthOf, Surroundings } from "./request.ts";

/** The part of `site.yaml` that a new file depends on. */
export interface SiteFacts {
  readonly ok: true;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** Of the site; `undefined` if it is none yet. */
  readonly url: string | undefined;
}

/** `site.yaml` as far as it is needed; without it or its keys Europe/Berlin and German. */
export function siteFacts(files: readonly ContentFile[]): SiteFacts | (Refused & Pick<SiteFacts, "language">) {
  const file = files.find(({ path }) => kindOf(path) === "site");
  const bytes = file ? bytesIfAllowed(file, () => {}) : Buffer.of();
  if (!bytes) return { ...unreadable, language: "de" };
  const text = bytes.toString("utf8");
  const settings = parseDocument(text.replace(/^\ufeff/, ""));
  const timeZone = String(settings.get("timezone") ?? "Europe/Berlin");
  const language = languageFor(String(settings.get("language") ?? writtenValue(text, "language") ?? "de"));
  if (settings.errors.length > 0) return { ...unreadable, language };
  const url = String(settings.get("url") ?? "");
  return isTimeZone(timeZone)
    ? { ok: true, timeZone, language, url: URL.canParse(url) ? url : undefined }
    : { ...unknownZone(timeZone), language };
}

/** Where a note will be read; `undefined` as long as nobody knows where the site will. */
export function noteAddress({ url, language }: SiteFacts, now: Instant, id: string): string | undefined {
  if (url === undefined) return undefined;
  const { origin, pathname } = new URL(url);
  const urls = urlsOf({ origin, base: pathname.replace(/\/+$/, ""), interface: language });
  return urls.absolute(urls.note(now, id));
}

/** @param now - The moment, in the site's zone. */
export function surroundingsOf(
  files: readonly ContentFile[],
  site: SiteFacts,
  now: Instant,
  lengthOf: LengthOf,
): Surroundings {
  return {
    language: site.language,
    day: now.day,
    date: dateFor(now, site.timeZone),
    authors: files.filter(({ path }) => kindOf(path) === "author").map(({ path }) => slug(stemOf(path))),
    lengthOf,
  };
}

/** `2026-03-01 10:15`; with its offset in the hour that the clocks show twice. */
function dateFor({ day, time, iso }: Instant, timeZone: string): string {
  if (time === undefined) return day;
  const reading = parseInstant(`${day} ${time}`, timeZone);
  if (reading.ok && !reading.ambiguous) return `${day} ${time}`;
  return `${day}T${time}${iso.slice("YYYY-MM-DDTHH:MM:SS".length)}`;
}

const unreadable = badContent(
  {
    de: "site.yaml ist nicht lesbar. Was daran falsch ist, sagt: npm run check",
    en: "site.yaml cannot be read. What is wrong with it is told by: npm run check",
  },
  "timezone: Europe/Berlin",
);

function unknownZone(name: string): Refused {
  const message = {
    de: `gefunden in site.yaml: „${name}“, das ist keine Zeitzone.`,
    en: `found "${name}" in site.yaml, which is not a time zone.`,
  };
  return badContent(message, "timezone: Europe/Berlin");
}
