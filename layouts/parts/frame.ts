/** The frame around every page: head, header, main and footer. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import { paletteOf } from "../../src/model/palette.ts";
import { perSite } from "../../src/model/per-site.ts";
import type { Site } from "../../src/model/site.ts";
import { latestCommentWords } from "../words/latest-comment-words.ts";
import { wordsIn } from "../words/words.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";
import { type JsonLd, jsonLd } from "./json-ld.ts";
import { languageOfPage } from "./language.ts";
import { openGraph, type SharedImage } from "./open-graph.ts";

/** The same page in another language. */
export interface Alternate {
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
}

/** A page as the frame needs to know it. */
export interface PageView {
  /** Site-absolute, as in `Page.url`. */
  readonly url: string;
  /** Unique in the site; the name of the site is put behind it. The home page has `""`. */
  readonly title: string;
  /** One or two sentences for search engines; `""` stands for the description of the site. */
  readonly description: string;
  readonly type: "website" | "article" | "profile";
  readonly data: JsonLd;
  /** BCP 47: of what the page is about, where that is another than the site's. */
  readonly language?: string | undefined;
  readonly image?: SharedImage | undefined;
  readonly published?: Instant | undefined;
  readonly updated?: Instant | undefined;
  /** The address whose feeds are this page's own: of a tag, an author, the notes. */
  readonly feeds?: { readonly of: string; readonly title: string } | undefined;
  /** The title of what is commented on here, if there are feeds of the comments at this address. */
  readonly commentsOn?: string | undefined;
  readonly alternates?: readonly Alternate[];
  /** The address in the main menu that this page belongs to. */
  readonly section?: string | undefined;
  /** Neighbours in a row of pages. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** Site-absolute: the page that search engines shall show instead of this one, which says the same. */
  readonly canonical?: string | undefined;
  /** Search engines are asked to leave the page out. */
  readonly unlisted?: boolean;
  /** The page stands at another address than `url` and takes readers there. */
  readonly leadsOn?: boolean;
  /** Site-absolute: a script that this page alone uses. */
  readonly script?: string;
  /** Site-absolute: a style sheet instead of the one of all other pages. */
  readonly style?: string;
  /** With the page's only `h1`. */
  readonly main: Html;
}

/** A whole page, as it is written to disk. */
export function frame(site: Site, view: PageView): string {
  const { settings, urls } = site;
  const title = view.title === "" ? settings.title : `${view.title} – ${settings.title}`;
  const description = view.description === "" ? settings.description : view.description;
  return html`<!doctype html>
<html${pageLanguage(site)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${view.unlisted || site.isPreview ? html`<meta name="robots" content="noindex">\n` : nothing}<link rel="canonical" href="${urls.absolute(view.canonical ?? view.url)}">
${view.leadsOn ? html`<meta http-equiv="refresh" content="0; url=${view.url}">\n` : nothing}${themeColoursOf(site)}<link rel="stylesheet" href="${view.style ?? site.assets.style.url}">
${headOf(site)}
${view.script === undefined ? nothing : html`<script type="module" src="${view.script}"></script>\n`}${view.feeds ? feedLinks(site, view.feeds.of, view.feeds.title) : nothing}${view.commentsOn === undefined ? nothing : feedLinks(site, view.url, latestCommentWords[settings.interface].feedOf(view.commentsOn))}${rowLink("prev", view.previous)}${rowLink("next", view.next)}${view.alternates?.map((each) => alternateLink(site, each)) ?? nothing}${openGraph(
  site,
  {
    url: view.url,
    title: view.title === "" ? settings.title : view.title,
    description,
    type: view.type,
    ...(view.language !== undefined && view.language !== settings.language && { language: view.language }),
    ...(view.image && { image: view.image }),
    ...(view.published && { published: view.published }),
    ...(view.updated && { updated: view.updated }),
  },
)}
${jsonLd(view.data)}
</head>
<body>
${header(site, view.url, view.section)}
<main id="page_content">
${view.main}
</main>
${footer(site)}
</body>
</html>
`.toString();
}

const pageLanguage = perSite(languageOfPage);

/** The part of the head that is the same on all pages. */
const headOf = perSite(
  (site) => html`<meta name="color-scheme" content="light dark">
<script type="module" src="${site.assets.script.url}"></script>
<link rel="icon" href="${site.assets.icon.url}" type="image/svg+xml">
${feedLinks(site, site.urls.home(), site.settings.title)}`,
);

/** The bar of a telephone's browser goes on in the strip at the top of the page. */
function themeColours({ settings }: Site): Html {
  const { light, dark } = paletteOf(settings.accent);
  return html`<meta name="theme-color" content="${light.stage}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${dark.stage}" media="(prefers-color-scheme: dark)">
`;
}

const themeColoursOf = perSite(themeColours);

function feedLinks(site: Site, of: string, title: string): Html {
  const words = wordsIn(site.settings.interface).frame;
  const feeds = site.urls.feeds(of);
  return html`<link rel="alternate" type="application/atom+xml" title="${title} (${words.atom})" href="${feeds.atom}">
<link rel="alternate" type="application/feed+json" title="${title} (${words.json})" href="${feeds.json}">
`;
}

/** Search engines want it with scheme and host. @see https://html.spec.whatwg.org/#rel-alternate */
function alternateLink({ urls }: Site, { url, language, title }: Alternate): Html {
  return html`<link rel="alternate" hreflang="${language}" href="${urls.absolute(url)}" title="${title}">\n`;
}

function rowLink(rel: "prev" | "next", url: string | undefined): Html {
  return url === undefined ? nothing : html`<link rel="${rel}" href="${url}">\n`;
}
