/** The form below an entry that takes comments. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comment, Comments } from "../../src/model/comment.ts";
import { isOpen } from "../../src/model/dialogue.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin } from "../../src/model/statement.ts";
import { answersBelow } from "../../src/model/thread.ts";
import { commentFormWords } from "../words/comment-form-words.ts";
import { wordsIn } from "../words/words.ts";
import { isQuestion } from "./comment-count.ts";
import { type Answerable, type CommentFormView, commentForm, commentFormAnchor } from "./comment-form.ts";
import { plainDateAndTime } from "./date.ts";

/** Everything that forms of one site have in common. */
export function formOf(site: Site): Pick<CommentFormView, "language" | "action" | "email" | "links"> {
  const { settings, urls, statements } = site;
  const privacy = statements.find((each) => each.kind === "privacy" && !isTwin(each))?.url;
  return {
    language: settings.interface,
    action: urls.dialogue.submit,
    email: settings.dialogue.email,
    links: { moderation: urls.moderation(), privacy },
  };
}

/** Below a question, it asks again. */
export function answerForm(site: Site, entry: Entry): Html {
  if (!isOpen(entry)) return nothing;
  const words = wordsIn(site.settings.interface);
  const answerable = answerableIn(site, entry.comments);
  const title = isQuestion(entry) ? words.comments.invitation : undefined;
  return commentForm({ ...formOf(site), post: entry.id, level: 3, answerable, ...(title && { title }) });
}

/** Leads to the form, where the comment can be chosen; the script of the form chooses it, the n-th link the n-th comment. */
export function replyLink(site: Site, comments: Comments, comment: Comment): Html {
  if (!isOpen({ comments }) || comment.removed) return nothing;
  const { reply, replyTo } = commentFormWords[site.settings.interface];
  return html`<a class="comment-reply" href="#${commentFormAnchor}" aria-label="${replyTo(comment.name)}">${reply}</a>\n`;
}

/** In the order in which they stand on the page; what was taken down is not answered any more. */
export function answerableIn({ settings }: Site, { threads }: Comments): readonly Answerable[] {
  const words = wordsIn(settings.interface);
  const all = threads.flatMap((first) => [first, ...answersBelow(first).map(({ comment }) => comment)]);
  return all
    .filter(({ removed }) => removed === undefined)
    .map(({ id, name, date }) => ({ id, title: `${name}, ${plainDateAndTime(words, date)}` }));
}
