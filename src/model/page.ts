/** The site as a set of files. */
import type { Place } from "../kernel/problem.ts";
import type { Instant } from "./instant.ts";

interface Claim {
  /** Site-absolute, with the site's sub-path; a page's ends with a slash or names a file. */
  readonly url: string;
  /** Who asks for the address: a content file, or the feature that made it up. Named when two claim one address. */
  readonly source: string;
  /** Of an old address that leads on: where the editor wrote it, and below which key. */
  readonly old?: { readonly place: Place; readonly key: "aliases" | "moved" };
  /** For pages that search engines may list: present, with the last change where one is known. */
  readonly listed?: { readonly changed: Instant | undefined };
  /** The `id`s that links may point at, where they are known. */
  readonly anchors?: ReadonlySet<string>;
  /**
   * Whether the address comes and goes by itself, as the second page of a list does. All others are lasting: once published,
   * they have to answer, to lead on, or to be declared gone.
   */
  readonly passing?: boolean;
  /** Whether it stands where something was once, and does nothing but lead on to where that is now. */
  readonly standsIn?: true;
}

/** A file that the site computes. */
export interface Page extends Claim {
  /**
   * Changes whenever the rendered text does: see `pageKey`. A page without a key is rendered with every build, which is
   * right for single pages that cost no more than finding out would.
   */
  readonly key?: string;
  /** Pure and repeatable. */
  readonly render: () => string;
}

/** A file that the site copies. */
export interface Copy extends Claim {
  /** Path on disk. */
  readonly copyOf: string;
  /** Changes whenever the file does; without one, it is read and compared with every build. */
  readonly key?: string;
}

/** By path inside the output folder: SHA-256 of a file's bytes, in hexadecimal. */
export type Hashes = ReadonlyMap<string, string>;

/** A file that tells of all others, made when these are written. */
export interface Account extends Claim {
  readonly key?: undefined;
  /** Pure and repeatable. */
  readonly tell: (others: Hashes) => string;
}

/** Anything that ends up in the output folder. */
export type OutputFile = Page | Copy | Account;
