/** The gate: everything in the content folder, as one model or as all the problems in it. */
import { byPlace, type Language, type Problem, strictly } from "../kernel/problem.ts";
import type { Awaited } from "../model/awaited.ts";
import { nothingToCompare } from "../model/comparison.ts";
import { type Entry, isPublic } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { ExternalLink, InternalLink } from "../model/link.ts";
import type { Media } from "../model/media.ts";
import type { Settings } from "../model/settings.ts";
import type { Site } from "../model/site.ts";
import type { Urls } from "../model/urls.ts";
import { accessibilityOf } from "./accessibility.ts";
import { agreedTags } from "./agreed-tags.ts";
import { type AliasClaim, refuseTaken } from "./aliases.ts";
import { Authors } from "./authors.ts";
import { awaitedIn } from "./awaited.ts";
import { checkAccessibility } from "./check-accessibility.ts";
import { closingsOf, commentPlaces } from "./comment-places.ts";
import { commentsByFile } from "./comments.ts";
import type { Document } from "./document.ts";
import { farewellsOf } from "./farewells.ts";
import type { Elsewhere } from "./files.ts";
import { checkImprint } from "./imprint/check-imprint.ts";
import type { Inventory } from "./inventory.ts";
import { externalLinks } from "./links/external.ts";
import { judgeable } from "./links/judgeable.ts";
import { ownLinks } from "./links/own.ts";
import type { Listing } from "./listing.ts";
import type { Memory } from "./memory.ts";
import { moderationOf } from "./moderation.ts";
import { type NoteDraft, noteOf } from "./notes.ts";
import { opened } from "./opening.ts";
import { useMediaOfPages } from "./page-media.ts";
import { type PostDraft, postOf } from "./posts.ts";
import { warnOfUntold } from "./services.ts";
import { checkTwins } from "./simplified.ts";
import { addressesOf, indexed, withPage } from "./site.ts";
import { ledgersOf, statementsOf } from "./statements.ts";
import { TagRegister } from "./tag-register.ts";
import { type Taken, taking } from "./taking.ts";

export interface GateOptions {
  /** Path of the content folder on disk. */
  readonly folder: string;
  /** What messages call it: as the editor typed it. */
  readonly label: string;
  /** Where comments are, if not in the content folder. */
  readonly comments?: Elsewhere | undefined;
  /** The moment of the build, in the time zone that the settings turn out to name. */
  readonly now: (timeZone: string) => Instant;
  /** Whether drafts and scheduled entries are part of the site. They are checked in any case. */
  readonly drafts: boolean;
  /** Whether search engines are to leave the site out. */
  readonly isPreview?: boolean;
  readonly assets: (urls: Urls, settings: Settings) => Site["assets"];
  /** What is known of the files from the time before. */
  readonly memory?: Memory;
  /** What is known of the folders from the time before. */
  readonly listing?: Listing | undefined;
  /** Whether links to pages of others shall be gathered; without a memory, because what is remembered says nothing of them. */
  readonly external?: boolean | undefined;
}

export interface Content {
  /** `undefined` if there is an error. */
  readonly site: Site | undefined;
  /** The site without the entries that have an error, so that everything else can be judged at once. */
  readonly readable: Site;
  /** By place; under `strict: true`, every one is an error. */
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly files: number;
  /** In which language to print the problems. */
  readonly language: Language;
  /** What will change by itself, the soonest first: no part of the site, so that no page can tell. */
  readonly awaited: readonly Awaited[];
  /** The links that can only be judged when all pages are known. */
  readonly links: readonly InternalLink[];
  /** Files of the entries that are drafts or scheduled, unless those are shown. */
  readonly withheld: ReadonlySet<string>;
  /** The site that would be there with them. */
  readonly withWithheld: () => Site;
  /** Links to pages of others, if they were asked for. */
  readonly external: readonly ExternalLink[];
  /** The files whose texts can be measured. */
  readonly documents: Pick<Inventory, "site" | "posts" | "notes" | "statements">;
  /** Every post and note without a mistake, drafts and scheduled ones included: no part of the site, so that no page can tell. */
  readonly written: readonly Entry[];
  /** See `MediaLibrary`. */
  readonly unused: () => readonly Media[];
  /** See `takeWords`; `undefined` if the folder has to be read again. */
  readonly takeWords: (places: Iterable<string>, isTold: (file: string) => boolean) => Taken | undefined;
}

/** Reads the whole content folder. Bad content never throws: it becomes problems, all of them at once. */
export function readContent(options: GateOptions): Content {
  const opening = opened(options);
  const { memory, files, workshop, services, posts, notes, statements, refused, media, links, problems } = opening;
  const { settings, urls, now, report } = workshop;
  const authors = new Authors(files.authors, workshop);
  const { comments, toCome } = commentsByFile(files.comments, authors, workshop, (folders) =>
    commentPlaces(posts, notes, folders, workshop),
  );
  const agreed = agreedTags(files.tags, report);
  const tags = new TagRegister(agreed, urls, memory, report);
  const aliases: AliasClaim[] = [];
  const wholeNotes = notes.flatMap((note) => noteOf(note, { workshop, authors, tags, comments }) ?? []);
  const wholePosts = posts.flatMap((post) => postOf(post, { workshop, authors, tags, comments, aliases }) ?? []);
  const ledgers = ledgersOf(statements, workshop);
  // For what they report.
  ledgersOf(refused, workshop);
  const wholeStatements = statementsOf(ledgers);
  checkTwins(ledgers, files.statements, report);
  useMediaOfPages(files.pages, media);
  const withheld = withheldIn([...posts, ...notes]);
  const all = [...links, ...ownLinks(files, urls, media, (file) => withheld.has(file))];
  const accessibility = accessibilityOf(files, report);
  const { imprint } = settings;
  checkAccessibility(files, accessibility, { statements: wholeStatements, imprint, now }, report);
  checkImprint(files.site, wholeStatements, settings, report);
  if (!wholeStatements.some(({ kind }) => kind === "privacy")) warnOfUntold(files.services, services, report);

  const farewells = farewellsOf(files.site, { urls, report, claims: aliases });
  const always = {
    settings,
    urls,
    now,
    isPreview: options.isPreview ?? false,
    statements: wholeStatements,
    ledgers,
    compare: nothingToCompare,
    tagNames: new Map(Array.from(agreed.bySlug, ([name, { slug }]) => [name, slug])),
    authors: authors.all(),
    pictures: new Map(),
    cards: new Map(),
    services,
    accessibility,
    moderation: moderationOf(files.moderation, workshop),
    farewells,
    keptIds: new Map(),
    assets: options.assets(urls, settings),
  };
  const siteWith = (drafts: boolean) =>
    indexed({
      ...always,
      posts: withPage(wholePosts, drafts),
      notes: withPage(wholeNotes, drafts),
      media: media.published(drafts),
    });
  const readable = siteWith(options.drafts);
  if (aliases.length > 0) refuseTaken(aliases, addressesOf(readable), report);
  const judged = (settings.strict ? problems.map(strictly) : [...problems]).sort(byPlace);
  const isRight = judged.every(({ severity }) => severity === "warning");
  const versions = ledgers.flatMap((ledger) => ledger.versions);
  const entries = [...wholePosts, ...wholeNotes, ...versions, ...readable.authors];
  const known = { posts, notes, statements, authors: files.authors };
  const awaited = awaitedIn({
    ...{ now, settings, posts, ledgers, accessibility, drafts: options.drafts },
    ...{ notes: wholeNotes, comments: toCome, closings: closingsOf(notes, workshop) },
    files: { settings: files.site?.file, accessibility: files.accessibility?.file },
  });
  const content = {
    site: isRight ? readable : undefined,
    readable,
    problems: judged,
    // What is wrong may be that a file is missing, or is none.
    files: new Set([...files.all, ...judged].map(({ file }) => file)).size,
    language: settings.interface,
    awaited,
    links: areUsable(files.site, problems) ? judgeable(all, known, new Set(entries.map(({ file }) => file))) : [],
    withheld: options.drafts ? none : withheld,
    withWithheld: () => siteWith(true),
    external: options.external ? externalLinks(opening.external, { ...opening, now, site: settings.url }) : [],
    documents: files,
    written: [...wholePosts, ...wholeNotes],
    unused: () => media.unused(),
  };
  return taking(content, options.folder, files, workshop);
}

const none: ReadonlySet<string> = new Set();

function withheldIn(drafts: readonly (PostDraft | NoteDraft)[]): ReadonlySet<string> {
  return new Set(drafts.filter(({ head }) => !isPublic(head.status)).map(({ document }) => document.file));
}

/** Tells whether the settings are right: with a wrong language or sub-path no address is what it should be. */
function areUsable(settings: Document | undefined, problems: readonly Problem[]): boolean {
  return !problems.some(({ file, severity }) => file === settings?.file && severity === "error");
}
