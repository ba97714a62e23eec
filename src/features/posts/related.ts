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

/** What the last question of this kind was answered with: while a preview runs, most posts are asked for again. */
interface Answered {
  readonly most: number;
  readonly uses: ReadonlyMap<string, Uses>;
  /** By the very list of tags, which stays the same object as long as the post does. */
  readonly ranked: ReadonlyMap<Post["tags"], readonly number[]>;
}

let last: Answered = { most: 0, uses: new Map(), ranked: new Map() };

/**
 * Ranks by shared tags: a rare one counts more than one that many posts have; ties go to the newer post.
 *
 * @param posts - Those that may be named, newest first.
 * @param most - How many are named at most.
 * @see Inverse document frequency, K. Spärck Jones 1972
 */
export function relatedAmong(posts: readonly Post[], most: number): Related {
  const uses = usesOf(posts);
  const known = most === last.most && areAlike(uses, last.uses) ? last.ranked : undefined;
  const ranked = new Map<Post["tags"], readonly number[]>();
  last = { most, uses, ranked };
  // One row for all questions: asked for each of ten thousand posts, a map for each would cost ten times as much.
  const scores = new Float64Array(posts.length);

  function rankedFor(tags: Post["tags"]): readonly number[] {
    const found: number[] = [];
    for (const slug of new Set(tags.map((tag) => tag.slug))) {
      const { weight, newest } = uses.get(slug) ?? { weight: 0, newest: [] };
      for (const index of newest) {
        if (scores[index] === 0) found.push(index);
        scores[index] = (scores[index] as number) + weight;
      }
    }
    const places = best(found, scores, most + 1);
    for (const index of found) scores[index] = 0;
    return places;
  }

  return (post) => {
    const places = known?.get(post.tags) ?? rankedFor(post.tags);
    ranked.set(post.tags, places);
    return places
      .filter((index) => posts[index] !== post)
      .slice(0, most)
      .map((index) => posts[index] as Post);
  };
}

/** The places tell enough: whoever stands there is named, and is asked for anew each time. */
function areAlike(uses: ReadonlyMap<string, Uses>, before: ReadonlyMap<string, Uses>): boolean {
  if (uses.size !== before.size) return false;
  for (const [slug, { weight, newest }] of uses) {
    const was = before.get(slug);
    if (was?.weight !== weight || was.newest.length !== newest.length) return false;
    if (newest.some((index, place) => index !== was.newest[place])) return false;
  }
  return true;
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
