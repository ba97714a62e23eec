/** Lists of addresses for search engines. @see https://www.sitemaps.org/protocol.html */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Instant } from "../src/model/instant.ts";

export interface Location {
  /** With scheme and host. */
  readonly url: string;
  readonly changed: Instant | undefined;
}

/** At most 50,000 pages, as the protocol demands. */
export function sitemap(pages: readonly Location[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => html`<url>${location(page)}</url>\n`)}</urlset>
`.toString();
}

/** A list of such lists. */
export function sitemapIndex(sitemaps: readonly Location[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps.map((each) => html`<sitemap>${location(each)}</sitemap>\n`)}</sitemapindex>
`.toString();
}

function location({ url, changed }: Location): Html {
  return html`<loc>${url}</loc>${changed === undefined ? nothing : html`<lastmod>${changed.iso}</lastmod>`}`;
}
