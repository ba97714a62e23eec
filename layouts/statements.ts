/** Everything that the bank declares, and what has changed of it. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Standing } from "../src/model/ledger.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { statementsData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { changes } from "./parts/statement-facts.ts";
import { period, stateMark } from "./parts/version-period.ts";
import { wordsIn } from "./words/words.ts";

/** A statement as the overview shows it. */
export interface Declared {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The version in force, or the first that will be; `undefined` for a statement without versions. */
  readonly standing: Standing | undefined;
}

export interface StatementsView {
  /** In the order in which they are shown. */
  readonly statements: readonly Declared[];
  /** Newest first. */
  readonly latest: readonly Standing[];
}

/** `/erklaerungen/` */
export function statementsPage(site: Site, { statements, latest }: StatementsView): string {
  const words = wordsIn(site.settings.interface);
  const view = {
    url: site.urls.statements(),
    title: words.statements.title,
    description: words.statements.description(site.settings.name),
  };
  return frame(site, {
    ...view,
    type: "website",
    data: statementsData(site, view, statements),
    style: site.assets.versionsStyle.url,
    feeds: { of: view.url, title: view.title },
    main: html`<h1>${words.statements.title}</h1>
<p class="lead">${words.statements.lead}</p>
${
  statements.length === 0
    ? html`<p class="empty">${words.statements.empty}</p>\n`
    : html`<h2>${words.statements.list}</h2>
<ul class="titles">
${statements.map((each) => declared(site, each))}</ul>
`
}${
  latest.length === 0
    ? nothing
    : html`<h2>${words.statements.changes}</h2>
<ol class="ledger">
${latest.map((standing) => change(site, standing))}</ol>
<p><a href="${site.urls.subscribe()}">${words.statements.feed}</a></p>
`
}`,
  });
}

function declared(site: Site, { id, url, title, language, standing }: Declared): Html {
  const words = wordsIn(site.settings.interface);
  const since = standing
    ? html` <span class="meta"><span>${period(site, standing)}</span> <a href="${site.urls.versions(id)}" aria-label="${words.versions.allOf(title)}">${words.versions.all}</a></span>`
    : nothing;
  return html`<li><a href="${url}"${languageOf(site, { language })}>${title}</a>${since}</li>
`;
}

function change(site: Site, standing: Standing): Html {
  const words = wordsIn(site.settings.interface);
  const { version, state } = standing;
  const language = languageOf(site, version);
  return html`<li class="beside">
<h3><a href="${version.permalink}"${language}>${version.title}</a></h3>
<p class="meta">${state === "announced" ? stateMark(site, standing) : nothing}${date(words, version.effective)}</p>
<p>${changes(site, version) ?? words.versions.first}</p>
</li>
`;
}
