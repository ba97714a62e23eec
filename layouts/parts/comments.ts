/** What readers answered to a post. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comment, Comments } from "../../src/model/comment.ts";
import type { Site } from "../../src/model/site.ts";
import { answersBelow } from "../../src/model/thread.ts";
import { wordsIn } from "../words/words.ts";
import { answerForm, type Commented, replyLink } from "./answer-form.ts";
import { comment } from "./comment.ts";

/**
 * The section below an entry; nothing where the editors have switched comments off.
 *
 * Its style sheet stands right before it, so that nothing above waits for it.
 */
export function comments(site: Site, entry: Commented): Html {
  const { comments } = entry;
  if (comments.state === "off") return nothing;
  const words = wordsIn(site.settings.interface);
  const heading = comments.count === 0 ? words.comments.title : words.lists.comments(comments.count);
  return html`<link rel="stylesheet" href="${site.assets.commentsStyle.url}">
<section class="comments beside" aria-labelledby="page_comments">
<h2 id="page_comments" class="label">${heading}</h2>
${comments.threads.length === 0 ? nothing : html`<ol class="threads">\n${comments.threads.map((first) => thread(site, first, comments))}</ol>\n`}${remark(site, comments)}${answerForm(site, entry)}</section>
`;
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

function remark(site: Site, { state, count }: Comments): Html {
  const words = wordsIn(site.settings.interface).comments;
  if (state === "closed") return html`<p class="comments-remark">${words.closed}</p>\n`;
  return count === 0 ? html`<p class="comments-remark">${words.none}</p>\n` : nothing;
}
