/** The posts themselves. */
import { postPage } from "../../../layouts/post.ts";
import { changed } from "../../model/changed.ts";
import type { Feature } from "../../model/feature.ts";
import { neighbours } from "../../model/neighbours.ts";
import type { Page } from "../../model/page.ts";
import type { Post } from "../../model/post.ts";
import { anchorsOf } from "../../model/thread.ts";
import { relatedAmong } from "./related.ts";
import { partsFor, seriesOf } from "./series.ts";

const mostRelated = 3;

export const posts: Feature = {
  name: "posts",
  summary: "Every post with its sources, its series, its authors, what is related and what came before.",
  pages: (site) => {
    const beside = neighbours(site.posts);
    const series = seriesOf(site.posts);
    const related = relatedAmong(site.listed, mostRelated);
    return site.posts.map(
      (post): Page => ({
        url: post.url,
        source: post.file,
        ...(post.status === "published" && { listed: { changed: changed(post) } }),
        anchors: anchorsOn(post),
        render: () =>
          postPage(site, {
            post,
            neighbours: beside.get(post) ?? { previous: undefined, next: undefined },
            series: partsFor(post, series),
            related: related(post),
          }),
      }),
    );
  },
};

/** Links may point at a comment as well as into the text. */
function anchorsOn({ body, comments }: Post): ReadonlySet<string> {
  return comments.count === 0 ? body.anchors : new Set([...body.anchors, ...anchorsOf(comments.threads)]);
}
