/** How to follow the site, explained to people who have never heard of feeds. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { alphabetically, ascending } from "../src/kernel/order.ts";
import { hasVersions, shownOf } from "../src/model/ledger.ts";
import { notesByKind } from "../src/model/notes-by-kind.ts";
import { commentedEntries } from "../src/model/remarks.ts";
import type { Site } from "../src/model/site.ts";
import { plainPage } from "./parts/plain-page.ts";
import { latestCommentWords } from "./words/latest-comment-words.ts";
import { wordsIn } from "./words/words.ts";

/** Something that can be followed. */
interface Source {
  readonly name: string;
  /** The page whose feeds these are. */
  readonly url: string;
}

/** `/abonnieren/` */
export function subscribePage(site: Site): string {
  const words = wordsIn(site.settings.interface).subscribe;
  const { title } = site.settings;
  return plainPage(site, {
    url: site.urls.subscribe(),
    title: words.title,
    description: words.description(title),
    main: html`<article class="subscribe">
<h1>${words.title}</h1>
<p class="lead">${words.lead(title)}</p>
<h2>${words.what}</h2>
<p>${words.feed}</p>
<h2>${words.how}</h2>
<p>${words.reader}</p>
<p>${words.formats}</p>
<h2>${words.privacy}</h2>
<p>${words.nobody}</p>
<p>${words.leaving}</p>
<h2>${words.addresses}</h2>
${feeds(site, whole(site))}${group(site, words.notes, kinds(site))}${group(site, words.topics, site.tags)}${group(site, words.authors, site.authors)}${group(site, words.statements, statements(site))}</article>`,
  });
}

/** The site itself, its notes if it has any, its corrections, and its comments if they are not switched off everywhere. */
function whole(site: Site): readonly Source[] {
  const { subscribe, correctionFeed } = wordsIn(site.settings.interface);
  const { urls } = site;
  return [
    { name: subscribe.posts, url: urls.home() },
    ...(site.notes.length > 0 ? [{ name: subscribe.notes, url: urls.notes() }] : []),
    { name: correctionFeed.name, url: urls.corrections() },
    ...(commentedEntries(site).length > 0
      ? [{ name: latestCommentWords[site.settings.interface].name, url: urls.comments() }]
      : []),
  ];
}

/** Where all notes are of one kind, their own feeds say the same. */
function kinds(site: Site): readonly Source[] {
  const { kindTitles } = wordsIn(site.settings.interface).notes;
  const each = Array.from(notesByKind(site).keys(), (kind) => ({
    name: kindTitles[kind],
    url: site.urls.notesOfKind(kind),
  }));
  return each.length > 1 ? each : [];
}

/** Only what has versions can have a new one. */
function statements(site: Site): readonly Source[] {
  const each = site.ledgers
    .filter(hasVersions)
    .flatMap((ledger) => shownOf(ledger) ?? [])
    .map(({ title, url }) => ({ name: title, url }))
    .sort((a, b) => alphabetically(a.name, b.name) || ascending(a.url, b.url));
  const all = wordsIn(site.settings.interface).subscribe.allStatements;
  return each.length === 0 ? [] : [{ name: all, url: site.urls.statements() }, ...each];
}

function group(site: Site, heading: string, sources: readonly Source[]): Html {
  return sources.length === 0 ? nothing : html`<h3>${heading}</h3>\n${feeds(site, sources)}`;
}

function feeds(site: Site, sources: readonly Source[]): Html {
  return html`<dl class="feeds">
${toldApart(sources).map(({ name, url }) => {
  const { atom, json } = site.urls.feeds(url);
  return html`<div>
<dt><a href="${url}">${name}</a></dt>
<dd>Atom: ${address(site, atom, "application/atom+xml")}</dd>
<dd>JSON: ${address(site, json, "application/feed+json")}</dd>
</div>
`;
})}</dl>
`;
}

/** Of two that are called the same, the later one gets its address behind the name, as in the titles of their pages. */
function toldApart(sources: readonly Source[]): readonly Source[] {
  const first = new Map(sources.toReversed().map(({ name, url }) => [name, url]));
  return sources.map(({ name, url }) => ({ name: first.get(name) === url ? name : `${name} (${url})`, url }));
}

/** Printed in full, with scheme and host, so that it can be copied by hand, too. */
function address(site: Site, feed: string, type: string): Html {
  return html`<a href="${feed}" type="${type}">${site.urls.absolute(feed)}</a>`;
}
