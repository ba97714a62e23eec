/** By what programs that read feeds know an entry again. Pure. */
import type { NamedCorrection } from "./correction.ts";
import type { Instant } from "./instant.ts";
import type { Post } from "./post.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site.ts";

/**
 * The id under which subscribers know something: what has moved keeps the one that it had.
 *
 * @param own - The id that it would have if it had always been where it is.
 * @see RFC 4287, 4.2.6: an id does not change when what it names is relocated
 */
export function feedId({ keptIds }: Pick<Site, "keptIds">, own: string): string {
  return keptIds.get(own) ?? own;
}

/**
 * The id of a version of a statement. All versions share one page, so it is a tag URI of the page and the day.
 *
 * @see RFC 4151
 */
export function statementFeedId(
  { origin }: Settings,
  { url, effective }: { readonly url: string; readonly effective: Instant },
): string {
  return `tag:${new URL(origin).hostname},${effective.day}:${url}`;
}

/**
 * The id of a correction: a tag URI of its day, the post's id and its own name, none of which changes when corrections come
 * before or after it.
 *
 * @see RFC 4151
 */
export function correctionFeedId(
  { origin }: Settings,
  { id }: Pick<Post, "id">,
  { date, anchor }: NamedCorrection,
): string {
  return `tag:${new URL(origin).hostname},${date.day}:${id}:${anchor}`;
}
