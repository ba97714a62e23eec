/** Finds the comments of somebody: rows of the store, and files. */
import type { StoredComment } from "../comment.ts";
import { placeOf, postsWith, textAt } from "../moderation/comments-folder.ts";
import { plainName } from "../moderation/names.ts";
import { InboxRefusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";
import type { CommentName } from "./erasure.ts";
import { isOurs } from "./history.ts";

export interface Found {
  readonly rows: readonly StoredComment[];
  /** Where their files are, or would be. */
  readonly comments: readonly CommentName[];
}

/**
 * @param folder - Of comments.
 * @param lookup - By `lookupOf`.
 */
export async function ofAddress(folder: string, store: Store, lookup: string): Promise<Found> {
  const rows = await store.byAddress(lookup);
  return { rows, comments: rows.flatMap(({ post, id }) => filesNamed(folder, post, id)) };
}

/**
 * One comment, for those without an address.
 *
 * @param meant - `gls/2026-11-28-k3v9x2qa`.
 * @throws InboxRefusal if there is neither a file nor a row of that name.
 */
export async function ofComment(folder: string, store: Store, meant: string): Promise<Found> {
  const [post = "", id, ...more] = meant.split("/");
  if (id === undefined || more.length > 0)
    throw new InboxRefusal(
      "usage",
      "Say which comment by its post and its id, as in: --comment gls/2026-11-28-k3v9x2qa",
    );
  const path = placeOf(post, id);
  const row = await store.find(id);
  const rows = row?.post === post ? [row] : [];
  if (rows.length === 0 && textAt(folder, path) === undefined)
    throw new InboxRefusal(
      "refused",
      `There is no comment ${path.slice(0, -".md".length)}, neither published nor waiting.`,
    );
  return { rows, comments: [{ post, id }] };
}

/** Also where its post has another name by now: ids that we have made are nobody else's. */
function filesNamed(folder: string, post: string, id: string): readonly CommentName[] {
  plainName(post, "post");
  const posts = isOurs(id) ? postsWith(folder, id) : [];
  return [...new Set([post, ...posts])].map((each) => ({ post: each, id }));
}
