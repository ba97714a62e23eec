/** What stands in place of a comment that was taken down. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Comment } from "../../src/model/comment.ts";
import { type RefusalReason, refusalReasons } from "../../src/model/refusal.ts";
import type { Site } from "../../src/model/site.ts";
import { refusalWords } from "../words/moderation-words.ts";
import { wordsIn } from "../words/words.ts";

/** One sentence with the day and the rule; a rule that is one of the bank's reasons leads to what it says. */
export function tombstone(site: Site, { date, rule }: NonNullable<Comment["removed"]>): Html {
  const { comments, formatDate } = wordsIn(site.settings.interface);
  const reason = reasonOf(rule);
  const shown = reason
    ? html`<a href="${site.urls.moderation()}#${reason}">${refusalWords[site.settings.interface].reasons[reason]}</a>`
    : rule;
  return html`${comments.removed(formatDate(date.day))} (${shown}).`;
}

/** The same as `tombstone`, as plain text. */
export function plainTombstone(site: Site, { date, rule }: NonNullable<Comment["removed"]>): string {
  const { comments, formatDate } = wordsIn(site.settings.interface);
  const reason = reasonOf(rule);
  const shown = reason ? refusalWords[site.settings.interface].reasons[reason] : rule;
  return `${comments.removed(formatDate(date.day))} (${shown}).`;
}

/** The reason that a rule names, by its id or by its word in either language, in whatever case. */
export function reasonOf(rule: string): RefusalReason | undefined {
  const word = rule.trim().toLowerCase();
  return refusalReasons.find((reason) =>
    [reason, refusalWords.de.reasons[reason], refusalWords.en.reasons[reason]].some(
      (name) => name.toLowerCase() === word,
    ),
  );
}
