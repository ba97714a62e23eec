/** Everything that is known when the gate has let the content through. Readonly, complete, and free of problems. */
import type { Accessibility } from "./accessibility.ts";
import type { Author } from "./author.ts";
import type { Compare } from "./comparison.ts";
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";
import type { Media } from "./media.ts";
import type { Moderation } from "./moderation.ts";
import type { Farewells } from "./moves.ts";
import type { Note } from "./note.ts";
import type { PictureFile, Pictures } from "./picture.ts";
import type { Post } from "./post.ts";
import type { Service } from "./service.ts";
import type { Settings } from "./settings.ts";
import type { Ledger, Statement } from "./statement.ts";
import type { Tag } from "./tag.ts";
import type { Urls } from "./urls.ts";

/** A file of ours that every page uses, named by its content so that browsers may keep it for ever. */
export interface Asset {
  /** Site-absolute: `/assets/klartext-1f0c9a2b.css`. */
  readonly url: string;
  readonly text: string;
}

export interface Site {
  readonly settings: Settings;
  readonly urls: Urls;
  /** The moment that the build takes as "now". */
  readonly now: Instant;
  /** Whether search engines are asked to leave every page out, because it shows what is not published. */
  readonly isPreview: boolean;
  /** Every post that has a page, newest first: published and expired ones, and with drafts those too. */
  readonly posts: readonly Post[];
  /** The posts that lists and feeds show, newest first: `posts` without the expired ones. */
  readonly listed: readonly Post[];
  /** Newest first. */
  readonly notes: readonly Note[];
  /** The versions in force, by title. */
  readonly statements: readonly Statement[];
  /** Every statement with all its versions, by id. */
  readonly ledgers: readonly Ledger[];
  /** Loaded only where a statement has a second version. */
  readonly compare: Compare;
  /** Those with at least one listed entry, by name. */
  readonly tags: readonly Tag[];
  /** Everyone in authors/, by name. */
  readonly authors: readonly Author[];
  /** The slug of the agreed tag by those of its name and of its synonyms, whether anything has it or not. */
  readonly tagNames: ReadonlyMap<string, string>;
  /** By the tag's slug: listed posts and notes, newest first. */
  readonly entriesByTag: ReadonlyMap<string, readonly Entry[]>;
  /** By the author's id: listed posts and notes, newest first. */
  readonly entriesByAuthor: ReadonlyMap<string, readonly Entry[]>;
  /** What is published of media/: everything but what only unpublished entries show. */
  readonly media: readonly Media[];
  /** Those of them that are pictures. */
  readonly pictures: Pictures;
  /** Drawn pictures for passing posts on, by the post's address. */
  readonly cards: ReadonlyMap<string, PictureFile>;
  /** Everything external that pages may link to or load on click, in the order of the register. */
  readonly services: readonly Service[];
  /** What the statement on accessibility shows below its text; `undefined` if that is all. */
  readonly accessibility?: Accessibility | undefined;
  /** How many comments were not published, if the bank tells. */
  readonly moderation?: Moderation | undefined;
  /** What has become of addresses, as site.yaml says. */
  readonly farewells: Farewells;
  /** What feeds and entries of feeds go on being called that have moved: by the id that each would have otherwise. */
  readonly keptIds: ReadonlyMap<string, string>;
  /** Changes whenever something does that stands on every page: see `frameDigest`. */
  readonly digest: string;
  readonly assets: {
    readonly style: Asset;
    readonly script: Asset;
    readonly icon: Asset;
    /** Of the search page alone. */
    readonly search: Asset;
    /** Instead of `style`, on the search page alone. */
    readonly searchStyle: Asset;
    /** Instead of `style`, on pages of values alone. */
    readonly valuesStyle: Asset;
    /** Instead of `style`, on notes and lists of notes. */
    readonly notesStyle: Asset;
    /** Instead of `style`, on pages about versions of statements. */
    readonly versionsStyle: Asset;
    /** Besides `style`, where comments are shown, and where the receiver of comments answers. */
    readonly commentsStyle: Asset;
    /** Where a form for comments stands. */
    readonly commentForm: Asset;
  };
}
