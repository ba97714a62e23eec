/** From a content folder to a plan of the whole site, or to everything that stands against it. Writes nothing. */
import { rmSync } from "node:fs";
import { assetsAt } from "./assets.ts";
import { codeVersion } from "./cache.ts";
import { type Content, readContent } from "./content/gate.ts";
import type { Listing } from "./content/listing.ts";
import type { Memory } from "./content/memory.ts";
import { type FreePages, freePages } from "./eleventy/free-pages.ts";
import { byPlace, type Language, type Problem, strictly } from "./kernel/problem.ts";
import type { Instant } from "./model/instant.ts";
import type { Site } from "./model/site.ts";
import { deadLinks } from "./output/dead-links.ts";
import { type Plan, planOf } from "./output/plan.ts";
import { hasPictures } from "./pictures/kinds.ts";
import type { PictureOptions } from "./pictures/pictures.ts";
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
}

export interface Prepared {
  /** `undefined` if there is an error. */
  readonly plan: Plan | undefined;
  readonly site: Site | undefined;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** How many files of the content folder were checked. */
  readonly files: number;
  readonly language: Language;
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
  const read = readContent({ ...job, memory, assets: assetsAt });
  if (hasPictures(read.readable)) stopwatch.begin("pictures");
  const { content, prune } = await illustrated(read, job.pictures);
  stopwatch.begin("free pages");
  const free = await freePages(content.readable, { ...job, output: job.pages });
  stopwatch.begin("search");
  const index = await indexOf(content, job);
  stopwatch.begin("plan");
  const prepared = judged(content, free, await requestsOfOthers(content.readable, free.files, job), index);
  stopwatch.end();
  return { ...prepared, prune };
}

/** The same content, with all that is to be known of its pictures. They are made only if nothing stands against the site. */
export async function illustrated(
  content: Content,
  { folder, make }: PictureOptions,
): Promise<{ readonly content: Content; readonly prune: () => void }> {
  if (!hasPictures(content.readable)) {
    return { content, prune: () => rmSync(folder, { recursive: true, force: true }) };
  }
  // Plain texts do not wait for what they have no use for.
  const { preparedPictures } = await import("./pictures/pictures.ts");
  const isRight = content.site !== undefined;
  const made = await preparedPictures(content.readable, { folder, make: make && isRight });
  const { pictures, cards, prune } = made;
  const readable = { ...content.readable, pictures, cards };
  const problems = readable.settings.strict ? made.problems.map(strictly) : made.problems;
  const site = isRight && !hasError(problems) ? readable : undefined;
  return { content: { ...content, readable, site, problems: [...content.problems, ...problems] }, prune };
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

/** Puts the free pages and all others together, and finds what only the whole site can tell. */
export function judged(
  { site, readable, problems, files, language, links, documents, takeTexts }: Content,
  free: FreePages,
  foreign: readonly Problem[] = [],
  index: SearchIndex = noIndex,
): Omit<Prepared, "prune"> {
  const all = filesOf(readable, free.files).concat(index.files);
  const { base } = readable.settings;
  const whole = planOf(all, base);
  const { plan } = whole;
  const faulty = new Set(problems.filter(isError).map(({ file }) => file));
  const sound = () => all.filter(({ source }) => !faulty.has(source));
  const { problems: collisions } = faulty.size === 0 ? whole : planOf(sound(), base);
  // Without the free pages nobody knows which addresses there are.
  const dead = free.problems.length > 0 ? [] : deadLinks(links, plan, readable);
  const later = [...free.problems, ...foreign, ...index.problems, ...collisions, ...dead];
  const told = [...problems, ...(readable.settings.strict ? later.map(strictly) : later)].sort(byPlace);
  const isNamed = (name: string) => told.some(({ file, message }) => file === name || message.en.includes(name));
  return {
    plan: hasError(told) ? undefined : plan,
    site,
    problems: told,
    files,
    language,
    documents,
    takeTexts: free.files.length === 0 ? (places) => takeTexts(places, isNamed) : undefined,
  };
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(isError);
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
