/** Short notes. */
import type { Comments } from "./comment.ts";
import type { Dated } from "./entry.ts";

export const noteKinds = ["text", "link", "study", "tv", "question"] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note extends Dated {
  readonly kind: "note";
  readonly noteKind: NoteKind;
  readonly link?: { readonly url: string; readonly title: string };
  /** Of questions, they are the answers. */
  readonly comments: Comments;
}
