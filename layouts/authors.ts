/** `/autoren/` */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Author } from "../src/model/author.ts";
import type { Site } from "../src/model/site.ts";
import { attributes } from "./parts/author-box.ts";
import { portrait } from "./parts/picture.ts";
import { plainPage } from "./parts/plain-page.ts";
import { wordsIn } from "./words/words.ts";

export interface CountedAuthor {
  readonly author: Author;
  readonly count: number;
}

/** Everyone who writes, in the order given. */
export function authorsPage(site: Site, authors: readonly CountedAuthor[]): string {
  const words = wordsIn(site.settings.interface);
  const { title } = words.authors;
  return plainPage(site, {
    url: site.urls.authors(),
    title,
    description: words.authors.description(site.settings.title),
    collection: true,
    main: html`<h1>${title}</h1>
${
  authors.length === 0
    ? html`<p>${words.authors.empty}</p>`
    : html`<ul class="people">
${authors.map((each) => html`<li>${person(site, each)}</li>\n`)}</ul>`
}`,
  });
}

function person(site: Site, { author, count }: CountedAuthor): Html {
  const words = wordsIn(site.settings.interface);
  return html`<div class="person">
${author.image ? portrait(site, author.image) : nothing}<p><a href="${author.url}"><strong>${author.name}</strong></a>${attributes(site, author)}</p>
<p class="meta">${words.lists.entries(count)}</p>
</div>`;
}
