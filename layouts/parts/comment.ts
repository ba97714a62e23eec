/** One comment, or what stands in place of one that was taken down. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comment } from "../../src/model/comment.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Urls } from "../../src/model/urls.ts";
import { wordsIn } from "../words/words.ts";
import { dateAndTime } from "./date.ts";

/** The part of a site that comments show something of: the receiver, which shows them before they are published, knows no more. */
export interface CommentSite {
  readonly settings: Pick<Settings, "interface" | "name">;
  readonly urls: Pick<Urls, "moderation">;
}

/**
 * A comment with its own address on the page.
 *
 * @param answered - What it answers, where its place on the page does not show that.
 */
export function comment(site: CommentSite, view: Comment, answered?: Comment): Html {
  const words = wordsIn(site.settings.interface);
  return html`<div class="comment" id="${view.anchor}">
<p class="comment-head"><b>${name(view)}</b> ${view.staff ? html`<span class="badge">${site.settings.name}</span> ` : nothing}${answered ? html`<a href="#${answered.anchor}">${words.comments.answers(answered.name)}</a> ` : nothing}<a class="comment-date" href="#${view.anchor}">${dateAndTime(words, view.date)}</a></p>
${view.removed ? tombstone(site, view.removed) : html`<div class="comment-text">\n${view.html}</div>`}
</div>
`;
}

/** Somebody of the bank leads to their page here, everybody else to their own; a comment taken down advertises nothing. */
function name({ name, staff, website, removed }: Comment): Html {
  if (staff) return html`<a href="${staff.url}">${name}</a>`;
  if (removed || website === undefined) return html`${name}`;
  return html`<a href="${website}" rel="nofollow ugc noopener">${name}</a>`;
}

function tombstone(site: CommentSite, { date, rule }: NonNullable<Comment["removed"]>): Html {
  const words = wordsIn(site.settings.interface);
  return html`<p class="comment-removed">${words.comments.removed(words.formatDate(date.day), rule)}</p>`;
}
