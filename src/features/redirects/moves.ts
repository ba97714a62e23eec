/** Leads readers on from the addresses that site.yaml says have moved. Pure. */
import { redirectPage } from "../../../layouts/redirect.ts";
import type { OutputFile, Page } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import { wholeMoves } from "../../model/whole-moves.ts";
import { encoded, standIn } from "./aliases.ts";

/** The rules for hosts that read `_redirects`, one a line. */
export function moveRules(site: Site, files: readonly OutputFile[]): readonly string[] {
  const { urls } = site;
  return wholeMoves(site, files).map(([from, to]) => `${urls.at(encoded(pathIn(site, from)))} ${to} 301\n`);
}

/** A page for each that readers may open; a program that asks for a feed can do nothing with a page. */
export function moveStandIns(site: Site, files: readonly OutputFile[], taken: ReadonlySet<string>): readonly Page[] {
  const titles = new Map(
    [...site.posts, ...site.statements].map(({ url, title }) => [url, title] as const).concat(namesOf(site)),
  );
  const places = new Map(site.farewells.moved.map(({ from, fromPlace }) => [from, fromPlace]));
  const [source = ""] = Array.from(places.values(), ({ file }) => file);
  const pages = new Map<string, Page>();
  for (const [from, to] of wholeMoves(site, files)) {
    const path = /\.(?:xml|json)$/.test(from) ? undefined : standIn(pathIn(site, from));
    const url = path && site.urls.at(path);
    if (url === undefined || taken.has(url)) continue;
    const place = places.get(from);
    pages.set(url, {
      url,
      source,
      ...(place && { old: { place, key: "moved" } }),
      standsIn: true,
      render: () => redirectPage(site, { from, to, title: titles.get(to) ?? site.urls.absolute(to) }),
    });
  }
  return [...pages.values()];
}

function namesOf({ tags, authors }: Site): readonly (readonly [string, string])[] {
  return [...tags, ...authors].map(({ url, name }) => [url, name] as const);
}

/** Without the site's sub-path, which is an address already and no editor's spelling. */
function pathIn({ settings }: Site, url: string): string {
  return url.slice(settings.base.length);
}
