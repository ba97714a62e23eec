/** The checks that take whole pages: they may remember what they see of one page until the folder as a whole is looked at. */
import { htmlFaults } from "./html/html-faults.ts";
import { linkChecks } from "./links/links.ts";
import type { FolderCheck, PageCheck } from "./published.ts";

/** Finds what is wrong in a part of a feed. */
export type FeedCheck = ReturnType<typeof linkChecks>["feed"];

export interface ChecksAcrossPages {
  /** Each is shown every page, once. */
  readonly page: readonly PageCheck[];
  /** Each is asked once, after all pages. */
  readonly folder: readonly FolderCheck[];
  /** Each is shown every piece of feeds once. */
  readonly feed: readonly FeedCheck[];
}

/** For one audit. */
export function checksAcrossPages(): ChecksAcrossPages {
  const links = linkChecks();
  return { page: [htmlFaults, links.page], folder: [links.folder], feed: [links.feed] };
}
