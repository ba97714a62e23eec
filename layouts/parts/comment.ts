/** One comment, or what stands in place of one that was taken down. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comment } from "../../src/model/comment.ts";
import { wordsIn } from "../words/words.ts";
import type { CommentSite } from "./comment-site.ts";
import { dateAndTime } from "./date.ts";
import { tombstone } from "./tombstone.ts";

/**
 * A comment with its own address on the page.
 *
 * @param answered - What it answers, where its place on the page does not show that.
 */
export function comment(site: CommentSite, view: Comment, answered?: Comment): Html {
  const words = wordsIn(site.settings.interface);
  return html`<div class="comment" id="${view.anchor}">
<p class="comment-head"><b>${commenter(view)}</b> ${standing(site, view)}${answered ? html`<a href="#${answered.anchor}">${words.comments.answers(answered.name)}</a> ` : nothing}<a class="comment-date" href="#${view.anchor}">${dateAndTime(words, view.date)}</a></p>
${view.removed ? html`<p class="comment-removed">${tombstone(site, view.removed)}</p>` : html`<div class="comment-text">\n${view.html}</div>`}
</div>
`;
}

/** Somebody of the bank leads to their page here, everybody else to their own; a comment taken down advertises nothing. */
function commenter(view: Comment): Html {
  const { name, staff, website, removed } = view;
  if (staff) return html`<a href="${staff.url}">${name}</a>`;
  const own = commenterName(view);
  if (removed || website === undefined) return own;
  return html`<a href="${website}" rel="nofollow ugc noopener">${own}</a>`;
}

/** A name keeps its direction to itself, so that it cannot turn round what stands beside it. */
export function commenterName({ name }: Comment): Html {
  return html`<bdi>${name}</bdi>`;
}

/** For whom somebody speaks, outside of the name, where nobody can write it: for the bank, or, although called like it, not. */
export function standing(site: CommentSite, { staff, isNamesake }: Comment): Html {
  if (staff) return html`<span class="badge">${site.settings.name}</span> `;
  return isNamesake ? html`<span>${wordsIn(site.settings.interface).comments.guest}</span> ` : nothing;
}
