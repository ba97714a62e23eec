/** From a content folder to a plan of the whole site, or to everything that stands against it. Writes nothing. */
import { assetsAt } from "./assets.ts";
import { codeVersion } from "./cache.ts";
import { completed, withKeptIds } from "./completed.ts";
import type { Elsewhere } from "./content/files.ts";
import { type Content, readContent } from "./content/gate.ts";
import type { Listing } from "./content/listing.ts";
import type { Memory } from "./content/memory.ts";
import type { Taken } from "./content/taking.ts";
import { freePages } from "./eleventy/free-pages.ts";
import { isBelowRepository } from "./git/repository.ts";
import { judged } from "./judged.ts";
import type { Language, Problem } from "./kernel/problem.ts";
import type { Awaited } from "./model/awaited.ts";
import type { Instant } from "./model/instant.ts";
import type { ExternalLink } from "./model/link.ts";
import type { Media } from "./model/media.ts";
import { hasPictures } from "./model/picture-kinds.ts";
import type { Site } from "./model/site.ts";
import type { Plan } from "./output/plan.ts";
import type { PictureOptions } from "./pictures/pictures.ts";
import { recordBefore } from "./previous-release.ts";
import type { Comparison } from "./release/problems.ts";
import type { ReleaseRecord } from "./release/record.ts";
import { requestsOfOthers } from "./requests-of-others.ts";
import type { SearchIndex } from "./search/search-index.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface Job {
  /** What is known of the content folder's folders, if somebody watches them. */
  readonly listing?: Listing | undefined;
  /** The content, if it need not be read. */
  readonly content?: Content | undefined;
  /** The content folder on disk. */
  readonly folder: string;
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** Where comments are, if not in the content folder. */
  readonly comments?: Elsewhere | undefined;
  readonly now: (timeZone: string) => Instant;
  readonly drafts: boolean;
  /** Whether this process will prepare the same content again after changes. */
  readonly again: boolean;
  readonly pictures: PictureOptions;
  /** A folder that Eleventy may fill with the free pages. */
  readonly pages: string;
  /** Where the search index is kept; `undefined` if nobody will publish the site. */
  readonly search: string | undefined;
  /** Whether a search index will do that is not up to date. */
  readonly keepSearch?: boolean;
  /** Whether links to pages of others shall be gathered. */
  readonly external?: boolean;
  /** The record of the release that this one replaces. */
  readonly previous?: ReleaseRecord | undefined;
  /** Asks for that record instead, by the site's address; the answer is `undefined` if there has been no release. */
  readonly online?: ((site: string) => Promise<ReleaseRecord | undefined>) | undefined;
  /** Whether search engines are to leave the site out. */
  readonly isPreview?: boolean;
  /** Whether the site gets a record; only who publishes it needs one. */
  readonly isRecorded: boolean;
  /** The commit that holds the content, where git need not be asked. */
  readonly commit?: string | undefined;
}

export interface Prepared {
  /** `undefined` if there is an error. */
  readonly plan: Plan | undefined;
  readonly site: Site | undefined;
  /** The site without what has an error. */
  readonly readable: Site;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** How many files of the content folder were checked. */
  readonly files: number;
  readonly language: Language;
  /** What will change by itself, the soonest first. */
  readonly awaited: readonly Awaited[];
  /** The address of the site. */
  readonly address: string;
  /** Links to pages of others, if they were asked for. */
  readonly external: readonly ExternalLink[];
  /** Files of media/ that nothing leads to. */
  readonly unused: () => readonly Media[];
  /** The files whose texts can be measured. */
  readonly documents: Content["documents"];
  /** Every post and note, drafts and scheduled ones included. */
  readonly written: Content["written"];
  /**
   * See `takeWords` in content/. With the very same content, nothing has to be prepared again; with other content, that need
   * not be read.
   */
  readonly takeWords: (places: Iterable<string>) => Taken | undefined;
  /** What is held against the release before, where there is one. */
  readonly comparison: Comparison | undefined;
  /** Tidies up what the site has no use for any more; to be called when it is published. */
  readonly prune: () => void;
}

/**
 * Everything that a content folder would become, or what stands against it.
 *
 * @param memory - What is known of the content folder; learns what is new.
 */
export async function prepare(asked: Job, memory: Memory, stopwatch: Stopwatch): Promise<Prepared> {
  stopwatch.begin("content");
  // Nobody will read the record of a site that nobody publishes.
  const isAsked = asked.commit === undefined && asked.isRecorded && asked.search !== undefined;
  const commit = isAsked ? commitBelow(asked.folder) : asked.commit;
  const read = asked.content ?? readContent({ ...asked, memory, assets: assetsAt });
  if (asked.online) stopwatch.begin("previous release");
  const job = { ...asked, previous: await recordBefore(asked, read) };
  if (hasPictures(read.readable)) stopwatch.begin("pictures");
  const { content: whole, prune } = await completed(read, job.pictures);
  const content = withKeptIds(whole, job.previous);
  stopwatch.begin("free pages");
  const free = await freePages(content.readable, { ...job, output: job.pages });
  stopwatch.begin("search");
  const index = await indexOf(content, job);
  stopwatch.begin("plan");
  const foreign = await requestsOfOthers(content.readable, free.files, job);
  const prepared = judged(content, free, { ...job, foreign, index, commit: await commit });
  stopwatch.end();
  return { ...prepared, prune };
}

/** See `commitOf`. */
async function commitBelow(folder: string): Promise<string | undefined> {
  if (!isBelowRepository(folder)) return undefined;
  const { commitOf } = await import("./release/commit.ts");
  return commitOf(folder);
}

const noIndex: SearchIndex = { files: [], problems: [] };

/** The search index of a content folder; nobody will search what cannot be published. */
export async function indexOf(
  { readable, problems }: Content,
  { search, label, keepSearch = false }: Pick<Job, "search" | "label" | "keepSearch">,
): Promise<SearchIndex> {
  if (search === undefined || !readable.settings.search || problems.some(({ severity }) => severity === "error"))
    return noIndex;
  // A site without a search does not wait for what it has no use for.
  const { searchIndex } = await import("./search/search-index.ts");
  return searchIndex(readable, { folder: search, label, version: codeVersion(), keep: keepSearch });
}
