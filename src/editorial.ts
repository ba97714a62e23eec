/** The private page of the editors and the calendars that it offers: made when they are asked for, never built. */
import { readFileSync } from "node:fs";
import { editorialPage } from "../layouts/editorial.ts";
import { editorialPlanPage } from "../layouts/editorial-plan.ts";
import type { Language } from "./kernel/problem.ts";
import type { Plan } from "./model/plan.ts";
import { ownersOf, reviewsOf } from "./model/review.ts";
import type { Site } from "./model/site.ts";
import { ownStyle } from "./own-style.ts";
import { packed } from "./packed-style.ts";
import { planCalendar } from "./planning/calendar.ts";
import { planOf } from "./planning/plan.ts";
import { gapSentence, sentencesOn } from "./planning/sentences.ts";
import type { Prepared } from "./prepare.ts";
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
  /** Folder and calendar of the plan. */
  readonly plan: string;
  readonly planCalendar: string;
}

/** Names of files in the output folder never begin with this sign. */
const names: Readonly<Record<Language, Names>> = {
  de: {
    folder: "_redaktion",
    calendar: "pruefungen.ics",
    style: "redaktion.css",
    owner: "zustaendig",
    plan: "plan",
    planCalendar: "redaktionsplan.ics",
  },
  en: {
    folder: "_editorial",
    calendar: "reviews.ics",
    style: "editorial.css",
    owner: "owner",
    plan: "plan",
    planCalendar: "plan.ics",
  },
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
export function editorialAnswer(
  { pathname, searchParams }: URL,
  { site, written, showsDrafts }: Shown,
): Answer | undefined {
  const { folder, calendar, style, owner, plan, planCalendar: planFile } = names[site.settings.interface];
  const home = site.urls.at(`/${folder}/`);
  const reviews = reviewsOf(site);
  const isAt = (page: string) => pathname === page || `${pathname}/` === page;
  if (isAt(home)) {
    const body = editorialPage(site, {
      reviews,
      style: home + style,
      plan: `${home}${plan}/`,
      calendar: (name) => home + calendar + (name === undefined ? "" : `?${new URLSearchParams({ [owner]: name })}`),
    });
    return { type: webPage, body };
  }
  const known = () => planOf({ entries: written, settings: site.settings, now: site.now });
  if (isAt(`${home}${plan}/`)) {
    const places = { home, style: home + style, calendar: home + planFile };
    return { type: webPage, body: planPage(site, known(), { ...places, showsDrafts }) };
  }
  if (pathname === home + style) return { type: "text/css; charset=utf-8", body: styleSheet() };
  if (pathname === home + planFile) return { type: iCalendar, body: planCalendar(known(), site), fileName: planFile };
  const name = searchParams.get(owner) ?? undefined;
  if (pathname !== home + calendar || (name !== undefined && !ownersOf(reviews).includes(name))) return undefined;
  return { type: iCalendar, body: reviewCalendar(site, name), fileName: calendar };
}

/** What the preview has read last without a mistake. */
export interface Shown extends Pick<Prepared, "written"> {
  readonly site: Site;
  /** Whether the preview has pages of drafts and scheduled entries. */
  readonly showsDrafts: boolean;
}

/** Whether the plan may be another one although no page of the site is. */
export function showsOtherPlan({ site, written }: Shown, before: Shown | undefined): boolean {
  if (before === undefined || written.length !== before.written.length) return true;
  // What nobody has changed is the same object.
  const isSame = written.every((entry, index) => entry === before.written[index]);
  return !isSame || JSON.stringify(site.settings.promise) !== JSON.stringify(before.site.settings.promise);
}

const webPage = "text/html; charset=utf-8";
const iCalendar = "text/calendar; charset=utf-8";

interface Places {
  readonly home: string;
  readonly style: string;
  readonly calendar: string;
  readonly showsDrafts: boolean;
}

function planPage(site: Site, plan: Plan, places: Places): string {
  const language = site.settings.interface;
  const sentences = { sentences: (rhythm: Plan["rhythms"][number]) => sentencesOn(rhythm, language) };
  return editorialPlanPage(site, { ...places, ...sentences, plan, gap: (gap) => gapSentence(gap, language) });
}

/** Read again each time, as the preview shows what is saved. */
function styleSheet(): string {
  const path = "layouts/styles/pages/editorial.css";
  return packed(ownStyle(path, readFileSync(new URL(`../${path}`, import.meta.url), "utf8")));
}
