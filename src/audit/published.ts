/** A published folder as the checks of an audit see it. */
import type { Problem } from "../kernel/problem.ts";

export interface Published {
  /** Path inside the folder, with slashes → size in bytes. In the order of the paths. */
  readonly files: ReadonlyMap<string, number>;
  /** The bytes of a file. */
  readonly read: (path: string) => Buffer;
  /** The complete address of the site, as its record says: `https://example.org/blog/`. */
  readonly site: string;
}

/** One start tag or end tag. Tags of the same letters are the same object, whatever page they stand in. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** By name in lower case, with character references resolved; the first of two of one name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** As it is written, from `<` to `>`. */
  readonly raw: string;
  /** Whether it is written as nearly all are, so that nothing can be wrong with its letters. */
  readonly isPlain: boolean;
  /** Counts the different tags of a run from 0, so that what was found out about one can be kept in a list. */
  readonly number: number;
}

/** What begins with `<` and is no tag, or is none that ends. */
export interface Mark {
  readonly kind: "comment" | "doctype" | "cdata" | "bogus" | "stray" | "unfinished";
  /** In UTF-16 units: of its `<`. */
  readonly offset: number;
  /** Behind its last unit. */
  readonly end: number;
}

/** A page that was taken apart once, for all checks. */
export interface AuditedPage {
  /** Path inside the folder. */
  readonly path: string;
  readonly text: string;
  /** In the order of the page. What scripts, styles, titles and text areas hold is text, not tags. */
  readonly tags: readonly Tag[];
  /** Where each tag begins, in UTF-16 units. */
  readonly offsets: readonly number[];
  /** In the order of the page. */
  readonly marks: readonly Mark[];
  /** `false` if a look at its bytes has shown already that every sign of it may stand in a page. */
  readonly mayBeOdd?: boolean;
}

/** What a check says; places are in published files: `blog/2026/03/zinsen/index.html:12:5`. */
export type Fault = Problem;

/** Holds one page to rules. Pure. */
export type PageCheck = (page: AuditedPage, published: Published) => readonly Fault[];

/** Holds the folder as a whole to rules. */
export type FolderCheck = (published: Published) => readonly Fault[];
