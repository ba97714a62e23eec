/** What came before, and the way to the posts on both sides. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Neighbours } from "../../src/model/neighbours.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { languageOf } from "./language.ts";

/** "Lesen Sie den vorherigen Eintrag", with a taste of it; nothing after the first post of all. */
export function previousEntry(site: Site, previous: Post | undefined): Html {
  if (previous === undefined) return nothing;
  const words = wordsIn(site.settings.interface);
  const { teaser } = previous;
  return html`<aside class="previous-entry beside" aria-labelledby="previous_entry" data-close="${words.post.close}">
<h2 id="previous_entry" class="label">${words.post.previousEntry}</h2>
<h3><a href="${previous.url}"${languageOf(site, previous)}>${previous.title}</a></h3>
<p class="meta">${date(words, previous.date)}</p>
${teaser === "" ? nothing : html`<p${languageOf(site, previous)}>${teaser}</p>\n`}</aside>
`;
}

/** Plain links to the posts before and after; nothing where the post stands alone. */
export function neighbourLinks(site: Site, { previous, next }: Neighbours<Post>): Html {
  if (previous === undefined && next === undefined) return nothing;
  const words = wordsIn(site.settings.interface).post;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${previous ? link(site, "prev", words.previous, previous) : nothing}${next ? link(site, "next", words.next, next) : nothing}</nav>
`;
}

function link(site: Site, rel: "prev" | "next", name: string, post: Post): Html {
  return html`<a rel="${rel}" href="${post.url}"><span>${name}</span> <b${languageOf(site, post)}>${post.title}</b></a>
`;
}
