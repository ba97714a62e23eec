/** What all statements have in common around their text. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { announcedIn, ledgerAt } from "../../src/model/ledger.ts";
import type { Site } from "../../src/model/site.ts";
import type { Statement } from "../../src/model/statement.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { frame } from "./frame.ts";
import { statementData } from "./json-ld.ts";
import { languageOf, languageWithin } from "./language.ts";
import { alternates } from "./twin-links.ts";
import { windowTitle } from "./window-title.ts";

/**
 * The whole page around the statement's article.
 *
 * @param style - Address of a style sheet instead of the one of all other pages.
 */
export function statementFrame(site: Site, statement: Statement, article: Html, style?: string): string {
  const words = wordsIn(site.settings.interface).statement;
  return frame(site, {
    url: statement.url,
    title: windowTitle(site, statement),
    description: statement.summary || words.description(statement.title, site.settings.name),
    type: "website",
    data: statementData(site, statement, ledgerAt(site, statement)),
    language: statement.language,
    ...(style !== undefined && { style }),
    alternates: alternates(site, statement),
    feeds: { of: statement.url, title: statement.title },
    main: html`<article class="statement ${statement.kind}"${languageOf(site, statement)}>
${article}</article>`,
  });
}

/** "Gilt seit 1. März 2026", where the statement has versions, with the way to all of them. */
export function effective(site: Site, statement: Statement): Html {
  if (!statement.effective) return nothing;
  const words = wordsIn(site.settings.interface);
  return html`<p class="effective"${languageWithin(site, statement)}>${words.statement.effective} ${date(words, statement.effective)}${
    statement.permalink === undefined
      ? nothing
      : html` · <a href="${site.urls.versions(statement.id)}">${words.versions.all}</a>`
  }</p>
`;
}

/** "Ab 1. Juli 2027 gilt eine neue Fassung", where one is announced: whoever reads today must know what comes. */
export function newVersionNotice(site: Site, statement: Statement): Html {
  const ledger = ledgerAt(site, statement);
  const announced = ledger && announcedIn(ledger);
  if (!announced) return nothing;
  const words = wordsIn(site.settings.interface);
  return html`<p class="notice announced"${languageWithin(site, statement)}><a href="${announced.permalink}">${words.versions.banner.newVersion(date(words, announced.effective))}</a></p>
`;
}
