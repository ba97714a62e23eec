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

/** What stands in the place of an entry now: mostly itself. */
export function replacedBy(retold: ReadonlyMap<Entry, Entry>): <E extends Entry>(entry: E) => E {
  return <E extends Entry>(entry: E) => (retold.get(entry) ?? entry) as E;
}

function replaced<E extends Entry>(entries: readonly E[], retold: Retold): readonly E[] {
  const isRetold = (retold as ReadonlyMap<Entry, Entry>).has.bind(retold);
  return entries.some(isRetold) ? entries.map(replacedBy(retold)) : entries;
}

function eachReplaced(lists: Site["entriesByTag"], retold: Retold): Site["entriesByTag"] {
  return new Map(Array.from(lists, ([key, entries]) => [key, replaced(entries, retold)]));
}
