/** The posts themselves. */

import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { type PostView, postPage } from "../../../layouts/post.ts";
import { cardOf } from "../../model/card.ts";
import { changed } from "../../model/changed.ts";
import { namedCorrections } from "../../model/correction.ts";
import type { Feature } from "../../model/feature.ts";
import { neighbours } from "../../model/neighbours.ts";
import type { Page } from "../../model/page.ts";
import { pageKey, tagsKey } from "../../model/page-key.ts";
import { pictureKey, textKey } from "../../model/picture.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
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
      (post) =>
        new PostPage(site, {
          post,
          neighbours: beside.get(post) ?? { previous: undefined, next: undefined },
          series: partsFor(post, series),
          related: related(post),
        }),
    );
  },
};

/** A class, because ten thousand of them are made with every edit. */
class PostPage implements Page {
  readonly url: string;
  readonly source: string;
  readonly listed?: NonNullable<Page["listed"]>;
  readonly #site: Site;
  readonly #view: PostView;

  constructor(site: Site, view: PostView) {
    const { post } = view;
    this.url = post.url;
    this.source = post.file;
    if (post.status === "published") this.listed = { changed: changed(post) };
    this.#site = site;
    this.#view = view;
  }

  get anchors() {
    return anchorsOn(this.#view.post);
  }

  /** A preview replaces the text of a post and asks for all keys again, of which this one alone has changed. */
  get key() {
    return rememberedKey(this.#site, this.#view);
  }

  render() {
    return postPage(this.#site, this.#view);
  }
}

interface KnownKey {
  readonly from: readonly unknown[];
  readonly key: string;
}

const keys = new WeakMap<Post, KnownKey>();

/** The key that a post had the last time, if it stands among the very same things. */
function rememberedKey(site: Site, view: PostView): string {
  const { post, neighbours, series, related } = view;
  const from = [
    ...[site.digest, site.pictures, site.cards, site.tags, post.body.digest, windowTitle(site, post)],
    ...[neighbours.previous, neighbours.next, series.length],
    ...series.flatMap((part) => [part.number, part.post]),
    ...related,
  ];
  const known = keys.get(post);
  if (known?.from.length === from.length && from.every((each, index) => each === known.from[index])) return known.key;
  const key = keyOf(site, view);
  keys.set(post, { from, key });
  return key;
}

function keyOf(site: Site, { post, neighbours, series, related }: PostView): string {
  return pageKey(
    site,
    post.digest,
    textKey(site, post.body),
    pictureKey(site, post.image),
    site.cards.get(post.url)?.url,
    ...post.authors.map(({ image }) => pictureKey(site, image)),
    windowTitle(site, post),
    tagsKey(site, post.tags),
    neighbours.previous && cardOf(neighbours.previous),
    neighbours.next && cardOf(neighbours.next),
    ...series.map((part) => `${part.number} ${cardOf(part.post)}`),
    ...related.map(cardOf),
  );
}

/** Links may point at a comment and at a correction as well as into the text. */
function anchorsOn(post: Post): ReadonlySet<string> {
  const { body, comments, corrections } = post;
  if (comments.count === 0 && corrections.length === 0) return body.anchors;
  const put = namedCorrections(post).map(({ anchor }) => anchor);
  return new Set([...body.anchors, ...anchorsOf(comments.threads), ...put]);
}
