/** Looks at a published folder as a stranger would, and says everything that should not be there. */
import { byPlace, type Language } from "../kernel/problem.ts";
import { recordPath } from "../release/print.ts";
import { recordFrom } from "../release/read.ts";
import type { ReleaseRecord } from "../release/record.ts";
import { checksAcrossPages } from "./across-pages.ts";
import { type AuditedFolder, auditedFolder } from "./audited-folder.ts";
import { contents, glance, lookAtText } from "./contents.ts";
import { telling, wholeFile } from "./fault.ts";
import { feedFaults } from "./feed/feeds.ts";
import { headersFaults } from "./headers/headers.ts";
import { redirectsFaults } from "./headers/redirects.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Fault, Published } from "./published.ts";
import { differencesFromRecord, isCompressed, noRecord } from "./record/record.ts";
import { siteOf } from "./site-of.ts";
import { sitemapFaults } from "./sitemap/sitemap.ts";
import { postFaults, sizeFaults } from "./size/size.ts";
import { withSources } from "./sources.ts";
import { isDraftFault } from "./unpublishable/draft.ts";
import { nameFaults } from "./unpublishable/names.ts";

export interface Audit {
  /** By place. */
  readonly faults: readonly Fault[];
  readonly files: ReadonlyMap<string, number>;
  readonly pages: readonly PageFacts[];
  readonly language: Language;
}

/** Says why a folder cannot be audited. */
export class NotPublished extends Error {
  override readonly name = "NotPublished";
}

/**
 * Everything that is wrong with a folder.
 *
 * @throws NotPublished for a folder that holds no site.
 * @throws Error of the file system if the folder itself cannot be read.
 */
export function audit(folder: string): Audit {
  const more = checksAcrossPages();
  const found = auditedFolder(folder);
  const record = recordOf(found);
  const site = record.is?.site ?? siteOf(found);
  if (site === undefined)
    throw new NotPublished(
      `"${folder}" holds no published site: there is neither a release.json nor a robots.txt or index.html that says its address.`,
    );
  const published: Published = { files: found.files, read: found.read, site };
  const names = [...found.files].flatMap(([path, size]) => nameFaults(path, size, isCompressed(path, found.files)));
  const named = new Set(names.map(({ file }) => file));
  const inside = contents(found, published, { named, checks: more.page });
  const faults = [
    ...names,
    ...inside.faults,
    ...ofFolder(found, published, inside.pages, record.is),
    ...feedFaults(published, inside.pages, (file, part, offset, whole, bytes) => [
      ...(bytes === undefined || glance(bytes).mayTell ? lookAtText(file, part, offset, whole) : []),
      ...more.feed.flatMap((check) => check(file, part, offset, whole, published)),
    ]),
    ...more.folder.flatMap((check) => check(published)),
  ];
  const isDraft = faults.some(isDraftFault);
  const told = new Set(faults.map(({ file }) => file));
  const ofRecord = record.is ? differencesFromRecord(record.is, found.files, told) : [noRecord(record.why)];
  // A build with drafts has no record on purpose, and its drafts are told already.
  const isExpected = isDraft && record.is === undefined && record.why === undefined;
  const sorted = withSources(isExpected ? faults : [...faults, ...ofRecord], record.is).toSorted(byPlace);
  return { faults: sorted, files: found.files, pages: inside.pages, language: languageOf(found) };
}

const odd = telling("audit-unpublishable", "error");

function ofFolder(
  found: AuditedFolder,
  published: Published,
  pages: readonly PageFacts[],
  record: ReleaseRecord | undefined,
): readonly Fault[] {
  const posts = new Set(record ? postsOf(record) : []);
  return [
    ...found.odd.map(({ path, why }) => odd(wholeFile(path), why)),
    ...headersFaults(published),
    ...redirectsFaults(published),
    ...sitemapFaults(published, pages),
    ...sizeFaults(published),
    ...postFaults(
      pages.filter(({ address }) => posts.has(new URL(address).pathname)),
      published,
    ),
  ];
}

/** The addresses of posts; what leads on to one is none. */
function postsOf({ addresses }: ReleaseRecord): readonly string[] {
  return Object.entries(addresses).flatMap(([address, { entry, to }]) =>
    entry?.startsWith("post:") && to === undefined ? [address] : [],
  );
}

function recordOf({ files, read }: AuditedFolder): { readonly is?: ReleaseRecord; readonly why?: string } {
  if (!files.has(recordPath)) return {};
  try {
    const is = recordFrom(read(recordPath).toString());
    return URL.canParse(is.site) ? { is } : { why: `it names no site, but "${is.site}"` };
  } catch (error) {
    return { why: (error as Error).message };
  }
}

function languageOf({ files, read }: AuditedFolder): Language {
  if (!files.has("index.html")) return "en";
  return /<html[^>]*\blang="?de\b/i.test(read("index.html").toString("latin1", 0, 2_000)) ? "de" : "en";
}
