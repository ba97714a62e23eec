/** What a page is called in the window's title, in bookmarks and in search results: no two pages alike. */

import { ascending } from "../../src/kernel/order.ts";
import { noteTitle } from "../../src/model/entry-title.ts";
import type { Instant } from "../../src/model/instant.ts";
import { hasVersions, shownOf, standingsOf } from "../../src/model/ledger.ts";
import { perSite } from "../../src/model/per-site.ts";
import type { Site } from "../../src/model/site.ts";
import type { Ledger } from "../../src/model/statement.ts";
import { type Words, wordsIn } from "../words/words.ts";
import { fixedTitles } from "./fixed-titles.ts";

interface Claim {
  readonly url: string;
  readonly title: string;
  readonly date?: Instant;
}

/**
 * The title for the page of a post, a note, a statement, one of its versions or an author: its own, unless an older page has that already.
 *
 * Two posts may well be called "Frohe Weihnachten": the later one gets its date behind the title.
 *
 * @param page - Anything of the site that has a page of its own.
 * @throws RangeError for an address that no entry, statement or author of the site has.
 */
export function windowTitle(site: Site, page: { readonly url: string }): string {
  const title = titlesOf(site).byUrl.get(page.url);
  if (title === undefined) throw new RangeError(`No entry, statement or author has its page at ${page.url}.`);
  return title;
}

/**
 * The title for a free page, which gives way to every page that the site makes: its own, or its address behind it.
 *
 * @param others - All free pages. Of those that are called the same, that with the first address keeps the title.
 */
export function freeTitle(
  site: Site,
  { url, title }: { readonly url: string; readonly title: string },
  others: readonly { readonly url: string; readonly title: string }[],
): string {
  const same = compared(title);
  const [first = url] = others.flatMap((other) => (compared(other.title) === same ? [other.url] : [])).sort(ascending);
  return first === url && titlesOf(site).isFree(title) ? title : `${title} (${url})`;
}

interface Titles {
  /** Of the pages of entries, statements and authors. */
  readonly byUrl: ReadonlyMap<string, string>;
  /** Whether no page of the site is called so. */
  readonly isFree: (title: string) => boolean;
}

const titlesOf = perSite((site): Titles => {
  const words = wordsIn(site.settings.interface);
  const taken = new Set(fixedTitles(site, words).map(compared));
  const isFreeAs = (title: string, same: string) => !taken.has(same) && !isNumbered(title, same, words);
  const isFree = (title: string) => isFreeAs(title, compared(title));
  const byUrl = new Map(
    claims(site, words).map((claim) => {
      const same = comparedOf(claim);
      if (isFreeAs(claim.title, same)) {
        taken.add(same);
        return [claim.url, claim.title] as const;
      }
      const free = furtherTitle(claim, isFree, words);
      taken.add(compared(free));
      return [claim.url, free] as const;
    }),
  );
  return { byUrl, isFree };
});

function furtherTitle({ url, title, date }: Claim, isFree: Titles["isFree"], { formatDate }: Words): string {
  const dated = date && `${title} (${formatDate(date.day)})`;
  return dated !== undefined && isFree(dated) ? dated : `${title} (${url})`;
}

/** "Neueste Beiträge, Seite 2" is what the later pages of a list are called, however long the list grows. */
function isNumbered(title: string, same: string, words: Words): boolean {
  const [number] = /\d+$/.exec(title) ?? [];
  return number !== undefined && same.endsWith(compared(words.lists.page(Number(number))));
}

/** Those that come first keep their title when a new page arrives that is called the same. */
function claims(site: Site, words: Words): readonly Claim[] {
  return [
    ...site.statements,
    ...site.authors.map(({ url, name }) => ({ url, title: name })),
    ...site.posts.toReversed(),
    ...site.notes.toReversed().map((note) => ({ url: note.url, title: noteTitle(note), date: note.date })),
    ...site.ledgers.flatMap((ledger) => ledgerClaims(site, ledger, words)),
  ];
}

/** The pages about the versions of a statement; its own, too, while none is in force. */
function ledgerClaims({ urls }: Site, ledger: Ledger, { versions, formatDate }: Words): readonly Claim[] {
  const shown = shownOf(ledger);
  if (!shown || !hasVersions(ledger)) return [];
  return [
    ...(ledger.current ? [] : [{ url: ledger.url, title: shown.title }]),
    { url: urls.versions(ledger.id), title: versions.allOf(shown.title) },
    ...standingsOf(ledger).map(({ version }) => ({
      url: version.permalink,
      title: versions.titled(version.title, formatDate(version.effective.day)),
    })),
  ];
}

const known = new WeakMap<Claim, string>();

/** Most posts are the very same ones after an edit. */
function comparedOf(claim: Claim): string {
  const same = known.get(claim) ?? compared(claim.title);
  known.set(claim, same);
  return same;
}

function compared(title: string): string {
  return title.normalize("NFC").toLowerCase();
}
