/** Comments together with what they are about. Pure. */
import { ascending } from "../kernel/order.ts";
import type { Comment } from "./comment.ts";
import { type Entry, isPublic } from "./entry.ts";
import { perSite } from "./per-site.ts";
import type { Site } from "./site.ts";
import { answersBelow } from "./thread.ts";

export interface Remark {
  readonly comment: Comment;
  readonly entry: Entry;
  /** What it answers, unless that is the entry itself. */
  readonly to?: Comment;
}

/** Every post and note with a page on which comments are shown or taken, posts first, each kind newest first. */
export const commentedEntries: (site: Site) => readonly Entry[] = perSite((site) =>
  [...site.posts, ...site.notes].filter(({ comments }) => comments.state !== "off"),
);

/** The newest remarks on one entry, those that were taken down included. */
export function remarksOn(entry: Entry, most: number): readonly Remark[] {
  return newest(allOn(entry), most);
}

/** The newest remarks on everything that readers can see. */
export function latestRemarks(entries: readonly Entry[], most: number): readonly Remark[] {
  return newest(
    entries.flatMap((entry) => (isPublic(entry.status) ? allOn(entry) : [])),
    most,
  );
}

function allOn(entry: Entry): readonly Remark[] {
  return entry.comments.threads.flatMap((first) => [
    { comment: first, entry },
    ...answersBelow(first).map(({ comment, to }) => ({ comment, entry, to })),
  ]);
}

/** Those of one moment by entry and name, so that no two builds differ. */
function newest(remarks: readonly Remark[], most: number): readonly Remark[] {
  return remarks
    .toSorted(
      (a, b) =>
        b.comment.date.epoch - a.comment.date.epoch ||
        ascending(a.entry.url, b.entry.url) ||
        ascending(b.comment.id, a.comment.id),
    )
    .slice(0, most);
}
