/** In which days a version is, was or will be in force, in one sentence. */
import { type Html, html, nothing, type Printable } from "../../src/kernel/html.ts";
import type { Standing, Version } from "../../src/model/ledger.ts";
import type { Site } from "../../src/model/site.ts";
import { type Words, wordsIn } from "../words/words.ts";
import { date } from "./date.ts";

/** "Galt vom 1. Mai 2024 bis zum 28. Februar 2026" */
export function period(site: Site, standing: Standing): Html {
  const words = wordsIn(site.settings.interface);
  return sentence(words, standing, date(words, standing.version.effective), lastDay(site, standing));
}

/** The same without markup. */
export function plainPeriod(site: Site, standing: Standing): string {
  const words = wordsIn(site.settings.interface);
  const { version, until } = standing;
  const last = until === undefined ? "" : words.formatDate(until);
  return sentence(words, standing, words.formatDate(version.effective.day), last).toString();
}

/** @param until - Is not asked for where no version follows. */
function sentence({ versions }: Words, standing: Standing, since: Printable, until: Printable): Html {
  if (isOneDay(standing)) return standing.state === "earlier" ? versions.wasOn(since) : versions.isOn(since);
  switch (standing.state) {
    case "earlier":
      return versions.was(since, until);
    case "inForce":
      return standing.next ? versions.isInForceUntil(since, until) : versions.isInForce(since);
    case "announced":
      return standing.next ? versions.willBeUntil(since, until) : versions.willBe(since);
  }
}

/** "Angekündigt" or "Gilt heute"; nothing for what is over. */
export function stateMark(site: Site, { state }: Pick<Standing, "state">): Html {
  const { marks } = wordsIn(site.settings.interface).versions;
  return state === "earlier" ? nothing : html`<strong class="mark ${state}">${marks[state]}</strong> `;
}

/**
 * What stands above a version's text: whether it is in force, and where to find the one that is.
 *
 * @param current - The version in force; `undefined` if there is none yet.
 */
export function banner(site: Site, standing: Standing, current: Version | undefined): Html {
  const words = wordsIn(site.settings.interface);
  const { banner } = words.versions;
  const { version, state, next } = standing;
  const since = date(words, version.effective);
  const today = current
    ? html`<a href="${version.url}">${banner.today(date(words, current.effective))}</a>`
    : banner.nothingYet;
  switch (state) {
    case "earlier":
      return html`${isOneDay(standing) ? banner.earlierOn(since) : banner.earlier(since, lastDay(site, standing))} ${today}`;
    case "announced":
      return html`${banner.announced(since)} ${today}`;
    case "inForce":
      return html`${banner.inForce(since)} ${banner.alwaysAt}: <a href="${version.url}">${site.urls.absolute(version.url)}</a>${
        next ? html` <a href="${next.permalink}">${banner.newVersion(date(words, next.effective))}</a>` : nothing
      }`;
  }
}

function isOneDay({ version, until }: Standing): boolean {
  return until === version.effective.day;
}

/** Nothing where no version follows: what is in force then has no end. */
function lastDay(site: Site, { until }: Standing): Html {
  if (until === undefined) return nothing;
  return html`<time datetime="${until}">${wordsIn(site.settings.interface).formatDate(until)}</time>`;
}
