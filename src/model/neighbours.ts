/** Which post came before and which after another. Pure. */
import type { Post } from "./post.ts";

export interface Neighbours {
  readonly previous: Post | undefined;
  readonly next: Post | undefined;
}

/**
 * The published neighbours of every post that has a page.
 *
 * Drafts, scheduled and expired posts have neighbours but are nobody's neighbour.
 *
 * @param posts - Newest first, as `Site.posts` are.
 */
export function neighbours(posts: readonly Post[]): ReadonlyMap<Post, Neighbours> {
  const next = closestPublished(posts);
  const previous = closestPublished(posts.toReversed());
  return new Map(posts.map((post) => [post, { previous: previous.get(post), next: next.get(post) }]));
}

/** For each post the published one that stands closest before it in the list. */
function closestPublished(posts: readonly Post[]): ReadonlyMap<Post, Post | undefined> {
  let closest: Post | undefined;
  return new Map(
    posts.map((post) => {
      const pair = [post, closest] as const;
      if (post.status === "published") closest = post;
      return pair;
    }),
  );
}
