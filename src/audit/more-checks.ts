/** The checks that take whole pages: they may remember what they see of one page until the folder as a whole is looked at. */
import type { FolderCheck, PageCheck } from "./published.ts";

export interface MoreChecks {
  /** Each is shown every page, once. */
  readonly page: readonly PageCheck[];
  /** Each is asked once, after all pages. */
  readonly folder: readonly FolderCheck[];
}

/** For one audit. */
export function moreChecks(): MoreChecks {
  return { page: [], folder: [] };
}
