/** Which posts are about the same. Pure. */
import { newestFirst } from "../../model/entry.ts";
import type { Post } from "../../model/post.ts";

/**
 * How many posts of one tag are looked at, so that a tag that every post has costs no more than a rare one. Among posts
 * that share nothing else, the newest win anyway.
 */
const perTag = 50;

/** Finds what is related to one post. */
export type Related = (post: Post) => readonly Post[];

interface Uses {
  /** What sharing the tag counts. */
  readonly weight: number;
  /** Places in the list of posts, the newest first. */
  readonly newest: readonly number[];
}

/**
 * Ranks by shared tags: a rare one counts more than one that many posts have; ties go to the newer post.
 *
 * @param posts - Those that may be named, newest first.
 * @param most - How many are named at most.
 * @see Inverse document frequency, K. Spärck Jones 1972
 */
export function relatedAmong(posts: readonly Post[], most: number): Related {
  const uses = usesOf(posts);
  // One row for all questions: asked for each of ten thousand posts, a map for each would cost ten times as much.
  const scores = new Float64Array(posts.length);

  return (post) => {
    const found: number[] = [];
    for (const slug of new Set(post.tags.map((tag) => tag.slug))) {
      const { weight, newest } = uses.get(slug) ?? { weight: 0, newest: [] };
      for (const index of newest) {
        if (scores[index] === 0) found.push(index);
        scores[index] = (scores[index] as number) + weight;
      }
    }
    const score = (index: number) => scores[index] as number;
    const ranked = best(
      found.filter((index) => posts[index] !== post),
      most,
      (a, b) => score(b) - score(a) || newestFirst(posts[a] as Post, posts[b] as Post),
    );
    for (const index of found) scores[index] = 0;
    return ranked.map((index) => posts[index] as Post);
  };
}

function usesOf(posts: readonly Post[]): ReadonlyMap<string, Uses> {
  const byTag = new Map<string, { count: number; readonly newest: number[] }>();
  for (const [index, { tags }] of posts.entries()) {
    for (const { slug } of tags) {
      const uses = byTag.get(slug) ?? { count: 0, newest: [] };
      byTag.set(slug, uses);
      uses.count++;
      if (uses.newest.length < perTag) uses.newest.push(index);
    }
  }
  const rarity = (count: number) => Math.log(1 + posts.length / count);
  return new Map([...byTag].map(([slug, { count, newest }]) => [slug, { weight: rarity(count), newest }]));
}

/** The first few in order, without putting all the others in order as well. */
function best<T>(items: readonly T[], most: number, order: (a: T, b: T) => number): readonly T[] {
  const chosen: T[] = [];
  for (const item of items) {
    const place = chosen.findLastIndex((other) => order(other, item) <= 0) + 1;
    if (place >= most) continue;
    chosen.splice(place, 0, item);
    if (chosen.length > most) chosen.pop();
  }
  return chosen;
}
