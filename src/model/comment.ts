/** What readers answered. */
import type { Html } from "../kernel/html.ts";
import type { Author } from "./author.ts";
import type { Instant } from "./instant.ts";

export interface Comment {
  /** The file's name without `.md`. */
  readonly id: string;
  /** The anchor on the page of its post or note: no heading can have it. */
  readonly anchor: string;
  readonly name: string;
  readonly date: Instant;
  readonly website?: string;
  /** Somebody of the bank. */
  readonly staff?: Author;
  /** What stands in place of a text that was taken down. */
  readonly removed?: { readonly date: Instant; readonly rule: string };
  readonly html: Html;
  /** The same on one line, without markup. */
  readonly text: string;
  /** A reader who is called like the bank or like somebody of it. */
  readonly isNamesake?: boolean;
  /** Of the bytes of its file; a comment in a preview has none. */
  readonly digest?: string;
  /** Oldest first. */
  readonly replies: readonly Comment[];
}

/** `open`: with a form, if the site has any; `closed`: shown, no form; `off`: neither. */
export type CommentState = "open" | "closed" | "off";

export interface Comments {
  readonly state: CommentState;
  /**
   * The first moment at which nobody can comment any more, where one is known: it lies ahead while `state` is `open`, and has
   * come when it is `closed`.
   */
  readonly closed?: Instant;
  /** Replies included. */
  readonly count: number;
  /** Oldest first; answers hang below what they answer. */
  readonly threads: readonly Comment[];
}
