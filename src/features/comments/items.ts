/** Turns comments into items of a feed. Pure. */
import type { FeedItem } from "../../../layouts/feeds/feed.ts";
import { plainTombstone } from "../../../layouts/parts/tombstone.ts";
import { latestCommentWords } from "../../../layouts/words/latest-comment-words.ts";
import { wordsIn } from "../../../layouts/words/words.ts";
import { html } from "../../kernel/html.ts";
import { later } from "../../model/changed.ts";
import type { Comment } from "../../model/comment.ts";
import type { Entry } from "../../model/entry.ts";
import { titleOf } from "../../model/entry-title.ts";
import { feedId } from "../../model/feed-id.ts";
import type { Instant } from "../../model/instant.ts";
import type { Remark } from "../../model/remarks.ts";
import type { Site } from "../../model/site.ts";

/**
 * By what programs that read feeds know an entry again, or a comment on it: the address at which it was published first, which an entry
 * takes along when it moves.
 */
export function idOf(site: Site, entry: Entry, comment?: Comment): string {
  const id = feedId(site, site.urls.absolute(entry.url));
  return comment ? `${id}#${comment.anchor}` : id;
}

/** When what a feed says of a comment became what it is. */
export function changedAt({ comment }: Remark): Instant {
  return comment.removed ? later(comment.date, comment.removed.date) : comment.date;
}

/** A comment; of one that was taken down, that it was, under the same id. */
export function remarkItem(site: Site, remark: Remark): FeedItem {
  const { comment, entry, to } = remark;
  const { removed, staff, website } = comment;
  const words = latestCommentWords[site.settings.interface];
  const page = site.urls.absolute(entry.url);
  const name = namedIn(site, comment);
  const authorUrl = staff ? site.urls.absolute(staff.url) : removed ? undefined : website;
  return {
    id: idOf(site, entry, comment),
    url: `${page}#${comment.anchor}`,
    title: to ? words.answer(name, namedIn(site, to), titleOf(entry)) : words.of(name, titleOf(entry)),
    summary: "",
    content: removed ? html`<p>${plainTombstone(site, removed)}</p>\n` : comment.html,
    published: comment.date,
    updated: changedAt(remark),
    authors: [{ name, url: authorUrl }],
    tags: [],
    language: site.settings.language,
    inReplyTo: { id: idOf(site, entry, to), url: to ? `${page}#${to.anchor}` : page },
  };
}

/** A feed has no place beside the name, so what a page says there stands behind it in brackets. */
function namedIn({ settings }: Site, { name, staff, isNamesake }: Comment): string {
  if (staff) return `${name} (${settings.name})`;
  return isNamesake ? `${name} (${wordsIn(settings.interface).comments.guest})` : name;
}
