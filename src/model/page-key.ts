/** When a page has to be rendered again. Pure. */
import { cardOf } from "./card.ts";
import type { Entry } from "./entry.ts";
import type { Slice } from "./pagination.ts";
import type { Site } from "./site.ts";
import type { Tag } from "./tag.ts";

type Part = string | number | undefined;

/**
 * The key of a page: changes whenever something does that the page shows.
 *
 * @param parts - Everything besides what stands on every page, each on one line and always in the same order.
 */
export function pageKey({ digest }: Site, ...parts: readonly Part[]): string {
  return [digest, ...parts].join("\n");
}

/** What one page of a list of entries shows of them. */
export function sliceKey({ number, of, items }: Slice<Entry>): string {
  return [number, of, ...items.map(cardOf)].join(" ");
}

/** The topics of an entry have a link only while they are listed. */
export function tagsKey({ entriesByTag }: Site, tags: readonly Tag[]): string {
  return tags.map(({ slug }) => entriesByTag.has(slug)).join(" ");
}
