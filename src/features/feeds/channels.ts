/** Which feeds there are, and what each holds. Pure. */
import { wordsIn } from "../../../layouts/words/words.ts";
import { changed, later } from "../../model/changed.ts";
import type { Entry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { newestChange } from "../../model/newest-change.ts";
import type { Site } from "../../model/site.ts";
import type { Statement } from "../../model/statement.ts";

export interface Channel {
  /** Site-absolute, of the page that the feed goes with. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Newest first. */
  readonly contents: readonly Content[];
  /** Independent of the clock as soon as there is anything to date it by. */
  readonly updated: Instant;
}

/** A statement whose version in force says since when. */
export interface DatedStatement extends Statement {
  readonly effective: Instant;
}

export type Content = Entry | DatedStatement;

const size = 20;

/** The site's posts, its notes, every tag's and author's entries, every statement's version in force. */
export function channels(site: Site): readonly Channel[] {
  const { settings, urls } = site;
  // A feed without contents must be dated, too, and should not change with every build.
  const otherwise = newestChange([...site.listed, ...site.notes]) ?? site.now;
  const of = (name: string) => `${name} – ${settings.title}`;
  const ofEntries = (page: string, title: string, description: string, entries: readonly Entry[]): Channel => {
    const contents = newest(entries);
    const updated = contents.map(changed).reduce(later, contents[0]?.date ?? otherwise);
    return { page, title, description, language: settings.language, contents, updated };
  };
  const ofStatement = (statement: Statement): Channel => ({
    page: statement.url,
    title: of(statement.title),
    description: statement.summary,
    language: statement.language,
    // Without a date there is nothing yet that a reader could be told of; the feed waits for the first version with one.
    contents: isDated(statement) ? [statement] : [],
    updated: statement.effective ?? otherwise,
  });

  return [
    ofEntries(urls.home(), settings.title, settings.description, site.listed),
    ofEntries(urls.notes(), of(wordsIn(settings.interface).frame.notes), "", site.notes),
    ...site.tags.map((tag) =>
      ofEntries(tag.url, of(tag.name), tag.description ?? "", site.entriesByTag.get(tag.slug) ?? []),
    ),
    ...site.authors.map((author) =>
      ofEntries(author.url, of(author.name), author.role ?? "", site.entriesByAuthor.get(author.id) ?? []),
    ),
    ...site.statements.map(ofStatement),
  ];
}

/** Drafts and scheduled entries are shown to editors on pages; to subscribers, never. */
function newest(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ status }) => status === "published").slice(0, size);
}

function isDated(statement: Statement): statement is DatedStatement {
  return statement.effective !== undefined;
}
