/** Which posts are about the same. Pure. */
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
    const ranked = best(found, scores, most + 1).filter((index) => posts[index] !== post);
    for (const index of found) scores[index] = 0;
    return ranked.slice(0, most).map((index) => posts[index] as Post);
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

/**
 * The few with the highest scores, without putting all the others in order as well.
 *
 * @param found - Places in the list of posts: of equal scores, the smaller one is that of the newer post.
 */
function best(found: readonly number[], scores: Float64Array, most: number): readonly number[] {
  const chosen: number[] = [];
  for (const index of found) {
    const score = scores[index] as number;
    let place = chosen.length;
    while (place > 0) {
      const other = chosen[place - 1] as number;
      const above = scores[other] as number;
      if (above > score || (above === score && other < index)) break;
      place--;
    }
    if (place === most) continue;
    chosen.splice(place, 0, index);
    if (chosen.length > most) chosen.pop();
  }
  return chosen;
}
