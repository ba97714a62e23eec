/** What a link inside the content can lead to, known before any text is read. */
import type { Status } from "../../model/entry.ts";
import type { Urls } from "../../model/urls.ts";
import type { MediaLibrary } from "../media-library.ts";
import type { Guess } from "../suggestion.ts";

/** An entry that may be linked. */
export interface Target {
  readonly file: string;
  /** `undefined` if a mistake, reported elsewhere, keeps it from having an address. */
  readonly url: string | undefined;
  /** `undefined` likewise. */
  readonly status: Status | undefined;
}

export interface Targets {
  readonly posts: ReadonlyMap<string, Target>;
  /** The id of some published post, for examples; `undefined` if there is none. */
  readonly example: string | undefined;
  /** By the file's path inside the content folder, in composed form: `posts/2008/2008-12-29-gls.md`. */
  readonly files: ReadonlyMap<string, Target>;
  readonly media: MediaLibrary;
  readonly guess: Guess;
  readonly urls: Urls;
}

/** Tells whether a status means that readers can open the page. */
export function isPublic(status: Status | undefined): boolean {
  return status === "published" || status === "expired";
}
