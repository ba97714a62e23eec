/** `/themen/` */
import { html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import type { Tag } from "../src/model/tag.ts";
import { frame } from "./parts/frame.ts";
import { pageData } from "./parts/json-ld.ts";
import { wordsIn } from "./words/words.ts";

export interface CountedTag {
  readonly tag: Tag;
  readonly count: number;
}

/** All topics, in the order given. */
export function tagsPage(site: Site, tags: readonly CountedTag[]): string {
  const words = wordsIn(site.settings.interface);
  const url = site.urls.tags();
  const { title } = words.tags;
  const description = words.tags.description(site.settings.title);
  return frame(site, {
    url,
    title,
    description,
    type: "website",
    data: pageData(site, { url, title, description }),
    main: html`<h1>${title}</h1>
${
  tags.length === 0
    ? html`<p>${words.tags.empty}</p>`
    : html`<ul class="columns">
${tags.map(({ tag, count }) => html`<li><a href="${tag.url}">${tag.name}</a> <small>${words.lists.entries(count)}</small></li>\n`)}</ul>`
}`,
  });
}
