/** Leads readers from the addresses that a post had once to where it is now. */
import { redirectPage } from "../../../layouts/redirect.ts";
import { ascending } from "../../kernel/order.ts";
import type { Feature } from "../../model/feature.ts";
import type { OutputFile, Page } from "../../model/page.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { encoded, standIn } from "./aliases.ts";
import { moveRules, moveStandIns } from "./moves.ts";

export const redirects: Feature = {
  name: "redirects",
  summary: "Old addresses lead to what moved, by rule and by page.",
  pages: (site, earlier) => {
    const moved = site.posts.filter(({ aliases }) => aliases.length > 0);
    const isMoved = site.farewells.moved.length > 0;
    const list = rules(site, moved, isMoved ? earlier : []);
    if (moved.length === 0 && !isMoved) return [list];
    const asked = moved.flatMap((post) => aliasesOf(site, post).filter(isLowerCase));
    const taken = new Set([
      ...earlier.map(({ url }) => url),
      ...asked.flatMap((alias) => standInFor(site, alias) ?? []),
    ]);
    const pages = moved.flatMap((post) => standIns(site, post, taken));
    if (!isMoved) return [list, ...pages];
    const all = new Set([...taken, ...pages.map(({ url }) => url)]);
    return [list, ...pages, ...moveStandIns(site, earlier, all)];
  },
};

/** One rule a line, for hosts that read such a file. */
function rules(site: Site, moved: readonly Post[], files: readonly OutputFile[]): OutputFile {
  return {
    url: site.urls.at("/_redirects"),
    source: "feature redirects",
    passing: true,
    render: () => {
      const lines = moved.flatMap((post) => aliasesOf(site, post).map((alias) => rule(site, alias, post)));
      return [...new Set([...lines, ...moveRules(site, files)])].sort(ascending).join("");
    },
  };
}

function rule({ urls }: Site, alias: string, post: Post): string {
  return `${urls.at(encoded(alias))} ${post.url} 301\n`;
}

/** Without the site's sub-path, which is an address already and no editor's spelling. */
function aliasesOf({ settings }: Site, { aliases }: Post): readonly string[] {
  return aliases.map((alias) => alias.slice(settings.base.length));
}

function standInFor({ urls }: Site, alias: string): string | undefined {
  const path = standIn(alias);
  return path === undefined ? undefined : urls.at(path);
}

/** Those that are asked for as they are come before those that only a change of case leads to. */
function isLowerCase(alias: string): boolean {
  return alias === alias.toLowerCase();
}

/** One page for each address of a file, for hosts that do not. */
function standIns(site: Site, post: Post, taken: ReadonlySet<string>): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const alias of aliasesOf(site, post)) {
    const url = standInFor(site, alias);
    if (url === undefined || (!isLowerCase(alias) && taken.has(url))) continue;
    const from = site.urls.at(alias);
    const place = post.aliasPlaces?.get(from);
    pages.set(url, {
      url,
      source: post.file,
      ...(place && { old: { place, key: "aliases" } }),
      standsIn: true,
      render: () => redirectPage(site, { from, to: post.url, title: post.title }),
    });
  }
  return [...pages.values()];
}
