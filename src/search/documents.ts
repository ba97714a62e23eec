/** What is searched: one small page for each post, note, statement and person, with nothing around it. Pure. */
import { digestOf } from "../kernel/digest.ts";
import { type Html, html, nothing, trusted } from "../kernel/html.ts";
import type { Author } from "../model/author.ts";
import type { Body } from "../model/body.ts";
import type { Entry } from "../model/entry.ts";
import { noteTitle } from "../model/entry-title.ts";
import { yearOf } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import type { Statement } from "../model/statement.ts";
import { splitter } from "./compounds.ts";
import { markupWithSeams, withSeams } from "./seams.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A page as Pagefind shall see it. */
export interface Document {
  /** Site-absolute, of the page that readers are taken to. */
  readonly url: string;
  readonly markup: string;
}

type Item = Entry | Statement | Author;

/** Comes last where the newest come first. */
const undated = "0000-00-00";

/** What readers can find, in the order of the site. Drafts, planned and expired entries are not among it. */
function searched({ posts, notes, statements, authors }: Site): readonly Item[] {
  const isPublished = ({ status }: Entry) => status === "published";
  return [...posts.filter(isPublished), ...notes.filter(isPublished), ...statements, ...authors];
}

/** Changes whenever one of the documents does, and is told without reading a text. */
export function documentsKey(site: Site): string {
  const { language } = site.settings;
  return digestOf([language, ...searched(site).flatMap((item) => [item.url, item.digest, bodyOf(item).digest])]);
}

/** All documents of a site. */
export function documentsOf(site: Site): readonly Document[] {
  const items = searched(site);
  const isGerman = (item: Item) => primary("biography" in item ? site.settings.language : item.language) === "de";
  const parts = splitter(vocabularyOf(items.filter(isGerman).flatMap((item) => [titleOf(item), bodyOf(item).text])));
  return items.map((item) => ({
    url: item.url,
    markup: documentOf(site, item, isGerman(item) ? parts : (word) => [word]).toString(),
  }));
}

/** `de` of `de-AT`: what Pagefind knows languages by. */
export function primary(language: string): string {
  return language.toLowerCase().split("-")[0] as string;
}

function documentOf({ settings }: Site, item: Item, parts: (word: string) => readonly string[]): Html {
  const marked = (text: string) => withSeams(text, parts);
  const language = "language" in item ? item.language : settings.language;
  const facts = [...factsOf(item), ...(language === settings.language ? [] : [["language", language] as const])];
  return html`<!doctype html>
<html lang="${primary(language)}"><body>
${titleOf(item) === "" ? nothing : html`<h1 data-pagefind-ignore data-pagefind-meta="title">${marked(titleOf(item))}</h1>`}
${facts.map(([name, value]) => html`<i data-pagefind-meta="${name}[data-value]" data-value="${marked(value)}"></i>`)}
${filtersOf(item).map(([name, value]) => html`<i data-pagefind-filter="${name}[data-value]" data-value="${value}"></i>`)}
<i data-pagefind-sort="date[data-value]" data-value="${dayOf(item) ?? undated}"></i>
${trusted(markupWithSeams(withoutMail(bodyOf(item).html.toString()), parts))}
${asidesOf(item).map((text) => html`<p data-pagefind-weight="0.5">${marked(text)}</p>\n`)}</body></html>`;
}

/**
 * The index keeps words as they are read, and so an address that pages conceal would stand in it in clear.
 *
 * @see concealed
 */
function withoutMail(markup: string): string {
  return markup.replaceAll("&#64;", " (at) ");
}

/** A note has no title: its first words would count as much as a post's. */
function titleOf(item: Item): string {
  if ("biography" in item) return item.name;
  return "title" in item ? item.title : "";
}

function bodyOf(item: Item): Body {
  return "biography" in item ? item.biography : item.body;
}

function dayOf(item: Item): string | undefined {
  if ("biography" in item) return undefined;
  return "date" in item ? item.date.day : item.effective?.day;
}

/** What a result shows besides its title and text; it is searched, too. */
function factsOf(item: Item): readonly (readonly [name: string, value: string])[] {
  const day = dayOf(item);
  const date = day === undefined ? [] : ([["date", day]] as const);
  if ("biography" in item) return [["summary", [item.nickname, item.role].filter(Boolean).join(", ")]];
  if (!("date" in item)) return [...date, ["summary", item.summary]];
  return [
    ...date,
    ["topics", item.tags.map(({ name }) => name).join(", ")],
    [
      "authors",
      item.authors
        .flatMap(({ name, nickname = "" }) => [name, nickname])
        .filter(Boolean)
        .join(", "),
    ],
    item.kind === "post" ? ["summary", item.summary] : ["heading", noteTitle(item)],
  ];
}

function filtersOf(item: Item): readonly (readonly [name: string, value: string])[] {
  if ("biography" in item) return [["kind", "author"]];
  if (!("date" in item)) return [["kind", "statement"]];
  return [
    ["kind", item.kind],
    ["year", yearOf(item.date)],
    ...item.tags.map(({ slug }) => ["topic", slug] as const),
    ...item.authors.map(({ id }) => ["author", id] as const),
  ];
}

/** What stands around the text and belongs to it. */
function asidesOf(item: Item): readonly string[] {
  if (!("date" in item)) return [];
  const sources = item.sources.map(({ title, author = "" }) => `${title} ${author}`);
  if (item.kind === "note") return [...sources, ...(item.link ? [item.link.title] : [])];
  return [...item.corrections.map(({ text }) => text), ...sources];
}
