/** A picture with everything that must be said about it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Image } from "../../src/model/body.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/** The picture at the top of a page, with its caption and credit. */
export function picture(site: Site, { url, alt, caption, credit }: Image): Html {
  return html`<figure class="picture">
<img src="${url}" alt="${alt}" decoding="async" fetchpriority="high">
${caption === undefined && credit === undefined ? nothing : captionOf(site, caption, credit)}</figure>
`;
}

function captionOf(site: Site, caption: string | undefined, credit: string | undefined): Html {
  const named =
    credit === undefined ? nothing : html`<small>${wordsIn(site.settings.interface).post.photo}: ${credit}</small>`;
  return html`<figcaption>${caption === undefined ? "" : `${caption} `}${named}</figcaption>
`;
}

/** A small square picture beside a person's name; the name says it all, so it has no text of its own. */
export function portrait({ url }: Image): Html {
  return html`<img class="portrait" src="${url}" alt="" width="96" height="96" loading="lazy" decoding="async">
`;
}
