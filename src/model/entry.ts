/** What posts and notes have in common: they are dated, tagged and written by somebody. */
import { ascending } from "../kernel/order.ts";
import type { Author } from "./author.ts";
import type { Body, Source } from "./body.ts";
import type { Instant } from "./instant.ts";
import type { Note } from "./note.ts";
import type { Post } from "./post.ts";
import type { Tag } from "./tag.ts";

/** Drafts and scheduled entries reach the model only where drafts are shown. */
export type Status = "published" | "draft" | "scheduled" | "expired";

/** Tells whether a status means that readers can open the page. */
export function isPublic(status: Status | undefined): boolean {
  return status === "published" || status === "expired";
}

export interface Dated {
  /** The slug. */
  readonly id: string;
  /** Site-absolute, with the site's sub-path: `/blog/2008/12/es-wird-weihnachten/`. */
  readonly url: string;
  /** As the editor typed it: `content/posts/2008-12-23-es-wird-weihnachten.md`. */
  readonly file: string;
  readonly date: Instant;
  readonly status: Status;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  readonly sources: readonly Source[];
  readonly body: Body;
  /** BCP 47. */
  readonly language: string;
  /** Changes whenever anything but the text does: particulars, people, topics, comments. The text has its own. */
  readonly digest: string;
}

export type Entry = Post | Note;

/** The order of every list: newest first, ties by id, descending, so that it is the exact reverse of "previous". */
export function newestFirst(a: Dated, b: Dated): number {
  return b.date.epoch - a.date.epoch || ascending(b.id, a.id);
}
