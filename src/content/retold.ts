/** Puts posts with new titles and summaries where the old ones stood. Pure. */
import type { Entry } from "../model/entry.ts";
import type { Site } from "../model/site.ts";
import type { Retold } from "./new-words.ts";

/**
 * The same site, in which some posts have other words: nothing else about them may differ.
 *
 * Lists in which none of them stands stay the very same, so that nobody has to look at those again.
 */
export function withPosts(site: Site, retold: Retold): Site {
  return {
    ...site,
    posts: replaced(site.posts, retold),
    listed: replaced(site.listed, retold),
    entriesByTag: eachReplaced(site.entriesByTag, retold),
    entriesByAuthor: eachReplaced(site.entriesByAuthor, retold),
  };
}

/** The same list, with posts that have other words; the very same if none of them stands in it. */
export function replaced<E extends Entry>(entries: readonly E[], retold: Retold): readonly E[] {
  if (!entries.some((entry) => retold.has(entry))) return entries;
  return entries.map((entry) => (retold.get(entry) ?? entry) as E);
}

function eachReplaced(lists: Site["entriesByTag"], retold: Retold): Site["entriesByTag"] {
  return new Map(Array.from(lists, ([key, entries]) => [key, replaced(entries, retold)]));
}
