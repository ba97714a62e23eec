/** `/autoren/ada-muster/`, `/autoren/ada-muster/seite/2/` */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import { excerpt } from "../src/kernel/text.ts";
import type { Author } from "../src/model/author.ts";
import type { Entry } from "../src/model/entry.ts";
import type { Slice } from "../src/model/pagination.ts";
import type { Site } from "../src/model/site.ts";
import { entryList } from "./parts/entry-list.ts";
import { frame } from "./parts/frame.ts";
import { authorData } from "./parts/json-ld.ts";
import { pagePath } from "./parts/page-path.ts";
import { neighbourPages, pagination } from "./parts/pagination.ts";
import { portrait } from "./parts/picture.ts";
import { windowTitle } from "./parts/window-title.ts";
import { wordsIn } from "./words/words.ts";

export interface AuthorView {
  readonly author: Author;
  readonly slice: Slice<Entry>;
}

const descriptionLength = 160;

export function authorPage(site: Site, { author, slice }: AuthorView): string {
  const { settings, urls } = site;
  const words = wordsIn(settings.interface);
  const pageUrl = (number: number) => urls.author(author.id, number);
  const url = pageUrl(slice.number);
  const numbered = slice.number > 1 ? `, ${words.lists.page(slice.number)}` : "";
  const about = excerpt(author.biography.text, descriptionLength) || words.authors.of(author.name, settings.title);
  const title = windowTitle(site, author) + numbered;
  return frame(site, {
    url,
    title,
    description: slice.number > 1 ? `${about} ${words.lists.page(slice.number)}.` : about,
    type: "profile",
    data: authorData(site, author, { url, title: author.name + numbered }),
    image: author.image,
    feeds: { of: author.url, title: words.authors.entries(author.name) },
    section: urls.authors(),
    ...neighbourPages(slice, pageUrl),
    main: html`${pagePath(words.lists.above, [{ url: urls.authors(), name: words.authors.title }])}${
      slice.number === 1 ? introduction(site, author) : html`<h1>${author.name}${numbered}</h1>\n`
    }<section aria-labelledby="author_entries">
<h2 id="author_entries" class="label">${words.authors.entries(author.name)}</h2>
${slice.items.length === 0 ? html`<p>${words.authors.none}</p>` : entryList(site, slice.items, 3)}
${pagination(site, slice, pageUrl)}
</section>`,
  });
}

/** Who this is; on the first page only. */
function introduction(site: Site, author: Author): Html {
  const words = wordsIn(site.settings.interface);
  const facts = [author.nickname === undefined ? undefined : words.post.nicknamed(author.nickname), author.role];
  const known = facts.filter((fact) => fact !== undefined).join(", ");
  return html`<div class="person large">
${author.image ? portrait(author.image) : nothing}<h1>${author.name}</h1>
${known === "" ? nothing : html`<p class="meta">${known}</p>\n`}</div>
<div class="text">
${author.biography.html}
</div>
${author.links.length === 0 ? nothing : links(words.authors.links(author.name), author)}`;
}

function links(label: string, author: Author): Html {
  return html`<ul class="links" aria-label="${label}">
${author.links.map(({ title, url }) => html`<li><a rel="me" href="${url}">${title}</a></li>\n`)}</ul>
`;
}
