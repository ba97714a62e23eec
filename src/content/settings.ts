/** From site.yaml to complete settings: what is missing gets a default, and the editors hear of it. */
import { spoken } from "../kernel/spoken.ts";
import { type Readability, usualThresholds } from "../model/readability.ts";
import type { DialogueRules, Settings } from "../model/settings.ts";
import { type Document, placeOf } from "./document.ts";
import { bytesIfAllowed } from "./files.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { present } from "./present.ts";
import { check } from "./schema/check.ts";
import { siteSchema } from "./schema/site.ts";
import { languageFor, writtenValue } from "./settings-lines.ts";
import { isTimeZone } from "./time-zone.ts";

/** What holds where site.yaml says nothing. */
export const defaults = {
  title: "Klartext",
  url: "https://example.org/",
  language: "de",
  timeZone: "Europe/Berlin",
  accent: "#00564c",
} as const;

/**
 * The settings of a site.
 *
 * @param document - `undefined` if there is no site.yaml.
 * @param file - What messages call it.
 */
export function settingsOf(document: Document | undefined, file: string, report: Report): Settings {
  const { parts = {}, misspelt = new Set<string>() } = document ? check(siteSchema, document, report) : {};
  if (document === undefined) report({ ...startOf(file), ...noFile });
  else if (document.data !== undefined) reportMissing(document, misspelt, report);

  const title = parts.title ?? parts.name ?? defaults.title;
  const url = new URL(parts.url ?? defaults.url);
  const language = parts.language ?? languageAnyway(document);
  if (document && spoken(language) === undefined) report({ ...placeOf(document, ["language"]), ...notSpoken });
  return {
    title,
    name: parts.name ?? title,
    description: parts.description ?? title,
    url: url.href,
    origin: url.origin,
    base: url.pathname.slice(0, -1),
    language,
    interface: spoken(language) ?? "en",
    timeZone: parts.timezone ?? zoneAnyway(document),
    imprint: present(parts.imprint ?? {}),
    profiles: (parts.profiles ?? []).map((profile) => ({ title: profile.title, url: profile.url })),
    accent: parts.accent ?? defaults.accent,
    cards: parts.cards ?? false,
    ...(parts.security && { security: present(parts.security) }),
    ...(parts.reviews && { reviews: present({ ...parts.reviews, required: parts.reviews.required ?? false }) }),
    preload: parts.hsts?.preload ?? false,
    strict: parts.strict ?? false,
    search: parts.search ?? true,
    ...(parts.promise && { promise: present(parts.promise) }),
    dialogue: dialogueOf(parts.dialogue ?? true),
    silentChanges: parts.silentChanges ?? "warning",
    readability: readabilityOf(parts.readability ?? {}),
  };
}

/** Editors are told of a mistake in site.yaml in their language, even if it is the mistake that hides which one that is. */
function languageAnyway(document: Document | undefined): string {
  const written = writtenIn(document, "language");
  return written === undefined ? defaults.language : languageFor(written);
}

/** Where no usable zone is named although one may be meant, UTC: it skips no time and repeats none, so that no date is blamed. */
function zoneAnyway(document: Document | undefined): string {
  const written = writtenIn(document, "timezone");
  if (written !== undefined) return isTimeZone(written) ? written : "UTC";
  return document && document.data === undefined ? "UTC" : defaults.timeZone;
}

/** Nothing of a file that nobody lets us read, which has been reported. */
function writtenIn(document: Document | undefined, key: "language" | "timezone"): string | undefined {
  const bytes = document && bytesIfAllowed(document, () => {});
  return bytes && writtenValue(bytes.toString("utf8"), key);
}

function dialogueOf(given: boolean | Lenient<Omit<DialogueRules, "forms">>): DialogueRules {
  if (typeof given === "boolean") return { forms: given, email: "required" };
  return { email: "required", ...present(given), forms: true };
}

type Lenient<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
type Given = { readonly [K in keyof Readability]?: Lenient<Readability[K]> | null | undefined };

function readabilityOf({ statements, posts, notes, simple }: Given): Readability {
  const usual = usualThresholds;
  return {
    statements: { ...usual.statements, ...present(statements ?? {}) },
    posts: { ...usual.posts, ...present(posts ?? {}) },
    notes: { ...usual.notes, ...present(notes ?? {}) },
    simple: { ...usual.simple, ...present(simple ?? {}) },
  };
}

function reportMissing(document: Document, misspelt: ReadonlySet<string>, report: Report): void {
  const keys = new Set([...Object.keys(document.data?.value ?? {}), ...misspelt]);
  if (!keys.has("title") && !keys.has("name")) report({ ...startOf(document.file), ...noTitle });
  if (!keys.has("url")) report({ ...startOf(document.file), ...noUrl });
}

const settings = { severity: "warning", rule: "settings" } as const;

const noFile: Mistake = {
  ...settings,
  message: {
    de: `diese Datei fehlt; angenommen sind der Titel ${defaults.title}, die Adresse ${defaults.url}, Deutsch und die Zeit von Berlin.`,
    en: `this file is missing; assumed are the title ${defaults.title}, the address ${defaults.url}, German and Berlin time.`,
  },
  like: "title: Klartext\nname: Musterbank eG\nurl: https://example.org/\nlanguage: de\ntimezone: Europe/Berlin",
};
const noTitle: Mistake = {
  ...settings,
  message: {
    de: `hier fehlen „title“ und „name“; der Auftritt heißt deshalb ${defaults.title}.`,
    en: `"title" and "name" are missing here; so the site is called ${defaults.title}.`,
  },
  like: "title: Klartext",
};
const noUrl: Mistake = {
  ...settings,
  message: {
    de: `hier fehlt „url“; Feeds und Suchmaschinen bekommen deshalb Adressen unter ${defaults.url}.`,
    en: `"url" is missing here; so feeds and search engines get addresses under ${defaults.url}.`,
  },
  like: `url: ${defaults.url}`,
};
const notSpoken: Mistake = {
  severity: "warning",
  rule: "language",
  message: {
    de: "die Bedienwörter gibt es auf Deutsch und Englisch; genommen ist Englisch.",
    en: "the words of the interface exist in German and English; English was taken.",
  },
  like: "language: en",
};
