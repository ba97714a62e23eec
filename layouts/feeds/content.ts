/** What a feed shows of an entry: all that its page says of it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Note } from "../../src/model/note.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";
import { corrections } from "../parts/corrections.ts";
import { plainPicture } from "../parts/picture.ts";
import { sources } from "../parts/sources.ts";
import { plainText } from "../parts/text.ts";

/** In the order of the page, corrections first; addresses and anchors as they are there. */
export function feedContent(site: Site, entry: Entry): Html {
  const text = entry.kind === "post" ? postText(site, entry) : noteText(site, entry);
  return html`${text}${sources(site, entry.sources)}`;
}

function postText(site: Site, post: Post): Html {
  return html`${corrections(site, post)}${post.image ? plainPicture(site, post.image) : nothing}${plainText(site, post.body.html)}`;
}

function noteText(site: Site, { body, link }: Note): Html {
  return html`${plainText(site, body.html)}${link ? html`<p><a href="${link.url}">${link.title}</a></p>\n` : nothing}`;
}
