/** Which posts refer to which thesis. Pure. */
import { cardOf } from "../../model/card.ts";
import { perSite } from "../../model/per-site.ts";
import type { Post } from "../../model/post.ts";
import type { Statement } from "../../model/statement.ts";

/** Published posts that are listed, newest first, by anchor, of each page of values. */
type DeedsByPage = ReadonlyMap<string, ReadonlyMap<string, readonly Post[]>>;

/** Of the posts that refer to something on a page, by the anchor to which they lead. */
export const deedsByPage = perSite(({ listed, statements }): DeedsByPage => {
  const pages = new Map(statements.filter(isOfValues).map(({ url }) => [url, new Map<string, Post[]>()]));
  if (pages.size === 0) return pages;
  for (const post of listed) {
    if (post.status !== "published") continue;
    for (const link of post.body.links) {
      const [url = "", anchor = ""] = link.split("#", 2);
      const page = anchor === "" ? undefined : pages.get(url);
      const posts = page?.get(anchor);
      if (posts) posts.push(post);
      else page?.set(anchor, [post]);
    }
  }
  return pages;
});

/** Changes whenever the posts do that stand beside the theses. */
export function deedsKey(deeds: ReadonlyMap<string, readonly Post[]>): string {
  return Array.from(deeds, ([anchor, posts]) => [anchor, ...posts.map(cardOf)].join(" ")).join("\n");
}

function isOfValues({ kind }: Statement): boolean {
  return kind === "values";
}
