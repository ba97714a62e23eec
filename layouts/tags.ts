/** `/themen/` */
import { html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import type { Tag } from "../src/model/tag.ts";
import { plainPage } from "./parts/plain-page.ts";
import { wordsIn } from "./words/words.ts";

export interface CountedTag {
  readonly tag: Tag;
  readonly count: number;
}

/** All topics, in the order given. */
export function tagsPage(site: Site, tags: readonly CountedTag[]): string {
  const words = wordsIn(site.settings.interface);
  const { title } = words.tags;
  return plainPage(site, {
    url: site.urls.tags(),
    title,
    description: words.tags.description(site.settings.title),
    collection: true,
    main: html`<h1>${title}</h1>
${
  tags.length === 0
    ? html`<p>${words.tags.empty}</p>`
    : html`<ul class="columns">
${tags.map(({ tag, count }) => html`<li><a href="${tag.url}">${tag.name}</a> <small>${words.lists.entries(count)}</small></li>\n`)}</ul>`
}`,
  });
}
