/** The private page of the editors and the calendars that it offers: made when they are asked for, never built. */
import { readFileSync } from "node:fs";
import { editorialPage } from "../layouts/editorial.ts";
import type { Language } from "./kernel/problem.ts";
import { ownersOf, reviewsOf } from "./model/review.ts";
import type { Site } from "./model/site.ts";
import { ownStyle } from "./own-style.ts";
import { packed } from "./packed-style.ts";
import { reviewCalendar } from "./reviews/calendar.ts";

/** What a server says. */
export interface Answer {
  /** With its character set. */
  readonly type: string;
  readonly body: string;
  /** Where the answer is a file to keep. */
  readonly fileName?: string;
}

interface Names {
  readonly folder: string;
  readonly calendar: string;
  readonly style: string;
  /** In the query of a calendar's address: whose it is. */
  readonly owner: string;
}

/** Names of files in the output folder never begin with this sign. */
const names: Readonly<Record<Language, Names>> = {
  de: { folder: "_redaktion", calendar: "pruefungen.ics", style: "redaktion.css", owner: "zustaendig" },
  en: { folder: "_editorial", calendar: "reviews.ics", style: "editorial.css", owner: "owner" },
};

/**
 * Where the page is, from the site's sub-path on: `_redaktion/`.
 *
 * @param language - Of the interface.
 */
export function editorialPlace(language: Language): string {
  return `${names[language].folder}/`;
}

/**
 * What stands at an address of the preview.
 *
 * @returns `undefined` for an address that is none of these.
 */
export function editorialAnswer({ pathname, searchParams }: URL, site: Site): Answer | undefined {
  const { folder, calendar, style, owner } = names[site.settings.interface];
  const home = site.urls.at(`/${folder}/`);
  const reviews = reviewsOf(site);
  if (pathname === home || `${pathname}/` === home) {
    const body = editorialPage(site, {
      reviews,
      style: home + style,
      calendar: (name) => home + calendar + (name === undefined ? "" : `?${new URLSearchParams({ [owner]: name })}`),
    });
    return { type: "text/html; charset=utf-8", body };
  }
  if (pathname === home + style) return { type: "text/css; charset=utf-8", body: styleSheet() };
  const name = searchParams.get(owner) ?? undefined;
  if (pathname !== home + calendar || (name !== undefined && !ownersOf(reviews).includes(name))) return undefined;
  return { type: "text/calendar; charset=utf-8", body: reviewCalendar(site, name), fileName: calendar };
}

/** Read again each time, as the preview shows what is saved. */
function styleSheet(): string {
  const path = "layouts/styles/pages/editorial.css";
  return packed(ownStyle(path, readFileSync(new URL(`../${path}`, import.meta.url), "utf8")));
}
