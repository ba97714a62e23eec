/** Leads readers from the addresses that a post had once to where it is now. */
import { redirect } from "../../../layouts/redirect.ts";
import { ascending } from "../../kernel/order.ts";
import type { Feature } from "../../model/feature.ts";
import type { OutputFile, Page } from "../../model/page.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { encoded, standIn } from "./aliases.ts";

export const redirects: Feature = {
  name: "redirects",
  summary: "Old addresses lead to the posts that moved, by rule and by page.",
  pages: (site, earlier) => {
    const taken = new Set([...earlier.map(({ url }) => url), ...site.posts.flatMap(lowerCase)]);
    return [rules(site), ...site.posts.flatMap((post) => standIns(site, post, taken))];
  },
};

/** One rule a line, for hosts that read such a file. */
function rules({ posts, urls }: Site): OutputFile {
  return {
    url: urls.at("/_redirects"),
    source: "feature redirects",
    render: () => {
      const lines = posts.flatMap(({ aliases, url }) => aliases.map((alias) => `${encoded(alias)} ${url} 301\n`));
      return [...new Set(lines)].sort(ascending).join("");
    },
  };
}

/** Addresses that are asked for as they are, and so come before those that only a change of case leads to. */
function lowerCase({ aliases }: Post): readonly string[] {
  return aliases.filter(isLowerCase).flatMap((alias) => standIn(alias) ?? []);
}

function isLowerCase(alias: string): boolean {
  return alias === alias.toLowerCase();
}

/** One page for each address of a file, for hosts that do not. */
function standIns(site: Site, post: Post, taken: ReadonlySet<string>): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const alias of post.aliases) {
    const url = standIn(alias);
    if (url === undefined || (!isLowerCase(alias) && taken.has(url))) continue;
    pages.set(url, {
      url,
      source: post.file,
      render: () => redirect(site, { from: alias, to: post.url, title: post.title }),
    });
  }
  return [...pages.values()];
}
