/** What posts will show by themselves: that they appear, expire, were changed, put right or answered, or take no more answers. Pure. */
import type { Awaited } from "../model/awaited.ts";
import { isPublic } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Settings } from "../model/settings.ts";
import { commentState } from "./comment-state.ts";
import type { CommentsToCome } from "./comments.ts";
import type { PostDraft } from "./posts.ts";

interface Around {
  readonly now: Instant;
  /** Whether drafts and scheduled posts are shown. */
  readonly drafts: boolean;
  readonly comments: CommentsToCome;
  readonly settings: Settings;
}

/** In no order. Nothing of posts with mistakes, and of drafts only where they are shown. */
export function awaitedOfPosts(posts: readonly PostDraft[], around: Around): readonly Awaited[] {
  return posts.flatMap((post) => awaitedOf(post, around));
}

function awaitedOf({ document, checked, head }: PostDraft, around: Around): readonly Awaited[] {
  const { now, drafts, comments, settings } = around;
  const { whole } = checked;
  const { id, date, status } = head;
  if (!whole || id === undefined || date === undefined || status === undefined) return none;
  if (!drafts && status === "draft") return none;
  const { title, expires, updated, corrections } = whole;
  const isScheduled = status === "scheduled";
  const said = commentState(whole.comments, settings.dialogue.posts, { published: date, now, settings });
  const answers = said?.state === "off" ? undefined : comments.get(document.file);
  const closed = said?.closed;
  // Nearly all posts of a blog wait for nothing.
  if (!isScheduled && !expires && !updated && !corrections && !answers && !closed) return none;

  const { file } = document;
  // What comes together with its post is no change of its own.
  const shownFrom = drafts || isPublic(status) ? now.epoch : date.epoch;
  const isOwn = (at: Instant) => at.epoch > shownFrom;
  const expiry = expires && status !== "draft" && expires.epoch > Math.max(now.epoch, date.epoch) ? [expires] : [];
  return [
    ...(isScheduled ? [{ at: date, kind: "post" as const, file, title }] : []),
    ...expiry.map((at) => ({ at, kind: "expiry" as const, file, title })),
    ...(updated && updated.day >= date.day && isOwn(updated)
      ? [{ at: updated, kind: "update" as const, file, title }]
      : []),
    ...(corrections ?? []).flatMap(({ date: at }) =>
      isOwn(at) ? { at, kind: "correction" as const, file, title } : [],
    ),
    ...(answers ?? []).flatMap(({ date: at, file }) =>
      isOwn(at) ? { at, kind: "comment" as const, file, title } : [],
    ),
    ...(closed && isOwn(closed) ? [{ at: closed, kind: "closing" as const, file, title }] : []),
  ];
}

/** The same for all the posts without any. */
const none: readonly Awaited[] = [];
