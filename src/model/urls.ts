/** Every address of the site, in one place. Pure. */
import type { Language } from "../kernel/problem.ts";
import type { Instant } from "./instant.ts";
import { monthOf, yearOf } from "./instant.ts";
import type { NoteKind } from "./note.ts";
import { segments } from "./url-segments.ts";

/** All addresses are site-absolute and carry the site's sub-path. Page numbers count from 1. */
export interface Urls {
  /** Puts the site's sub-path before an address that begins with a slash. */
  readonly at: (path: string) => string;
  /** With scheme and host, for feeds, canonical links and machines. */
  readonly absolute: (url: string) => string;
  readonly home: (page?: number) => string;
  readonly post: (date: Instant, id: string) => string;
  readonly archive: () => string;
  readonly year: (year: string) => string;
  readonly month: (year: string, month: string) => string;
  readonly tags: () => string;
  readonly tag: (slug: string, page?: number) => string;
  readonly authors: () => string;
  readonly author: (id: string, page?: number) => string;
  readonly notes: (page?: number) => string;
  readonly note: (date: Instant, id: string) => string;
  readonly statement: (id: string) => string;
  /** Everything that the bank declares. */
  readonly statements: () => string;
  /** All versions of a statement. */
  readonly versions: (id: string) => string;
  /** One version of a statement, for ever. */
  readonly version: (id: string, effective: Instant) => string;
  readonly corrections: () => string;
  readonly sources: (page?: number) => string;
  readonly subscribe: () => string;
  /** The latest comments of the whole site. */
  readonly comments: () => string;
  /** What is published of comments, what is not, and by which rules. */
  readonly moderation: () => string;
  /** The same numbers for machines, as JSON. */
  readonly moderationFigures: () => string;
  /** Addresses between a form and the receiver of comments. */
  readonly dialogue: {
    /** Where forms send comments to; answered by the receiver alone, no file. */
    readonly submit: string;
    /** The page that thanks for a comment. */
    readonly thanks: string;
    /** The page that servers show while the receiver is down. */
    readonly down: string;
    /** The page that the receiver puts its answers into. */
    readonly answer: string;
    /** What the receiver has to know of the site, as JSON. */
    readonly threads: string;
    /** Where moderators decide, with a slash at its end; answered by the receiver alone, no file. */
    readonly moderators: string;
  };
  readonly wall: (page?: number) => string;
  readonly notesOfKind: (kind: NoteKind, page?: number) => string;
  readonly search: () => string;
  /** A file of the search index, by its path within it. */
  readonly searchIndex: (path: string) => string;
  readonly notFound: () => string;
  /** The feeds that belong to a page: of the home page, a tag, an author, the notes. */
  readonly feeds: (page: string) => { readonly atom: string; readonly json: string };
  /** First segments that belong to the site, so that no statement and no alias can take them. */
  readonly reserved: ReadonlySet<string>;
}

/**
 * The addresses of one site.
 *
 * @param site - `origin` without, `base` without a slash at the end, as in `Settings`.
 */
export function urlsOf(site: { readonly origin: string; readonly base: string; readonly interface: Language }): Urls {
  const words = segments[site.interface];
  const { dialogue } = words;
  const at = (path: string) => site.base + path;
  const paged = (path: string, page: number) => at(page > 1 ? `${path}${words.page}/${page}/` : path);

  return {
    at,
    absolute: (url) => site.origin + url,
    home: (page = 1) => paged("/", page),
    post: (date, id) => at(`/blog/${yearOf(date)}/${monthOf(date)}/${id}/`),
    archive: () => at(`/${words.archive}/`),
    year: (year) => at(`/${words.archive}/${year}/`),
    month: (year, month) => at(`/${words.archive}/${year}/${month}/`),
    tags: () => at(`/${words.topics}/`),
    tag: (slug, page = 1) => paged(`/${words.topics}/${slug}/`, page),
    authors: () => at(`/${words.authors}/`),
    author: (id, page = 1) => paged(`/${words.authors}/${id}/`, page),
    notes: (page = 1) => paged(`/${words.notes}/`, page),
    note: (date, id) => at(`/${words.notes}/${yearOf(date)}/${monthOf(date)}/${id}/`),
    statement: (id) => at(`/${id}/`),
    statements: () => at(`/${words.statements}/`),
    versions: (id) => at(`/${id}/${words.versions}/`),
    version: (id, { day }) => at(`/${id}/${words.versions}/${day}/`),
    corrections: () => at(`/${words.corrections}/`),
    sources: (page = 1) => paged(`/${words.sources}/`, page),
    subscribe: () => at(`/${words.subscribe}/`),
    comments: () => at(`/${words.comments}/`),
    moderation: () => at(`/${words.moderation}/`),
    moderationFigures: () => at(`/${words.moderation}/${words.files.figures}`),
    dialogue: {
      submit: at(`/${dialogue.folder}/${dialogue.submit}`),
      thanks: at(`/${dialogue.folder}/${dialogue.thanks}/`),
      down: at(`/${dialogue.folder}/${dialogue.down}/`),
      answer: at(`/${dialogue.folder}/${dialogue.answer}/`),
      threads: at(`/${dialogue.folder}/${dialogue.threads}`),
      moderators: at(`/${dialogue.folder}/${dialogue.moderators}/`),
    },
    wall: (page = 1) => paged(`/${words.notes}/${words.wall}/`, page),
    notesOfKind: (kind, page = 1) => paged(`/${words.notes}/${words.kinds[kind]}/`, page),
    search: () => at(`/${words.search}/`),
    searchIndex: (path) => at(`/${words.search}/index/${path}`),
    notFound: () => at("/404.html"),
    feeds: (page) => ({ atom: `${page}feed.xml`, json: `${page}feed.json` }),
    reserved: new Set(["blog", "media", "assets", dialogue.folder, ...Object.values(words).filter(isSegment)]),
  };
}

function isSegment(word: unknown): word is string {
  return typeof word === "string";
}
