/** The posts of the blog. */
import type { Place } from "../kernel/problem.ts";
import type { Image } from "./body.ts";
import type { Comments } from "./comment.ts";
import type { Dated } from "./entry.ts";
import type { Instant } from "./instant.ts";

export interface Correction {
  readonly date: Instant;
  readonly text: string;
}

export interface Post extends Dated {
  readonly kind: "post";
  readonly title: string;
  /** At most 300 characters of plain text; `""` for an empty post. */
  readonly summary: string;
  /** The first 160 characters of the text, for those who have read the next post. */
  readonly teaser: string;
  readonly updated?: Instant;
  readonly expires?: Instant;
  readonly image?: Image;
  readonly series?: { readonly name: string; readonly part: number };
  /** Site-absolute, with the site's sub-path. */
  readonly aliases: readonly string[];
  /** By alias: where the editor wrote it. */
  readonly aliasPlaces?: ReadonlyMap<string, Place>;
  readonly comments: Comments;
  /** Newest first. */
  readonly corrections: readonly Correction[];
}
