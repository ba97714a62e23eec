/** Topics of which everything has expired. Pure. */
import { ascending } from "../kernel/order.ts";
import { perSite } from "./per-site.ts";
import type { Site } from "./site.ts";
import type { Tag } from "./tag.ts";

/**
 * The tags that nothing has but expired posts, by slug.
 *
 * No list shows them any more, but their pages and feeds were published, and nobody had to do anything for the last post to
 * expire: their addresses go on answering.
 */
export const restingTags: (site: Site) => readonly Tag[] = perSite(({ posts, entriesByTag }) => {
  const resting = new Map<string, Tag>();
  for (const { status, tags } of posts) {
    if (status !== "expired") continue;
    for (const tag of tags) if (!entriesByTag.has(tag.slug)) resting.set(tag.slug, tag);
  }
  return [...resting.values()].sort((a, b) => ascending(a.slug, b.slug));
});
