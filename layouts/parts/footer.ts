/** The foot of every page: who is behind it, and the ways to reach and follow them. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { isModerated } from "../../src/model/moderated.ts";
import { perSite } from "../../src/model/per-site.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin, type StatementKind } from "../../src/model/statement.ts";
import { moderationWords } from "../words/moderation-page-words.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";

/** The footer; the same on all pages of a site. */
export const footer: (site: Site) => Html = perSite((site) => {
  const { settings, urls } = site;
  const { frame: words, statements } = wordsIn(settings.interface);
  const feeds = urls.feeds(urls.home());
  return html`<footer class="site-footer">
<p>${settings.name}</p>
<nav aria-label="${words.about}">
<ul>
${statementLinks(site).map(({ url, name, language, rel }) => html`<li><a href="${url}"${rel === undefined ? nothing : html` rel="${rel}"`}${languageOf(site, { language })}>${name}</a></li>\n`)}${site.ledgers.length === 0 ? nothing : html`<li><a href="${urls.statements()}">${statements.title}</a></li>\n`}<li><a href="${urls.corrections()}">${words.corrections}</a></li>
${isModerated(site) ? html`<li><a href="${urls.moderation()}">${moderationWords[settings.interface].title}</a></li>\n` : nothing}<li><a href="${feeds.atom}" type="application/atom+xml">${words.atom}</a></li>
<li><a href="${feeds.json}" type="application/feed+json">${words.json}</a></li>
</ul>
</nav>
${settings.profiles.length > 0 ? profiles(site) : nothing}</footer>`;
});

function profiles({ settings }: Site): Html {
  return html`<nav aria-label="${wordsIn(settings.interface).frame.elsewhere}">
<ul>
${settings.profiles.map(({ title, url }) => html`<li><a rel="me" href="${url}">${title}</a></li>\n`)}</ul>
</nav>
`;
}

interface StatementLink {
  readonly url: string;
  readonly name: string;
  /** What the page is to this one, in the words of HTML. */
  readonly rel?: string;
  /** Of the name, in BCP 47. */
  readonly language: string;
}

/** @see https://html.spec.whatwg.org/#link-type-privacy-policy */
const relations: Readonly<Partial<Record<StatementKind, string>>> = { privacy: "privacy-policy" };

/** Imprint, privacy and accessibility first and under the names that readers look for, then the others by title; twins are found on the page of theirs. */
function statementLinks({ settings, statements: all }: Site): readonly StatementLink[] {
  const statements = all.filter((each) => !isTwin(each));
  const names = wordsIn(settings.interface).frame.statements;
  const sought = (Object.keys(names) as StatementKind[]).flatMap((kind) => {
    const statement = statements.find((each) => each.kind === kind);
    const name = names[kind];
    const rel = relations[kind];
    return statement && name !== undefined
      ? [{ statement, name, language: settings.language, ...(rel !== undefined && { rel }) }]
      : [];
  });
  const named = new Set(sought.map(({ statement }) => statement));
  const others = statements
    .filter((each) => !named.has(each))
    .map((statement) => ({ statement, name: statement.title, language: statement.language }));
  return [...sought, ...others].map(({ statement, ...link }) => ({ url: statement.url, ...link }));
}
