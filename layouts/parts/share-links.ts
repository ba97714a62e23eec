/** Ways to pass a post on: plain links, so that nobody hears of the reader before a click. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { excerpt } from "../../src/kernel/text.ts";
import { isPublic } from "../../src/model/entry.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/** Bluesky takes 300 signs, of which the address needs some. */
const longestTitle = 200;

/** Links to mail, Mastodon, Bluesky and LinkedIn; nothing for a post that only its editors can see. */
export function shareLinks(site: Site, post: Post): Html {
  if (!isPublic(post.status)) return nothing;
  const words = wordsIn(site.settings.interface).reading;
  const url = encodeURIComponent(site.urls.absolute(post.url));
  const title = encodeURIComponent(excerpt(post.title, longestTitle).toWellFormed());
  return html`<div class="share" data-copy="${words.copy}" data-copied="${words.copied}">
<h2 id="share_post">${words.share}</h2>
<ul aria-labelledby="share_post">
<li><a href="mailto:?subject=${title}&amp;body=${url}">${words.mail}</a></li>
${elsewhere("Mastodon", `https://share.joinmastodon.org/#text=${title}%20${url}`)}${elsewhere("Bluesky", `https://bsky.app/intent/compose?text=${title}%20${url}`)}${elsewhere("LinkedIn", `https://www.linkedin.com/sharing/share-offsite/?url=${url}`)}</ul>
</div>
`;
}

function elsewhere(name: string, href: string): Html {
  return html`<li><a href="${href}" rel="noopener noreferrer">${name}</a></li>\n`;
}
