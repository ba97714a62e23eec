/** What stands in place of a comment that was taken down. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Comment } from "../../src/model/comment.ts";
import { reasonNamed, refusalWords } from "../words/moderation-words.ts";
import { wordsIn } from "../words/words.ts";
import type { CommentSite } from "./comment-site.ts";

/** One sentence with the day and the rule; a rule that is one of the bank's reasons leads to what it says. */
export function tombstone(site: CommentSite, { date, rule }: NonNullable<Comment["removed"]>): Html {
  const { comments, formatDate } = wordsIn(site.settings.interface);
  const reason = reasonNamed(rule);
  const shown = reason
    ? html`<a href="${site.urls.moderation()}#${reason}">${refusalWords[site.settings.interface].reasons[reason]}</a>`
    : rule;
  return html`${comments.removed(formatDate(date.day))} (${shown}).`;
}

/** The same as `tombstone`, as plain text. */
export function plainTombstone(site: CommentSite, { date, rule }: NonNullable<Comment["removed"]>): string {
  const { comments, formatDate } = wordsIn(site.settings.interface);
  const reason = reasonNamed(rule);
  const shown = reason ? refusalWords[site.settings.interface].reasons[reason] : rule;
  return `${comments.removed(formatDate(date.day))} (${shown}).`;
}
