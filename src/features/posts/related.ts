/** Which posts are about the same. Pure. */
import { newestFirst } from "../../model/entry.ts";
import type { Post } from "../../model/post.ts";
import type { Tag } from "../../model/tag.ts";

/**
 * How many posts of one tag are looked at, so that a tag that every post has costs no more than a rare one. Among posts
 * that share nothing else, the newest win anyway.
 */
const perTag = 50;

/** Finds what is related to one post. */
export type Related = (post: Post) => readonly Post[];

/**
 * Ranks by shared tags: a rare one counts more than one that many posts have; ties go to the newer post.
 *
 * @param posts - Those that may be named, newest first.
 * @param most - How many are named at most.
 * @see Inverse document frequency, K. Spärck Jones 1972
 */
export function relatedAmong(posts: readonly Post[], most: number): Related {
  const byTag = Map.groupBy(
    posts.flatMap((post) => post.tags.map((tag) => ({ tag: tag.slug, post }))),
    ({ tag }) => tag,
  );
  const rarity = (count: number) => Math.log(1 + posts.length / count);
  const newest = new Map(
    [...byTag].map(([tag, uses]) => [
      tag,
      { weight: rarity(uses.length), posts: uses.slice(0, perTag).map(({ post }) => post) },
    ]),
  );

  return (post) => {
    const scores = new Map<Post, number>();
    for (const { slug } of distinct(post.tags)) {
      const tag = newest.get(slug);
      for (const other of tag?.posts ?? []) {
        if (other !== post) scores.set(other, (scores.get(other) ?? 0) + (tag?.weight ?? 0));
      }
    }
    return [...scores]
      .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
      .slice(0, most)
      .map(([other]) => other);
  };
}

function distinct(tags: readonly Tag[]): readonly Tag[] {
  return [...new Map(tags.map((tag) => [tag.slug, tag])).values()];
}
