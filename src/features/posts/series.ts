/** Posts that belong together in a fixed order. Pure. */
import { newestFirst } from "../../model/entry.ts";
import type { Post } from "../../model/post.ts";

/** One part of a series. */
export interface Part {
  readonly number: number;
  readonly post: Post;
}

/**
 * The parts of every series by its name, in the order of reading: by number, of equal ones the older first.
 *
 * @param posts - Every post that has a page. Expired parts are found only by themselves: see `partsFor`.
 */
export function seriesOf(posts: readonly Post[]): ReadonlyMap<string, readonly Part[]> {
  const byName = new Map<string, Part[]>();
  for (const post of posts) {
    if (!post.series) continue;
    const parts = byName.get(post.series.name) ?? [];
    parts.push({ number: post.series.part, post });
    byName.set(post.series.name, parts);
  }
  for (const parts of byName.values()) {
    parts.sort((a, b) => a.number - b.number || newestFirst(b.post, a.post));
  }
  return byName;
}

/** The parts to show beside a post: an expired part leaves the list, except beside itself. */
export function partsFor(post: Post, series: ReadonlyMap<string, readonly Part[]>): readonly Part[] {
  const parts = post.series ? (series.get(post.series.name) ?? []) : [];
  return parts.filter((part) => part.post.status !== "expired" || part.post === post);
}
