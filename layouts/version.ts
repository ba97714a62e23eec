/** One version of a statement, under the address that it keeps for ever. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Standing, Version } from "../src/model/ledger.ts";
import type { Site } from "../src/model/site.ts";
import { isReviewOverdue } from "../src/model/statement.ts";
import { contents } from "./parts/contents.ts";
import { date } from "./parts/date.ts";
import { definitions, known } from "./parts/definitions.ts";
import { frame } from "./parts/frame.ts";
import { versionData } from "./parts/json-ld.ts";
import { languageOf, languageWithin } from "./parts/language.ts";
import { pagePath } from "./parts/page-path.ts";
import { text } from "./parts/text.ts";
import { type Compared, versionComparison } from "./parts/version-comparison.ts";
import { banner, plainPeriod } from "./parts/version-period.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

export interface VersionView {
  readonly standing: Standing;
  /** The version in force; `undefined` if there is none yet. */
  readonly current: Version | undefined;
  /** `undefined` for the first version. */
  readonly compared: Compared | undefined;
}

/**
 * `/werte/fassungen/2026-03-01/`
 *
 * Whoever finds it by a search engine reads in the title and in the first words which version it is, and when it is in force.
 */
export function versionPage(site: Site, { standing, current, compared }: VersionView): string {
  const { version, state, previous, next } = standing;
  const words = wordsIn(site.settings.interface);
  const ours = languageWithin(site, version);
  return frame(site, {
    url: version.permalink,
    title: windowTitle(site, { url: version.permalink }),
    description: `${plainPeriod(site, standing)}. ${version.changes ?? version.summary}`.trimEnd(),
    type: "website",
    data: versionData(site, standing),
    language: version.language,
    feeds: { of: version.url, title: version.title },
    previous: previous?.permalink,
    next: next?.permalink,
    canonical: state === "inForce" ? version.url : undefined,
    style: site.assets.versionsStyle.url,
    main: html`${pagePath(words.lists.above, [
      { url: site.urls.statements(), name: words.statements.title },
      { url: version.url, name: current?.title ?? version.title },
      { url: site.urls.versions(version.id), name: words.versions.all },
    ])}<article class="statement version ${version.kind}"${languageOf(site, version)}>
<p class="${state === "inForce" ? "standing" : `notice ${state}`}"${ours}>${banner(site, standing, current)}</p>
<h1>${version.title} <small${ours}>${words.versions.heading(date(words, version.effective))}</small></h1>
${motto(version)}${version.summary === "" ? nothing : html`<p class="lead">${version.summary}</p>\n`}${why(site, version)}${contents(site, version)}<div class="text">
${text(site, version.body.html, true)}</div>
${facts(site, standing)}</article>
${compared ? versionComparison(site, version, compared) : nothing}${neighbours(site, standing)}`,
  });
}

function motto({ motto, mottoSource }: Version): Html {
  if (motto === undefined) return nothing;
  return html`<figure class="quote">
<blockquote><p>${motto}</p></blockquote>
${mottoSource === undefined ? nothing : html`<figcaption>${mottoSource}</figcaption>\n`}</figure>
`;
}

function why(site: Site, version: Version): Html {
  if (version.changes === undefined) return nothing;
  const { changes } = wordsIn(site.settings.interface).statement;
  return html`<section class="why" aria-labelledby="version_why">
<h2 id="version_why"${languageWithin(site, version)}>${changes}</h2>
<p>${version.changes}</p>
</section>
`;
}

/** What is over is not reviewed any more. */
function facts(site: Site, { version, state }: Standing): Html {
  const { statement: words, versions, formatDate } = wordsIn(site.settings.interface);
  const review = state === "earlier" ? undefined : version.review && formatDate(version.review.by.day);
  const isOverdue = isReviewOverdue(version, site.now);
  return definitions(
    "facts",
    [
      ...known(words.owner, version.owner),
      ...known(words.approvedBy, version.approvedBy),
      ...known(words.review, review && (isOverdue ? words.reviewOverdue(review) : words.reviewBy(review))),
      ...known(versions.permalink, html`<a href="${version.permalink}">${site.urls.absolute(version.permalink)}</a>`),
      ...known(
        versions.banner.alwaysAt,
        state === "inForce" ? undefined : html`<a href="${version.url}">${site.urls.absolute(version.url)}</a>`,
      ),
    ],
    languageWithin(site, version),
  );
}

function neighbours(site: Site, { previous, next }: Standing): Html {
  if (previous === undefined && next === undefined) return nothing;
  const words = wordsIn(site.settings.interface);
  const link = (rel: "prev" | "next", name: string, { permalink, effective }: Version) =>
    html`<a rel="${rel}" href="${permalink}"><span>${name}</span> <b>${date(words, effective)}</b></a>
`;
  return html`<nav class="neighbours" aria-label="${words.versions.neighbours}">
${previous ? link("prev", words.versions.previous, previous) : nothing}${next ? link("next", words.versions.next, next) : nothing}</nav>
`;
}
