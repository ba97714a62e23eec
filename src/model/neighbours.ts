/** Which entry came before and which after another of its kind. Pure. */
import type { Dated } from "./entry.ts";

export interface Neighbours<E extends Dated> {
  readonly previous: E | undefined;
  readonly next: E | undefined;
}

/**
 * The published neighbours of every entry that has a page.
 *
 * Drafts, scheduled and expired entries have neighbours but are nobody's neighbour.
 *
 * @param entries - Newest first, as `Site.posts` and `Site.notes` are.
 */
export function neighbours<E extends Dated>(entries: readonly E[]): ReadonlyMap<E, Neighbours<E>> {
  const next = closestPublished(entries);
  const previous = closestPublished(entries.toReversed());
  return new Map(entries.map((entry) => [entry, { previous: previous.get(entry), next: next.get(entry) }]));
}

/** For each entry the published one that stands closest before it in the list. */
function closestPublished<E extends Dated>(entries: readonly E[]): ReadonlyMap<E, E | undefined> {
  let closest: E | undefined;
  return new Map(
    entries.map((entry) => {
      const pair = [entry, closest] as const;
      if (entry.status === "published") closest = entry;
      return pair;
    }),
  );
}
