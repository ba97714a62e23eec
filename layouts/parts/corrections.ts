/** What was wrong in a post, above the post. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { namedCorrections } from "../../src/model/correction.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { date } from "./date.ts";
import { languageOf, languageWithin } from "./language.ts";

/** The corrections of a post, newest first; nothing where there is none. */
export function corrections(site: Site, post: Post): Html {
  if (post.corrections.length === 0) return nothing;
  const words = wordsIn(site.settings.interface);
  return html`<aside class="corrections" aria-label="${words.post.corrections}"${languageWithin(site, post)}>
${namedCorrections(post).map(
  (correction) =>
    html`<p id="${correction.anchor}"><strong>${words.post.correction}, ${date(words, correction.date)}:</strong> <span${languageOf(site, post)}>${correction.text}</span></p>\n`,
)}</aside>
`;
}
