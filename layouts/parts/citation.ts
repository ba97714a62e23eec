/** How to quote a post; programs that keep references read the JSON-LD in the head. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { changed } from "../../src/model/changed.ts";
import { isPublic } from "../../src/model/entry.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { languageOf } from "./language.ts";

/**
 * A citation, folded; nothing for a post that only its editors can see. The day of reading is the reader's to add.
 *
 * It names the day of the last change where there was one, because what was quoted may have been corrected since.
 */
export function citation(site: Site, post: Post): Html {
  if (!isPublic(post.status)) return nothing;
  const words = wordsIn(site.settings.interface);
  const { reading, formatDate } = words;
  const by = post.authors.length === 0 ? site.settings.name : words.formatList(post.authors.map(({ name }) => name));
  const { day } = changed(post);
  const [opening, closing] = reading.quotationMarks;
  return html`<details class="citation">
<summary>${reading.cite}</summary>
<p>${by}: ${opening}<cite${languageOf(site, post)}>${post.title}</cite>${closing}. ${reading.within(site.settings.title, formatDate(post.date.day))}${
    day === post.date.day ? nothing : ` ${reading.asOf(formatDate(day))}`
  } ${site.urls.absolute(post.url)}</p>
</details>
`;
}
