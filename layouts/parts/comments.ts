/** What readers answered to a post or to a question. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comment, Comments } from "../../src/model/comment.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Site } from "../../src/model/site.ts";
import { answersBelow } from "../../src/model/thread.ts";
import { wordsIn } from "../words/words.ts";
import { answerForm, replyLink } from "./answer-form.ts";
import { comment } from "./comment.ts";
import { isQuestion } from "./comment-count.ts";

/**
 * The section below an entry; nothing where the editors have switched comments off.
 *
 * Its style sheet stands right before it, so that nothing above waits for it.
 */
export function comments(site: Site, entry: Entry): Html {
  const { comments } = entry;
  if (comments.state === "off") return nothing;
  const isAsked = isQuestion(entry);
  return html`<link rel="stylesheet" href="${site.assets.commentsStyle.url}">
<section class="comments beside" aria-labelledby="page_comments">
<h2 id="page_comments" class="label">${headingOf(site, comments, isAsked)}</h2>
${comments.threads.length === 0 ? nothing : html`<ol class="threads">\n${comments.threads.map((first) => thread(site, first, comments))}</ol>\n`}${remark(site, comments, isAsked)}${answerForm(site, entry)}</section>
`;
}

function headingOf(site: Site, { count }: Comments, isAsked: boolean): string {
  const { comments: words, lists } = wordsIn(site.settings.interface);
  if (isAsked) return count === 0 ? words.answersTitle : words.answered(count);
  return count === 0 ? words.title : lists.comments(count);
}

/** The first comment and, one step in, everything below it: a third level would leave no room on a telephone. */
function thread(site: Site, first: Comment, comments: Comments): Html {
  const answers = answersBelow(first);
  return html`<li>
${comment(site, first)}${replyLink(site, comments, first)}${
  answers.length === 0
    ? nothing
    : html`<ol class="answers">
${answers.map(({ comment: answer, to, depth }) => html`<li>\n${comment(site, answer, depth > 1 ? to : undefined)}${replyLink(site, comments, answer)}</li>\n`)}</ol>
`
}</li>
`;
}

function remark(site: Site, { state, closed, count }: Comments, isAsked: boolean): Html {
  const { comments: words, formatDate } = wordsIn(site.settings.interface);
  const remarks = [
    ...(state === "closed" ? [closed ? words.closedSince(formatDate(closed.day)) : words.closed] : []),
    ...(state === "open" && count === 0 ? [isAsked ? words.unanswered : words.none] : []),
  ];
  return remarks.length === 0 ? nothing : html`<p class="comments-remark">${remarks.join(" ")}</p>\n`;
}
