/** Which mistakes were owned up to, and where. Pure. */
import type { Amendment } from "../../../layouts/corrections.ts";
import { ascending } from "../../kernel/order.ts";
import { namedCorrections } from "../../model/correction.ts";
import type { Post } from "../../model/post.ts";

/**
 * The corrections of everything that readers can see, newest first; drafts and scheduled posts have nothing to correct.
 *
 * Corrections of one moment are ordered by post, those of one post as the post orders them.
 */
export function ledger(posts: readonly Post[]): readonly Amendment[] {
  return posts
    .filter(({ status }) => status === "published" || status === "expired")
    .flatMap((post) => namedCorrections(post).map((correction) => ({ ...correction, post })))
    .sort((a, b) => b.date.epoch - a.date.epoch || ascending(a.post.id, b.post.id));
}
