/** Every word that the pages add to what the editors wrote. A word that one language lacks is a compile error. */
import type { Language } from "../../src/kernel/problem.ts";
import type { StatementKind } from "../../src/model/statement.ts";
import type { CommentWords } from "./comment-words.ts";
import type { Formats } from "./dates.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { NoteWords } from "./note-words.ts";
import type { CorrectionWords, NotFoundWords, SubscribeWords } from "./page-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import type { SearchWords } from "./search-words.ts";
import type { ServiceWords } from "./service-words.ts";
import type { CorrectionFeedWords, SourceWords } from "./source-words.ts";
import type { StatementWords } from "./statement-words.ts";
import type { StatementsWords, VersionWords } from "./version-words.ts";

export interface Words extends Formats {
  readonly frame: FrameWords;
  readonly lists: ListWords;
  readonly post: PostWords;
  readonly archive: ArchiveWords;
  readonly tags: TagWords;
  readonly authors: AuthorWords;
  readonly statement: StatementWords;
  readonly versions: VersionWords;
  readonly statements: StatementsWords;
  readonly services: ServiceWords;
  readonly reading: ReadingWords;
  readonly notes: NoteWords;
  readonly comments: CommentWords;
  readonly corrections: CorrectionWords;
  readonly correctionFeed: CorrectionFeedWords;
  readonly sources: SourceWords;
  readonly subscribe: SubscribeWords;
  readonly search: SearchWords;
  readonly notFound: NotFoundWords;
}

/** What stands on every page. */
export interface FrameWords {
  readonly skip: string;
  readonly menu: string;
  readonly archive: string;
  readonly topics: string;
  readonly authors: string;
  readonly notes: string;
  readonly subscribe: string;
  readonly search: string;
  readonly corrections: string;
  /** Names of the links to statements that readers look for under one name; the others are called by their title. */
  readonly statements: Readonly<Partial<Record<StatementKind, string>>>;
  readonly about: string;
  readonly elsewhere: string;
  readonly feeds: string;
  readonly atom: string;
  readonly json: string;
}

/** Lists of entries and the way through them. */
export interface ListWords {
  readonly newest: string;
  readonly latestNotes: string;
  readonly allNotes: string;
  readonly allPosts: string;
  /** Instead of an empty list. */
  readonly empty: string;
  readonly page: (number: number) => string;
  readonly pages: string;
  /** For readers of screens: the links to the pages above this one. */
  readonly above: string;
  readonly newer: string;
  readonly older: string;
  readonly posts: (count: number) => string;
  readonly entries: (count: number) => string;
  readonly comments: (count: number) => string;
}

/** Around the text of a post; notes use much of it, too. */
export interface PostWords {
  readonly by: string;
  readonly and: string;
  readonly topics: string;
  readonly updated: string;
  /** In front of a title in a list. */
  readonly draftMark: string;
  readonly scheduledMark: string;
  readonly draft: string;
  readonly scheduled: (date: string) => string;
  readonly expired: (date: string) => string;
  readonly correction: string;
  readonly corrections: string;
  readonly source: string;
  /** In front of the day. */
  readonly accessed: string;
  readonly archived: string;
  readonly photo: string;
  readonly series: (name: string) => string;
  readonly part: (part: number) => string;
  readonly aboutAuthor: string;
  readonly aboutAuthors: string;
  readonly nicknamed: (nickname: string) => string;
  readonly related: string;
  readonly previousEntry: string;
  readonly close: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
}

export interface ArchiveWords {
  readonly title: string;
  readonly description: (site: string) => string;
  readonly of: (period: string) => string;
  readonly inPeriod: (count: string, period: string, site: string) => string;
  readonly empty: string;
}

export interface TagWords {
  readonly title: string;
  readonly description: (site: string) => string;
  readonly tag: (name: string) => string;
  readonly about: (count: string, name: string, site: string) => string;
  readonly empty: string;
}

export interface AuthorWords {
  readonly title: string;
  readonly description: (site: string) => string;
  readonly of: (name: string, site: string) => string;
  readonly entries: (name: string) => string;
  readonly links: (name: string) => string;
  readonly empty: string;
  readonly none: string;
}

const tables: Readonly<Record<Language, Words>> = { de, en };

/** The words of one language of the interface. */
export function wordsIn(language: Language): Words {
  return tables[language];
}
