/** What the receiver of comments answers, to be put into the site's frame. */
import { type Html, html, nothing } from "../src/kernel/html.ts";
import type { Comment } from "../src/model/comment.ts";
import { comment } from "./parts/comment.ts";
import { type CommentFormView, commentForm, confirmationForm } from "./parts/comment-form.ts";
import type { CommentSite } from "./parts/comment-site.ts";
import { inboxWords, type Said } from "./words/inbox-words.ts";

/** The comment as the page will show it, a button that sends it, and the form to change it. */
export function previewAnswer(
  site: CommentSite,
  view: { readonly said: Said; readonly comment: Comment; readonly form: CommentFormView; readonly token: string },
): Html {
  const words = inboxWords[site.settings.interface].preview;
  return html`${heading(view.said)}<div class="comments">
${comment(site, view.comment)}</div>
${confirmationForm(view.form, view.token)}${commentForm({ ...view.form, title: words.change })}`;
}

/** The form with everything that was written, and what has to be mended. */
export function formAnswer({ title, lead }: Said, form: CommentFormView): Html {
  return html`<h1>${title}</h1>
${commentForm({ ...form, message: lead })}`;
}

/** @param yours - A text that no form takes any more: whoever wrote it wants it back. */
export function plainAnswer({ settings }: CommentSite, said: Said, home: string, yours = ""): Html {
  const words = inboxWords[settings.interface];
  return html`${heading(said)}${
    yours === ""
      ? nothing
      : html`<p><label for="comment_yours">${words.yours}</label>
<textarea id="comment_yours" rows="8" readonly>\n${yours}</textarea></p>
`
  }<p><a href="${home}">${words.home}</a></p>
`;
}

function heading({ title, lead }: Said): Html {
  return html`<h1>${title}</h1>
<p class="lead">${lead}</p>
`;
}
