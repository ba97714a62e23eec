/** What a feed says, in whichever format. */
import type { Html } from "../../src/kernel/html.ts";
import type { Instant } from "../../src/model/instant.ts";

/** All addresses have scheme and host. */
export interface Feed {
  readonly title: string;
  /** `""` if there is nothing to say. */
  readonly description: string;
  /** Never changes, wherever the feed is. */
  readonly id: string;
  /** The page that shows the same to people. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly icon: string;
  /** BCP 47. */
  readonly language: string;
  readonly publisher: FeedAuthor;
  readonly updated: Instant;
}

export interface FeedAuthor {
  readonly name: string;
  readonly url?: string | undefined;
}

/** All addresses have scheme and host. */
export interface FeedItem {
  /** Never changes, so that readers are not shown an entry twice. */
  readonly id: string;
  readonly url: string;
  /** What the entry points at. */
  readonly external?: string | undefined;
  readonly title: string;
  /** `""` if there is none. */
  readonly summary: string;
  /** The whole entry, fit to stand beside others. */
  readonly content: Html;
  readonly image?: string | undefined;
  readonly published: Instant;
  readonly updated: Instant;
  /** At least one. */
  readonly authors: readonly FeedAuthor[];
  readonly tags: readonly FeedTag[];
  /** BCP 47. */
  readonly language: string;
  /** What it answers: the id that it has in feeds, and where it is. */
  readonly inReplyTo?: { readonly id: string; readonly url: string };
}

export interface FeedTag {
  readonly slug: string;
  readonly name: string;
  /** Of the page of all tags. */
  readonly scheme: string;
}
