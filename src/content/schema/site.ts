/** What site.yaml may hold. Pure. */
import { found, type Mistake } from "../finding.ts";
import { isTimeZone } from "../instant.ts";
import { accent } from "./accent.ts";
import { dialogueSchema } from "./dialogue.ts";
import { goneSchema, movedSchema, silentChangesSchema } from "./farewells.ts";
import { flag, type Reading, text, textField } from "./fields.ts";
import { imprintSchema } from "./imprint.ts";
import { language } from "./language.ts";
import { linksSchema } from "./parts.ts";
import { promiseSchema } from "./promise.ts";
import { readabilitySchema } from "./readability.ts";
import { optional, record } from "./record.ts";
import { reviewsSchema } from "./reviews.ts";
import { securitySchema } from "./security.ts";

const entries = {
  title: optional(text()),
  name: optional(text()),
  description: optional(text()),
  url: optional(textField(siteAddress)),
  language: optional(language()),
  timezone: optional(textField(timeZone)),
  accent: accent(),
  strict: optional(flag()),
  cards: optional(flag()),
  search: optional(flag()),
  dialogue: optional(dialogueSchema),
  promise: optional(promiseSchema),
  readability: optional(readabilitySchema),
  imprint: optional(imprintSchema),
  profiles: optional(linksSchema),
  security: optional(securitySchema),
  reviews: optional(reviewsSchema),
  gone: optional(goneSchema),
  moved: optional(movedSchema),
  silentChanges: optional(silentChangesSchema),
  hsts: optional(record({ preload: optional(flag()) }, "warn")),
};

export const siteSchema = record(entries, "warn");
export const siteKeys: readonly string[] = Object.keys(entries);

/** @returns The address with a slash at its end, as `new URL` writes it. */
function siteAddress(written: string): Reading<string> {
  const address = URL.canParse(written) ? new URL(written) : undefined;
  const isWeb = address?.protocol === "https:" || address?.protocol === "http:";
  if (address === undefined || !isWeb || address.username !== "" || /[?#]/.test(written)) {
    return { ok: false, mistake: notAnAddress(written) };
  }
  return { ok: true, value: address.href.replace(/\/*$/, "/") };
}

function notAnAddress(written: string): Mistake {
  return {
    severity: "error",
    rule: "url",
    message: found(written, {
      de: "das ist keine Adresse eines Auftritts: https:// oder http://, Name und vielleicht ein Pfad, ohne ? und #",
      en: "which is not the address of a site: https:// or http://, a name and perhaps a path, without ? and #",
    }),
    like: "https://example.org/",
  };
}

function timeZone(name: string): Reading<string> {
  if (isTimeZone(name)) return { ok: true, value: name };
  const message = found(name, {
    de: "das ist keine Zeitzone der IANA-Datenbank",
    en: "which is not a time zone of the IANA database",
  });
  return { ok: false, mistake: { severity: "error", rule: "settings", message, like: "Europe/Berlin" } };
}
