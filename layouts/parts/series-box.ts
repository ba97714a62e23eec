/** All parts of a series in their order. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";
import { statusMark } from "./notice.ts";

/** One part of a series. */
export interface Part {
  /** As the editors count. */
  readonly number: number;
  readonly post: Post;
}

/**
 * The series that a post belongs to; nothing where it belongs to none.
 *
 * @param parts - The post itself among them, in the order of reading.
 */
export function seriesBox(site: Site, post: Post, parts: readonly Part[]): Html {
  if (!post.series) return nothing;
  const words = wordsIn(site.settings.interface).post;
  return html`<nav class="series beside" aria-labelledby="series_name">
<h2 id="series_name" class="label">${words.series(post.series.name)}</h2>
<ol>
${parts.map(
  (part) =>
    html`<li>${words.part(part.number)}: ${statusMark(site, part.post)}<a href="${part.post.url}"${languageOf(site, part.post)}${part.post === post ? html` aria-current="page"` : nothing}>${part.post.title}</a></li>\n`,
)}</ol>
</nav>
`;
}
