/** Puts the entries together to a site: what is listed where. Pure. */
import { digest } from "../kernel/digest.ts";
import { alphabetically, ascending } from "../kernel/order.ts";
import type { Author } from "../model/author.ts";
import { type Entry, isPublic, newestFirst } from "../model/entry.ts";
import { monthOf, yearOf } from "../model/instant.ts";
import { hasVersions } from "../model/ledger.ts";
import { isModeratedWith } from "../model/moderated.ts";
import { addressKey } from "../model/moves.ts";
import { type Note, noteKinds } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import { restingTags } from "../model/resting-tags.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";

type Given = Omit<Site, "listed" | "tags" | "entriesByTag" | "entriesByAuthor" | "digest">;

/** The site with its indexes; everyone in authors/ has an index entry, tags only if something listed has them. */
export function indexed(given: Given): Site {
  const listed = given.posts.filter(({ status }) => status !== "expired");
  const entries: readonly Entry[] = [...listed, ...given.notes].sort(newestFirst);
  const byTag = grouped(entries, ({ tags }) => tags);
  const byAuthor = grouped(entries, ({ authors }) => authors);
  const tags = [...byTag.keys()].sort((a, b) => alphabetically(a.name, b.name) || ascending(a.slug, b.slug));
  return {
    ...given,
    listed,
    tags,
    entriesByTag: new Map(tags.map((tag) => [tag.slug, byTag.get(tag) as readonly Entry[]])),
    entriesByAuthor: new Map(given.authors.map((author) => [author.id, byAuthor.get(author) ?? []])),
    digest: frameDigest(given),
  };
}

/** The settings, the names of ours, what the menu and the footer lead to, and the services that texts may load. */
function frameDigest(given: Given): string {
  const { settings, isPreview, statements, ledgers, notes, services, assets } = given;
  const led = statements.map((each) => [each.kind, each.url, each.title, each.language, each.motto, each.simplifies]);
  const used = Object.values(assets).map(({ url }) => url);
  const shown = [ledgers.length > 0, notes.length > 0, isModeratedWith(given)];
  return digest(JSON.stringify([settings, isPreview, led, ...shown, services, used]));
}

/** The entries that have a page, newest first; without `drafts`, those that readers may see. */
export function withPage<T extends Entry>(entries: readonly T[], drafts: boolean): readonly T[] {
  return entries.filter(({ status }) => drafts || isPublic(status)).sort(newestFirst);
}

/** Who has which address, by `addressKey`, for aliases that must not take one. */
export function addressesOf(site: Site): ReadonlyMap<string, string> {
  const { urls } = site;
  const addresses = new Map<string, string>();
  const add = (url: string, owner = url) => addresses.set(addressKey(url), owner);
  for (const { date } of site.listed) {
    add(urls.year(yearOf(date)));
    add(urls.month(yearOf(date), monthOf(date)));
  }
  for (const { url, file } of [...site.posts, ...site.notes, ...site.authors, ...site.media]) add(url, file);
  for (const ledger of site.ledgers) {
    for (const { url, file, permalink } of ledger.versions) {
      add(url, file);
      if (permalink !== undefined) add(permalink, file);
    }
    if (hasVersions(ledger)) add(urls.versions(ledger.id));
  }
  for (const { url } of [...site.tags, ...restingTags(site)]) add(url);
  const overviews = [urls.home(), urls.archive(), urls.tags(), urls.authors(), urls.notes(), urls.statements()];
  const lists = [
    urls.comments(),
    urls.corrections(),
    urls.moderation(),
    urls.sources(),
    urls.subscribe(),
    urls.search(),
    urls.notFound(),
  ];
  const ofNotes = [urls.wall(), ...noteKinds.map((kind) => urls.notesOfKind(kind))];
  // Also what only the receiver of comments answers at: a form's letters must not be led away.
  for (const url of [...overviews, ...lists, ...ofNotes, ...Object.values(urls.dialogue)]) add(url);
  return addresses;
}

function grouped<K extends Tag | Author>(
  entries: readonly (Post | Note)[],
  keysOf: (entry: Entry) => readonly K[],
): ReadonlyMap<K, readonly Entry[]> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
