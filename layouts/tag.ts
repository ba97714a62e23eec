/** `/themen/oekologie/`, `/themen/oekologie/seite/2/` */
import { html, nothing } from "../src/kernel/html.ts";
import type { Entry } from "../src/model/entry.ts";
import type { Slice } from "../src/model/pagination.ts";
import type { Site } from "../src/model/site.ts";
import type { Tag } from "../src/model/tag.ts";
import { entryList } from "./parts/entry-list.ts";
import { frame } from "./parts/frame.ts";
import { listData } from "./parts/json-ld.ts";
import { pagePath } from "./parts/page-path.ts";
import { neighbourPages, pagination } from "./parts/pagination.ts";
import { wordsIn } from "./words/words.ts";

export interface TagView {
  readonly tag: Tag;
  readonly slice: Slice<Entry>;
  /** On all pages together. */
  readonly count: number;
}

export function tagPage(site: Site, { tag, slice, count }: TagView): string {
  const { settings, urls } = site;
  const words = wordsIn(settings.interface);
  const pageUrl = (number: number) => urls.tag(tag.slug, number);
  const url = pageUrl(slice.number);
  const numbered = slice.number > 1 ? `, ${words.lists.page(slice.number)}` : "";
  const title = words.tags.tag(tag.name) + numbered;
  const about = tag.description ?? words.tags.about(words.lists.entries(count), tag.name, settings.title);
  const description = slice.number > 1 ? `${about} ${words.lists.page(slice.number)}.` : about;
  return frame(site, {
    url,
    title,
    description,
    type: "website",
    data: listData(site, { url, title, description, entries: slice.items }),
    feeds: { of: tag.url, title: words.tags.tag(tag.name) },
    // Of a topic of which everything has expired.
    unlisted: count === 0,
    section: urls.tags(),
    ...neighbourPages(slice, pageUrl),
    main: html`${pagePath(words.lists.above, [{ url: urls.tags(), name: words.tags.title }])}<h1>${tag.name}${numbered}</h1>
${tag.description === undefined ? nothing : html`<p class="lead">${tag.description}</p>\n`}<p class="meta"><span>${words.lists.entries(count)}</span> <a href="${urls.feeds(tag.url).atom}">${words.frame.atom}</a></p>
${entryList(site, slice.items, 2)}
${pagination(site, slice, pageUrl)}`,
  });
}
