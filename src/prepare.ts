/** From a content folder to a plan of the whole site, or to everything that stands against it. Writes nothing. */
import { assetsAt } from "./assets.ts";
import { codeVersion } from "./cache.ts";
import { completed } from "./completed.ts";
import { type Content, readContent } from "./content/gate.ts";
import type { Listing } from "./content/listing.ts";
import type { Memory } from "./content/memory.ts";
import { type FreePages, freePages } from "./eleventy/free-pages.ts";
import { Failure } from "./failure.ts";
import { isBelowRepository } from "./git/repository.ts";
import { byPlace, type Language, type Problem, strictly } from "./kernel/problem.ts";
import type { Awaited } from "./model/awaited.ts";
import type { Instant } from "./model/instant.ts";
import type { ExternalLink } from "./model/link.ts";
import type { Site } from "./model/site.ts";
import { deadLinks } from "./output/dead-links.ts";
import { type Plan, planOf } from "./output/plan.ts";
import { hasPictures } from "./pictures/kinds.ts";
import type { PictureOptions } from "./pictures/pictures.ts";
import type { ReleaseRecord } from "./release/record.ts";
import { released, type Succession } from "./release/release.ts";
import { requestsOfOthers } from "./requests-of-others.ts";
import type { SearchIndex } from "./search/search-index.ts";
import { filesOf } from "./site.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface Job {
  /** What is known of the content folder's folders, if somebody watches them. */
  readonly listing?: Listing | undefined;
  /** The content folder on disk. */
  readonly folder: string;
  /** The content folder as the editor typed it. */
  readonly label: string;
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
  /** Whether the site gets a record; only who publishes it needs one. */
  readonly isRecorded: boolean;
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
  /** The files whose texts can be measured. */
  readonly documents: Content["documents"];
  /** See `takeTexts` in content/; `undefined` if free pages may show the texts, too. */
  readonly takeTexts: ((places: Iterable<string>) => boolean) | undefined;
  /** Tidies up what the site has no use for any more; to be called when it is published. */
  readonly prune: () => void;
}

/**
 * Everything that a content folder would become, or what stands against it.
 *
 * @param memory - What is known of the content folder; learns what is new.
 */
export async function prepare(job: Job, memory: Memory, stopwatch: Stopwatch): Promise<Prepared> {
  stopwatch.begin("content");
  // Nobody will read the record of a site that nobody publishes.
  const commit = job.isRecorded && job.search !== undefined ? commitBelow(job.folder) : undefined;
  const read = readContent({ ...job, memory, assets: assetsAt });
  if (hasPictures(read.readable)) stopwatch.begin("pictures");
  const { content, prune } = await completed(read, job.pictures);
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
  if (search === undefined || !readable.settings.search || hasError(problems)) return noIndex;
  // A site without a search does not wait for what it has no use for.
  const { searchIndex } = await import("./search/search-index.ts");
  return searchIndex(readable, { folder: search, label, version: codeVersion(), keep: keepSearch });
}

export interface Judging extends Omit<Succession, "previous"> {
  /** The content folder as the editor typed it. */
  readonly label: string;
  readonly previous?: ReleaseRecord | undefined;
  readonly index: SearchIndex;
  /** What files ask of others. */
  readonly foreign: readonly Problem[];
}

/**
 * Puts the free pages and all others together, and finds what only the whole site can tell.
 *
 * @throws Failure for the record of another site.
 */
export function judged(
  { site, readable, problems, files, language, links, external, documents, takeTexts, awaited }: Content,
  free: FreePages,
  { label, previous, commit, isRecorded, index, foreign }: Judging,
): Omit<Prepared, "prune"> {
  const all = filesOf(readable, free.files).concat(index.files);
  const { base } = readable.settings;
  const whole = planOf(all, base);
  const faulty = new Set(problems.filter(isError).map(({ file }) => file));
  const sound = () => all.filter(({ source }) => !faulty.has(source));
  const { problems: collisions } = faulty.size === 0 ? whole : planOf(sound(), base);
  // Without the free pages nobody knows which addresses there are.
  const isComplete = faulty.size + free.problems.length === 0;
  const release = released(
    { site: readable, files: all, plan: whole.plan, label, faulty, isComplete },
    // With wrong settings, no address is what it should be.
    { previous: faulty.has(`${label}/site.yaml`) ? undefined : ofThisSite(previous, readable), commit, isRecorded },
  );
  const { plan } = release;
  const dead = free.problems.length > 0 ? [] : deadLinks(links, plan, readable);
  const later = [...free.problems, ...foreign, ...index.problems, ...collisions, ...dead, ...release.problems];
  const told = [...problems, ...(readable.settings.strict ? later.map(strictly) : later)].sort(byPlace);
  const isNamed = (name: string) => told.some(({ file, message }) => file === name || message.en.includes(name));
  const isAsTold = () => !previous || sameProblems(release.problemsNow(), release.problems);
  return {
    plan: hasError(told) ? undefined : plan,
    site,
    readable,
    problems: told,
    files,
    language,
    awaited,
    address: readable.settings.url,
    external,
    documents,
    takeTexts: free.files.length === 0 ? (places) => takeTexts(places, isNamed) && isAsTold() : undefined,
  };
}

/** Nobody can hold a site against the record of another one. */
function ofThisSite(previous: ReleaseRecord | undefined, { settings }: Site): ReleaseRecord | undefined {
  if (previous === undefined || previous.site === settings.url) return previous;
  throw new Failure(
    `--previous is the record of ${previous.site}, but site.yaml says url: ${settings.url}. A site at another address begins with a record of its own: leave --previous out once.`,
  );
}

function sameProblems(some: readonly Problem[], others: readonly Problem[]): boolean {
  const inOrder = (problems: readonly Problem[]) => JSON.stringify(problems.toSorted(byPlace));
  return inOrder(some) === inOrder(others.filter(({ rule }) => rule !== "moved"));
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(isError);
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
