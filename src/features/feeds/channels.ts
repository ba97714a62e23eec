/** Which feeds there are, and what each holds. Pure. */
import { wordsIn } from "../../../layouts/words/words.ts";
import { ascending } from "../../kernel/order.ts";
import { changed, later } from "../../model/changed.ts";
import type { Entry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { shownOf, type Version, versionsSoFar } from "../../model/ledger.ts";
import { beforeAnything, newestChange } from "../../model/newest-change.ts";
import { answeringKinds } from "../../model/notes-by-kind.ts";
import { restingTags } from "../../model/resting-tags.ts";
import type { Site } from "../../model/site.ts";
import type { Ledger } from "../../model/statement.ts";

export interface Channel {
  /** Site-absolute, of the page that the feed goes with. */
  readonly page: string;
  /** See `Page`. */
  readonly passing?: boolean;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Newest first. */
  readonly contents: readonly Content[];
  /** Independent of the clock. */
  readonly updated: Instant;
}

export type Content = Entry | Version;

const size = 20;

/** The site's posts, its notes and those of each kind, every tag's and author's entries, the versions of all statements and of each. */
export function channels(site: Site): readonly Channel[] {
  const { settings, urls } = site;
  // A feed without contents must be dated, too, and should not change with every build.
  const otherwise = newestChange([...site.listed, ...site.notes]) ?? beforeAnything;
  const of = (name: string) => `${name} – ${settings.title}`;
  const ofEntries = (page: string, title: string, description: string, entries: readonly Entry[]): Channel => {
    const contents = newest(entries);
    const updated = contents.map(changed).reduce(later, contents[0]?.date ?? otherwise);
    return { page, title, description, language: settings.language, contents, updated };
  };
  // What is announced waits for its day: an entry is dated by it, and no date may lie ahead or depend on "now".
  const ofVersions = (about: Omit<Channel, "contents" | "updated">, versions: readonly Version[]): Channel => ({
    ...about,
    contents: versions.slice(0, size),
    updated: versions[0]?.effective ?? otherwise,
  });
  const ofLedger = (ledger: Ledger): readonly Channel[] => {
    // Without a date there is nothing yet that a reader could be told of; the feed waits for the first version with one.
    const shown = shownOf(ledger);
    if (!shown) return [];
    const about = { page: ledger.url, title: of(shown.title), description: shown.summary, language: shown.language };
    return [ofVersions(about, versionsSoFar(ledger))];
  };
  const words = wordsIn(settings.interface);
  const ofAll = {
    page: urls.statements(),
    title: of(words.statements.title),
    description: words.statements.description(settings.name),
    language: settings.language,
  };

  return [
    ofEntries(urls.home(), settings.title, settings.description, site.listed),
    ofEntries(urls.notes(), of(words.frame.notes), "", site.notes),
    ...answeringKinds(site).map(([kind, notes]) => ({
      ...ofEntries(urls.notesOfKind(kind), of(words.notes.kindTitles[kind]), words.notes.kindLeads[kind], notes),
      passing: true,
    })),
    ...[...site.tags, ...restingTags(site)].map((tag) =>
      ofEntries(tag.url, of(tag.name), tag.description ?? "", site.entriesByTag.get(tag.slug) ?? []),
    ),
    ...site.authors.map((author) =>
      ofEntries(author.url, of(author.name), author.role ?? "", site.entriesByAuthor.get(author.id) ?? []),
    ),
    ofVersions(ofAll, site.ledgers.flatMap(versionsSoFar).sort(newestVersionFirst)),
    ...site.ledgers.flatMap(ofLedger),
  ];
}

/** Drafts and scheduled entries are shown to editors on pages; to subscribers, never. */
function newest(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ status }) => status === "published").slice(0, size);
}

function newestVersionFirst(a: Version, b: Version): number {
  return b.effective.epoch - a.effective.epoch || ascending(a.id, b.id);
}
