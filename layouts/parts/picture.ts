/** A picture with everything that must be said about it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Image } from "../../src/model/body.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { inSizes, measuresOf } from "./picture-sizes.ts";

/** The picture at the top of a page, with its caption and credit; it is fetched before all others. */
export function picture(site: Site, image: Image): Html {
  const found = site.pictures.get(image.url);
  const tone = found?.tone ? html` class="${found.tone}"` : nothing;
  const shown = html`<img src="${image.url}" alt="${image.alt}"${measuresOf(found)}${tone} decoding="async" fetchpriority="high">`;
  return figure(site, image, inSizes(found, "column", shown));
}

/** The same for readers of feeds, who get one file in its own format. */
export function plainPicture(site: Site, image: Image): Html {
  const measures = measuresOf(site.pictures.get(image.url));
  return figure(site, image, html`<img src="${image.url}" alt="${image.alt}"${measures}>`);
}

function figure(site: Site, { caption, credit }: Image, shown: Html): Html {
  return html`<figure class="picture">
${shown}
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
export function portrait(site: Site, { url }: Image): Html {
  const found = site.pictures.get(url);
  const tone = found?.tone ? ` ${found.tone}` : "";
  const shown = html`<img class="portrait${tone}" src="${url}" alt="" width="96" height="96" loading="lazy" decoding="async">`;
  return html`${inSizes(found, "portrait", shown)}
`;
}
