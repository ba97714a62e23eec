/** Turns entries and versions of statements into items of a feed. Pure. */
import { feedContent } from "../../../layouts/feeds/content.ts";
import type { FeedAuthor, FeedItem } from "../../../layouts/feeds/feed.ts";
import { plainText } from "../../../layouts/parts/text.ts";
import { type Html, html, nothing, trusted } from "../../kernel/html.ts";
import { changed } from "../../model/changed.ts";
import type { Entry } from "../../model/entry.ts";
import { titleOf } from "../../model/entry-title.ts";
import { feedId, statementFeedId } from "../../model/feed-id.ts";
import type { Version } from "../../model/ledger.ts";
import type { Site } from "../../model/site.ts";
import { standalone } from "./standalone.ts";

/** The bank, who answers for everything that names no author. */
export function publisher({ settings }: Site): FeedAuthor {
  return { name: settings.name, url: settings.url };
}

/**
 * By what programs that read feeds know an entry again: the address at which it was published first, or the tag URI of a
 * version, which is older than the version's own address.
 */
export function idOf(site: Site, content: Entry | Version): string {
  const own = "effective" in content ? statementFeedId(site.settings, content) : site.urls.absolute(content.url);
  return feedId(site, own);
}

/** A post or a note. */
export function entryItem(site: Site, entry: Entry): FeedItem {
  const { absolute } = site.urls;
  const url = absolute(entry.url);
  const post = entry.kind === "post" ? entry : undefined;
  const link = entry.kind === "note" ? entry.link : undefined;
  const scheme = absolute(site.urls.tags());
  return {
    id: idOf(site, entry),
    url,
    external: link?.url,
    title: titleOf(entry),
    summary: post?.summary ?? "",
    // A slug has neither dot nor underscore, so no note's prefix is a post's, and none continues another.
    content: alone(site, url, `${post ? "" : "note."}${entry.id}_`, feedContent(site, entry)),
    image: post?.image && absolute(post.image.url),
    published: entry.date,
    updated: changed(entry),
    authors:
      entry.authors.length > 0
        ? entry.authors.map((author) => ({ name: author.name, url: absolute(author.url) }))
        : [publisher(site)],
    tags: entry.tags.map(({ slug, name }) => ({ slug, name, scheme })),
    language: entry.language,
  };
}

/** A version of a statement, dated by the day from which it is in force. */
export function versionItem(site: Site, version: Version): FeedItem {
  const { effective } = version;
  const url = site.urls.absolute(version.permalink);
  const changes = version.changes === undefined ? nothing : html`<p>${version.changes}</p>\n`;
  return {
    id: idOf(site, version),
    url,
    title: version.title,
    summary: version.changes ?? version.summary,
    content: alone(site, url, `${version.id}.${effective.day}_`, html`${changes}${plainText(site, version.body.html)}`),
    published: effective,
    updated: effective,
    authors: [publisher(site)],
    tags: [],
    language: version.language,
  };
}

function alone(site: Site, page: string, prefix: string, content: Html): Html {
  return trusted(standalone(content.toString(), { prefix, page, origin: site.settings.origin }));
}
