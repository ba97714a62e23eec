/** How a page looks when somebody passes it on. @see https://ogp.me/ */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Image } from "../../src/model/body.ts";
import type { Instant } from "../../src/model/instant.ts";
import { perSite } from "../../src/model/per-site.ts";
import { cardHeight, cardWidth } from "../../src/model/picture.ts";
import type { Post } from "../../src/model/post.ts";
import type { Site } from "../../src/model/site.ts";

export interface SharedImage {
  /** Site-absolute. */
  readonly url: string;
  readonly alt: string;
  /** In pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface Shared {
  /** Site-absolute. */
  readonly url: string;
  readonly title: string;
  /** `""` if there is nothing to say. */
  readonly description: string;
  readonly type: "website" | "article" | "profile";
  /** BCP 47, where it differs from the site's. */
  readonly language?: string | undefined;
  readonly image?: SharedImage | undefined;
  readonly published?: Instant | undefined;
  readonly updated?: Instant | undefined;
}

/** The `meta` elements for the page's head. Addresses are printed with scheme and host. */
export function openGraph(site: Site, page: Shared): Html {
  return html`${[
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:url", site.urls.absolute(page.url)),
    property("og:type", page.type),
    property("og:site_name", site.settings.title),
    property("og:locale", page.language === undefined ? siteLocale(site) : locale(page.language)),
    property("og:image", page.image && site.urls.absolute(page.image.url)),
    property("og:image:width", page.image?.width?.toString()),
    property("og:image:height", page.image?.height?.toString()),
    property("og:image:alt", page.image?.alt),
    property("article:published_time", page.published?.iso),
    property("article:modified_time", page.updated?.iso === page.published?.iso ? undefined : page.updated?.iso),
  ]}<meta name="twitter:card" content="${page.image ? "summary_large_image" : "summary"}">`;
}

function property(name: string, content: string | undefined): Html {
  return content ? html`<meta property="${name}" content="${content}">\n` : nothing;
}

/**
 * `de` → `de_DE`: Open Graph wants a country, so a language without one gets the country where most speak it.
 *
 * @throws RangeError if `language` is not BCP 47.
 */
function locale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined ? code : `${code}_${region}`;
}

const siteLocale = perSite(({ settings }) => locale(settings.language));

/** What others show of a post: its picture, or the card that was drawn for it. */
export function sharedImage(site: Site, { url, title, image }: Pick<Post, "url" | "title" | "image">) {
  const card = site.cards.get(url);
  if (image) return withMeasures(site, image);
  return card && { url: card.url, alt: title, width: cardWidth, height: cardHeight };
}

/** A picture with its size, where that is known. */
export function withMeasures({ pictures }: Site, { url, alt }: Image): SharedImage {
  const found = pictures.get(url);
  return { url, alt, width: found?.width, height: found?.height };
}
