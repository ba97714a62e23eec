/** By what programs that read feeds know an entry again. Pure. */
import type { Instant } from "./instant.ts";
import type { Settings } from "./settings.ts";

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
