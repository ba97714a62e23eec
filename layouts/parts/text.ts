/** The text of an entry, with its pictures in the sizes that the page has room for. */
import { type Html, html, trusted } from "../../src/kernel/html.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { Site } from "../../src/model/site.ts";
import { inSizes, measuresOf } from "./picture-sizes.ts";

/** As our renderer of Markdown prints them: values hold neither `"` nor `>`. */
const pictures = /<img ([^>]*)>/g;
const address = /(?:^|\s)src="([^"#]*)/;

/** So much markup, in UTF-16 units, fits above what a reader sees without scrolling. */
const firstScreen = 1500;

/**
 * A text for a page.
 *
 * @param first - Whether nothing above it shows a picture: then one at its beginning is fetched at once.
 */
export function text(site: Site, printed: Html, first = false): Html {
  return changed(site, printed, (attributes, picture, position, place) => {
    const isAtOnce = first && place === 0 && position < firstScreen;
    const timed = isAtOnce ? attributes.replace('loading="lazy"', 'fetchpriority="high"') : attributes;
    return inSizes(picture, "column", html`<img ${trusted(toned(timed, picture))}${measuresOf(picture)}>`);
  });
}

/** A text for readers of feeds, who get each picture as one file in its own format. */
export function plainText(site: Site, printed: Html): Html {
  return changed(site, printed, (attributes, picture) => html`<img ${trusted(attributes)}${measuresOf(picture)}>`);
}

type Change = (attributes: string, picture: Picture | undefined, position: number, place: number) => Html;

function changed(site: Site, printed: Html, change: Change): Html {
  const markup = printed.toString();
  if (!markup.includes("<img ")) return printed;
  let place = 0;
  return trusted(
    markup.replace(pictures, (_, attributes: string, position: number) =>
      change(attributes, site.pictures.get(address.exec(attributes)?.[1] ?? ""), position, place++).toString(),
    ),
  );
}

function toned(attributes: string, picture: Picture | undefined): string {
  if (!picture?.tone) return attributes;
  return attributes.includes('class="')
    ? attributes.replace('class="', `class="${picture.tone} `)
    : `${attributes} class="${picture.tone}"`;
}
