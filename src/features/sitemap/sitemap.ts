/** Lists every page that search engines may list. */
import { type Location, sitemapIndex, sitemap as sitemapOf } from "../../../layouts/sitemap.ts";
import { ascending } from "../../kernel/order.ts";
import { later } from "../../model/changed.ts";
import type { Feature } from "../../model/feature.ts";
import type { OutputFile, Page } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";

/** The most that one sitemap may hold. @see https://www.sitemaps.org/protocol.html#index */
const size = 50_000;

export const sitemap: Feature = {
  name: "sitemap",
  summary: "A sitemap.xml of every page that search engines may list.",
  pages: (site, earlier) => {
    if (site.isPreview) return [];
    const parts = slices(locations(site, earlier));
    const [only] = parts;
    return only !== undefined && parts.length === 1
      ? [listOf(site, "/sitemap.xml", only)]
      : [indexOf(site, parts), ...parts.map((part, index) => listOf(site, nameOf(index), part))];
  },
};

/** By address, whatever the order of the features. */
function locations({ urls }: Site, earlier: readonly OutputFile[]): readonly Location[] {
  return earlier
    .flatMap((page) => (page.listed ? [{ url: urls.absolute(page.url), changed: page.listed.changed }] : []))
    .sort((a, b) => ascending(a.url, b.url));
}

/** One slice at least, so that a site without pages has a sitemap, too. */
function slices(pages: readonly Location[]): readonly (readonly Location[])[] {
  const count = Math.max(1, Math.ceil(pages.length / size));
  return Array.from({ length: count }, (_, index) => pages.slice(index * size, (index + 1) * size));
}

function partAt(site: Site, part: readonly Location[], index: number): Location {
  const moments = part.flatMap(({ changed }) => (changed ? [changed] : []));
  const [first, ...others] = moments;
  return { url: site.urls.absolute(site.urls.at(nameOf(index))), changed: first && others.reduce(later, first) };
}

function nameOf(index: number): string {
  return `/sitemap-${index + 1}.xml`;
}

const source = "feature sitemap";

/** Its key costs a fifth of what printing it does. */
function listOf({ urls }: Site, path: string, part: readonly Location[]): Page {
  const key = part.map(({ url, changed }) => `${url} ${changed?.iso}`).join("\n");
  return { url: urls.at(path), source, passing: true, key, render: () => sitemapOf(part) };
}

function indexOf(site: Site, parts: readonly (readonly Location[])[]): Page {
  const render = () => sitemapIndex(parts.map((part, index) => partAt(site, part, index)));
  return { url: site.urls.at("/sitemap.xml"), source, passing: true, render };
}
