/** Where something was said first. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Source } from "../../src/model/body.ts";
import type { Site } from "../../src/model/site.ts";
import { type Words, wordsIn } from "../words/words.ts";

/** "Quelle: A. Muster, Welt am Morgen, 3. März 2009", one line for each source; nothing where there is none. */
export function sources(site: Site, list: readonly Source[]): Html {
  if (list.length === 0) return nothing;
  const words = wordsIn(site.settings.interface);
  return html`<ul class="sources">
${list.map((source) => html`<li>${words.post.source}: ${details(words, source).map((detail, index) => [index === 0 ? "" : ", ", detail])}</li>\n`)}</ul>
`;
}

function details(words: Words, source: Source): readonly Html[] {
  const { title, url, author, date, accessed, archive } = source;
  return [
    ...(author === undefined ? [] : [html`${author}`]),
    url === undefined ? html`<cite>${title}</cite>` : html`<a href="${url}"><cite>${title}</cite></a>`,
    ...(date === undefined ? [] : [day(words, date)]),
    ...(accessed === undefined ? [] : [html`${words.post.accessed} ${day(words, accessed)}`]),
    ...(archive === undefined ? [] : [html`<a href="${archive}">${words.post.archived}</a>`]),
  ];
}

/** A day that a source names. */
export function day(words: Words, date: string): Html {
  return html`<time datetime="${date}">${words.formatDate(date)}</time>`;
}
