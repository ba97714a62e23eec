/** A comment as moderators see it, with what they can do about it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import { type RefusalReason, refusalReasons } from "../../src/model/refusal.ts";
import type { ModeratorsFrame } from "../moderators.ts";
import { refusalWords } from "../words/moderation-words.ts";
import { moderatorsWords } from "../words/moderators-words.ts";
import { wordsIn } from "../words/words.ts";
import { dateAndTime } from "./date.ts";

/** The post or note that it is about. */
interface About {
  readonly post: string;
  /** `undefined` if readers do not see it. */
  readonly entry: { readonly title: string; readonly url: string } | undefined;
}

export interface WaitingView extends About {
  readonly id: string;
  readonly name: string;
  readonly website?: string | undefined;
  readonly received: Instant;
  /** The address of what it answers. */
  readonly answers?: string | undefined;
  /** As readers will see it. */
  readonly text: Html;
  readonly work: number;
  readonly links: number;
  /** Makes the form whoever's page this is. */
  readonly token: string;
  /** What was written into the form before, and not accepted. */
  readonly written?: { readonly text: string; readonly reason: string } | undefined;
}

export interface DecidedView extends About {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** `undefined` for a published one. */
  readonly reason: RefusalReason | undefined;
  readonly token: string;
  readonly written?: { readonly text: string; readonly reason: string } | undefined;
}

type Frame = ModeratorsFrame & { readonly author: string | undefined };

export function waiting(frame: Frame, view: WaitingView): Html {
  const { language } = frame;
  const words = moderatorsWords[language];
  const common = wordsIn(language);
  const { name, website, received, answers, work, links } = view;
  return html`<li id="${view.id}">
<article aria-labelledby="about_${view.id}">
<h2 id="about_${view.id}">${about(frame, view)}</h2>
<p class="comment-head"><b>${name}</b>${website === undefined ? nothing : html` <a href="${website}" rel="nofollow ugc noopener noreferrer">${website}</a>`} ${dateAndTime(common, received)}${answers === undefined ? nothing : html` <a href="${answers}">${words.answers}</a>`}</p>
<p class="meta">${view.id}, ${words.work(common.formatNumber(work))}, ${common.counted(links, words.links)}</p>
<div class="comment-text">
${view.text}</div>
${form(frame, view, "waiting")}</article>
</li>
`;
}

export function decided(frame: Frame, view: DecidedView): Html {
  const { language } = frame;
  const words = moderatorsWords[language];
  const { reason, at, by, id } = view;
  const outcome =
    reason === undefined ? words.published : `${words.rejected}: ${refusalWords[language].reasons[reason]}`;
  return html`<li id="${id}">
<article aria-labelledby="about_${id}">
<h2 id="about_${id}">${about(frame, view)}</h2>
<p class="meta">${id}, ${dateAndTime(wordsIn(language), at)}: ${outcome} ${words.by(by)}</p>
${reason === undefined && view.entry ? html`<details>\n<summary>${words.more}</summary>\n${form(frame, view, "done")}</details>\n` : nothing}</article>
</li>
`;
}

function about({ language }: Frame, { post, entry }: About): Html {
  const words = moderatorsWords[language];
  if (entry === undefined) return html`${words.on}: ${post} <small>${words.goneEntry}</small>`;
  return html`${words.on}: <a href="${entry.url}">${entry.title}</a>`;
}

function form(frame: Frame, view: WaitingView | DecidedView, section: "waiting" | "done"): Html {
  const { language, action, author } = frame;
  const words = moderatorsWords[language];
  const { id, token, written } = view;
  const isWaiting = section === "waiting";
  return html`<form method="post" action="${action}">
<input type="hidden" name="id" value="${id}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="section" value="${section}">
<div class="choices">
${isWaiting ? html`<p><button name="action" value="accept">${words.accept}</button></p>\n` : nothing}<p class="against"><label for="reason_${id}">${words.reason}</label>
<select id="reason_${id}" name="reason">
<option value="">${words.chooseReason}</option>
${refusalReasons.map((reason) => html`<option value="${reason}"${written?.reason === reason ? html` selected` : nothing}>${refusalWords[language].reasons[reason]}</option>\n`)}</select>
<button name="action" value="${isWaiting ? "reject" : "remove"}">${isWaiting ? words.reject : words.takeDown}</button></p>
</div>
${
  author === undefined
    ? nothing
    : html`<details${written?.text ? html` open` : nothing}>
<summary>${words.reply(author)}</summary>
<p><label for="reply_${id}">${words.reply(author)}</label>
<textarea id="reply_${id}" name="text" rows="6" maxlength="6000">
${written?.text ?? ""}</textarea></p>
<p><button name="action" value="reply">${isWaiting ? words.replyWaiting : words.replyDone}</button></p>
</details>
`
}</form>
`;
}
