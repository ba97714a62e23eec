/** `/quellen/`, `/quellen/seite/2/` */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Source } from "../src/model/body.ts";
import type { Entry } from "../src/model/entry.ts";
import { titleOf } from "../src/model/entry-title.ts";
import type { Slice } from "../src/model/pagination.ts";
import type { Site } from "../src/model/site.ts";
import { date } from "./parts/date.ts";
import { frame } from "./parts/frame.ts";
import { worksData } from "./parts/json-ld.ts";
import { languageOf } from "./parts/language.ts";
import { statusMark } from "./parts/notice.ts";
import { neighbourPages, pagination } from "./parts/pagination.ts";
import { day } from "./parts/sources.ts";
import { wordsIn } from "./words/words.ts";

/** Something that entries rest on. */
export interface Work {
  /** All that is known of it. */
  readonly source: Source;
  /** Those that cite it, newest first. */
  readonly entries: readonly Entry[];
}

/** One page of all works, in the order in which they are shown. */
export function sourcesPage(site: Site, slice: Slice<Work>): string {
  const { sources: words, lists } = wordsIn(site.settings.interface);
  const { number, items } = slice;
  const numbered = number > 1 ? `, ${lists.page(number)}` : "";
  const about = words.description(site.settings.title);
  const view = {
    url: site.urls.sources(number),
    title: words.title + numbered,
    description: number > 1 ? `${about} ${lists.page(number)}.` : about,
  };
  return frame(site, {
    ...view,
    type: "website",
    data: worksData(site, { ...view, works: items.map(({ source }) => source) }),
    section: site.urls.archive(),
    ...neighbourPages(slice, site.urls.sources),
    main: html`<h1>${words.title}${numbered}</h1>
<p class="lead">${words.lead}</p>
${items.length === 0 ? html`<p class="empty">${words.empty}</p>` : html`<ol class="ledger">\n${items.map((each) => work(site, each))}</ol>`}
${pagination(site, slice, site.urls.sources, words)}`,
  });
}

/** The title leads to the work; when it appeared and where it lies hang beside. */
function work(site: Site, { source, entries }: Work): Html {
  const words = wordsIn(site.settings.interface);
  const { title, url, author, archive } = source;
  const facts = [
    ...(source.date === undefined ? [] : [day(words, source.date)]),
    ...(url === undefined ? [] : [html`<span>${host(url)}</span>`]),
    ...(archive === undefined ? [] : [html`<a href="${archive}">${words.post.archived}</a>`]),
  ];
  return html`<li class="beside">
<h2>${author === undefined ? "" : `${author}: `}${url === undefined ? html`<cite>${title}</cite>` : html`<a href="${url}"><cite>${title}</cite></a>`}</h2>
${facts.length === 0 ? nothing : html`<p class="meta">${facts.map((fact, index) => [index === 0 ? "" : " ", fact])}</p>\n`}<ul class="titles" aria-label="${words.sources.citedIn}">
${entries.map((entry) => html`<li>${statusMark(site, entry)}<a href="${entry.url}"${languageOf(site, entry)}>${titleOf(entry)}</a> <span class="meta">${date(words, entry.date)}</span></li>\n`)}</ul>
</li>
`;
}

/** Breaks at its dots rather than anywhere. */
function host(url: string): Html {
  const [first = "", ...labels] = new URL(url).host.replace(/^www\./, "").split(".");
  return html`${first}${labels.map((label) => html`<wbr>.${label}`)}`;
}
