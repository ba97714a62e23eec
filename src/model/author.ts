/** People who write. */
import type { Body, Image } from "./body.ts";

export interface Author {
  /** The file's name without `.md`. */
  readonly id: string;
  readonly url: string;
  readonly file: string;
  readonly name: string;
  readonly nickname?: string;
  readonly role?: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly image?: Image;
  /** The biography; its `html` is empty if there is none. The address of e-mail never gets this far. */
  readonly biography: Body;
  /** Changes whenever the person's file does, and where its links lead. */
  readonly digest: string;
}
