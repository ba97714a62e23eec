/** What an entry is about. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";
import type { Tag } from "../../src/model/tag.ts";
import { wordsIn } from "../words/words.ts";

/** The tags of an entry; a tag that only unlisted entries have has no page and so no link. */
export function tagList(site: Site, tags: readonly Tag[]): Html {
  if (tags.length === 0) return nothing;
  return html`<ul class="tags" aria-label="${wordsIn(site.settings.interface).post.topics}">
${tags.map((tag) => html`<li>${site.entriesByTag.has(tag.slug) ? html`<a href="${tag.url}">${tag.name}</a>` : tag.name}</li>\n`)}</ul>
`;
}
