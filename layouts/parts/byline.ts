/** Who wrote it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Author } from "../../src/model/author.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/** "Von Ada, Berta und Carl", each with a link; nothing where nobody is named. */
export function byline(site: Site, authors: readonly Author[]): Html {
  if (authors.length === 0) return nothing;
  const words = wordsIn(site.settings.interface).post;
  return html`<span class="byline">${words.by} ${authors.map((author, index) => {
    const before = index === 0 ? "" : index === authors.length - 1 ? ` ${words.and} ` : ", ";
    return html`${before}<a href="${author.url}">${author.name}</a>`;
  })}</span>`;
}
