/** The pages of a topic's or a person's entries, with what their keys and the sitemap have to know. Pure. */
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";
import { newestChange } from "./newest-change.ts";
import { sliceKey } from "./page-key.ts";
import { paginate, type Slice } from "./pagination.ts";
import { perList } from "./per-site.ts";

const entriesPerPage = 50;

export interface ListPage {
  readonly slice: Slice<Entry>;
  /** When the latest of its entries last became another; `undefined` if it has none. */
  readonly changed: Instant | undefined;
  /** See `sliceKey`. */
  readonly key: string;
}

/** A list of entries in pages; an empty one has one empty page. */
export const listPages: (entries: readonly Entry[]) => readonly ListPage[] = perList((entries) =>
  paginate(entries, entriesPerPage).map((slice) => ({
    slice,
    changed: newestChange(slice.items),
    key: sliceKey(slice),
  })),
);
