/** The posts by year and month. Pure. */
import { monthOf, yearOf } from "../../model/instant.ts";
import type { Post } from "../../model/post.ts";

export interface Month {
  /** `2008` */
  readonly year: string;
  /** `12` */
  readonly month: string;
  /** Newest first; at least one. */
  readonly posts: readonly Post[];
}

export interface Year {
  /** `2008` */
  readonly year: string;
  /** Newest first, those with posts only. */
  readonly months: readonly Month[];
  /** Newest first. */
  readonly posts: readonly Post[];
}

/**
 * The years that have posts, newest first.
 *
 * @param posts - Newest first.
 */
export function yearsOf(posts: readonly Post[]): readonly Year[] {
  return [...Map.groupBy(posts, ({ date }) => yearOf(date))].map(([year, ofYear]) => ({
    year,
    posts: ofYear,
    months: [...Map.groupBy(ofYear, ({ date }) => monthOf(date))].map(([month, ofMonth]) => ({
      year,
      month,
      posts: ofMonth,
    })),
  }));
}
