/** Looks into every file of a folder once, and hands each to the checks of its kind. */
import { type AuditedFolder, unreadable } from "./audited-folder.ts";
import { telling, wholeFile } from "./fault.ts";
import { isFeed } from "./feed/feeds.ts";
import { foreignInStyle } from "./foreign/style.ts";
import { glanceFor } from "./glance.ts";
import { textLook } from "./marks.ts";
import { scanPage } from "./page/scan-page.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { personFaults } from "./person/files.ts";
import { mailFaults } from "./person/mail.ts";
import { searchText } from "./person/search.ts";
import { vectorFaults } from "./person/vector.ts";
import type { Fault, PageCheck, Published } from "./published.ts";
import { isCompressed } from "./record/record.ts";
import { secrets } from "./secret/secrets.ts";
import { budgets } from "./size/size.ts";
import { tagCheck } from "./tags.ts";
import { magicFaults } from "./unpublishable/magic.ts";
import { traces } from "./unpublishable/marks.ts";

const unread = telling("audit-record", "error");

/** Files in which people and programs read words. */
const text =
  /\.(?:html?|xml|json|m?js|css|txt|svg|csv|tsv|vtt|srt|ics|vcf|webmanifest|xsl|md|ya?ml|toml|ts|njk|map|env|log|sql|sh|ini|conf|pem|key|lock)$/;
/** How much of a file decides of which kind it is. */
const headBytes = 512;

interface How {
  /** Files whose names have told already that they should not be there. */
  readonly named: ReadonlySet<string>;
  /** For pages, besides ours. */
  readonly checks: readonly PageCheck[];
}

export interface Contents {
  readonly faults: readonly Fault[];
  readonly pages: readonly PageFacts[];
}

const marks = [...secrets, ...traces];

/** Tells of the bytes of a text whether `lookAtText` may find something in it. */
export const glance = glanceFor(marks.flatMap(({ signs }) => signs));

/** Finds in a text what gives itself away by its letters. */
export const lookAtText = textLookWithMail();

function textLookWithMail() {
  const look = textLook(marks);
  return (file: string, part: string, offset = 0, whole = part): readonly Fault[] => [
    ...look(file, part, offset, whole),
    ...mailFaults(file, part, offset, whole),
  ];
}

/**
 * What is wrong with files, one by one. Feeds are left to their own check.
 */
export function contents(folder: AuditedFolder, published: Published, { named, checks }: How): Contents {
  const faults: Fault[] = [];
  const pages: PageFacts[] = [];
  const tags = tagCheck(published.site);
  for (const [path, size] of published.files) {
    if (isCompressed(path, published.files) || isFeed(path)) continue;
    try {
      if (path.endsWith(".html")) {
        const bytes = folder.passing(path);
        const { mayTell, mayBeOdd } = glance(bytes);
        const page = { ...scanPage(path, bytes.toString()), mayBeOdd };
        pages.push(pageFacts(page, published.site));
        faults.push(...tags(page));
        if (mayTell) faults.push(...lookAtText(path, page.text));
        for (const check of checks) faults.push(...check(page, published));
      } else faults.push(...fileFaults(path, size, { folder, published, tags, named }));
    } catch (error) {
      faults.push(unread(wholeFile(path), unreadable(error)));
    }
  }
  return { faults, pages };
}

interface Around {
  readonly folder: AuditedFolder;
  readonly published: Published;
  readonly tags: ReturnType<typeof tagCheck>;
  readonly named: ReadonlySet<string>;
}

function fileFaults(path: string, size: number, { folder, published, tags, named }: Around): readonly Fault[] {
  if (path === "release.json") return [];
  const found = searchText(path, published);
  if (found !== undefined) return lookAtText(path, found);
  const head = folder.part(path, 0, headBytes);
  if (!text.test(path) && head.includes(0))
    return [...(named.has(path) ? [] : magicFaults(path, head)), ...personFaults(path, size, head, folder)];
  if (/\.(?:pdf|jpe?g|png|gif|webp|avif|hei[cf]|mp4|mov|m4[av])$/.test(path))
    return personFaults(path, size, head, folder);
  const words = (size > budgets.read ? folder.part(path, 0, budgets.read) : published.read(path)).toString();
  return [
    ...lookAtText(path, words),
    ...(path.endsWith(".css") ? foreignInStyle(path, words, published.site) : []),
    ...(path.endsWith(".svg") ? [...tags(scanPage(path, words)), ...vectorFaults(path, words)] : []),
  ];
}
