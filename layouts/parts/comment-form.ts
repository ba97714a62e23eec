/**
 * The form in which readers answer: below entries, and again in the receiver's answers, which know no site.
 *
 * It works without scripts: the first sending leads to a preview, the second one stores.
 */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Language } from "../../src/kernel/problem.ts";
import { type CommentField, longest } from "../../src/model/dialogue.ts";
import { type CommentFormWords, commentFormWords } from "../words/comment-form-words.ts";

/** What a reader has written, as far as it is known. */
export type CommentValues = Readonly<Partial<Record<CommentField, string>>>;

/** Why something was not taken. */
export interface CommentFault {
  /** `undefined` if it is about the whole comment. */
  readonly field?: CommentField | undefined;
  /** A whole sentence. */
  readonly message: string;
}

/** A comment that can be answered. */
export interface Answerable {
  readonly id: string;
  /** Its author and moment: as much as it takes to tell it from others. */
  readonly title: string;
}

export interface CommentFormView {
  readonly language: Language;
  /** Where the form is sent to. */
  readonly action: string;
  /** The id of the entry. */
  readonly post: string;
  readonly email: "required" | "optional";
  /** Of the form's heading. */
  readonly level: 2 | 3;
  /** Instead of the usual heading. */
  readonly title?: string;
  readonly values?: CommentValues;
  /** What has to be mended, in the order of the fields. */
  readonly faults?: readonly CommentFault[];
  /** Says above the faults what has happened; a whole sentence. */
  readonly message?: string | undefined;
  /** The comments to choose from; without them, `values.replyTo` stays what it is. */
  readonly answerable?: readonly Answerable[];
  /** What is answered besides, where it does not stand above the form. */
  readonly entry?: string | undefined;
  /** Pages of the site, where there are such. */
  readonly links: { readonly moderation?: string | undefined; readonly privacy?: string | undefined };
}

/** The anchor of the form's heading. */
export const commentFormAnchor = "comment_form";

export function commentForm(view: CommentFormView): Html {
  const words = commentFormWords[view.language];
  const { moderation, privacy } = view.links;
  const heading = html`id="${commentFormAnchor}">${view.title ?? words.title}`;
  return html`<form class="comment-form" action="${view.action}" method="post" aria-labelledby="${commentFormAnchor}" data-send="${words.send}" data-sending="${words.sending}" data-failed="${words.failed}">
${view.level === 2 ? html`<h2 ${heading}</h2>` : html`<h3 ${heading}</h3>`}
${summary(view)}<p>${words.moderated}${linked(words.rules, moderation)} ${words.required}</p>
<input type="hidden" name="post" value="${view.post}">
${replyTo(view, words)}${nameField(view, words)}${emailField(view, words)}${websiteField(view, words)}${trapField(view, words)}${textField(view, words)}<p>${words.data}${linked(words.privacy, privacy)}</p>
<p><button>${words.preview}</button></p>
</form>
`;
}

/** The comment once more, unseen, with the button that stores it. */
export function confirmationForm({ language, action, values = {} }: CommentFormView, token: string): Html {
  const { subject: _, ...sent } = values;
  const fields = Object.entries({ ...sent, token });
  return html`<form class="comment-form" action="${action}" method="post">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}<p><button>${commentFormWords[language].send}</button></p>
</form>
`;
}

/** Stands where whoever comes back looks first, and gets the keyboard. */
function summary({ message, faults = [] }: CommentFormView): Html {
  if (message === undefined && faults.length === 0) return nothing;
  return html`<div class="comment-faults" role="alert" tabindex="-1" autofocus>
${message === undefined ? nothing : html`<p>${message}</p>\n`}${
  faults.length === 0
    ? nothing
    : html`<ul>
${faults.map(({ field, message: fault }) => html`<li>${field === undefined || !isVisible(field) ? fault : html`<a href="#${idOf(field)}">${fault}</a>`}</li>\n`)}</ul>
`
}</div>
`;
}

function isVisible(field: CommentField): boolean {
  return Object.hasOwn(longest, field);
}

/** A sentence with a link, after a blank; nothing where there is no such page. */
function linked([before, words, after]: readonly [string, string, string], url: string | undefined): Html {
  return url === undefined ? nothing : html` ${before}<a href="${url}">${words}</a>${after}`;
}

/** Everything can be chosen without a script; the links below comments choose with one. */
function replyTo({ answerable = [], entry, values }: CommentFormView, words: CommentFormWords): Html {
  const chosen = values?.replyTo ?? "";
  if (answerable.length > 0) {
    const choice = ({ id, title }: Answerable) =>
      html`<option value="${id}"${id !== "" && id === chosen ? html` selected` : nothing}>${title}</option>\n`;
    return html`<p><label for="comment_replyTo">${words.answered}</label>
<select id="comment_replyTo" name="replyTo">
${choice({ id: "", title: entry ?? words.entry })}${answerable.map(choice)}</select></p>
`;
  }
  if (chosen === "") return nothing;
  return html`<p>${words.answersSomebody}<input type="hidden" name="replyTo" value="${chosen}"></p>
`;
}

function nameField(view: CommentFormView, words: CommentFormWords): Html {
  return field(view, "name", {
    label: words.name,
    isRequired: true,
    control: "input",
    more: html` autocomplete="name"`,
  });
}

function emailField(view: CommentFormView, words: CommentFormWords): Html {
  const more = html` type="email" autocomplete="email"`;
  const isRequired = view.email === "required";
  return field(view, "email", { label: words.email, hint: words.emailHint, isRequired, control: "input", more });
}

function websiteField(view: CommentFormView, words: CommentFormWords): Html {
  const more = html` type="url" autocomplete="url"`;
  return field(view, "website", { label: words.website, hint: words.websiteHint, control: "input", more });
}

function textField(view: CommentFormView, words: CommentFormWords): Html {
  const more = html` rows="8"`;
  return field(view, "text", { label: words.text, hint: words.textHint, isRequired: true, control: "textarea", more });
}

interface Field {
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly control: "input" | "textarea";
  /** More attributes, each after a blank. */
  readonly more: Html;
}

function field({ values, faults }: CommentFormView, name: keyof typeof longest, parts: Field): Html {
  const { label, hint, isRequired = false, control, more } = parts;
  const id = idOf(name);
  const value = values?.[name] ?? "";
  const fault = faults?.find((each) => each.field === name)?.message;
  const described = [...(hint === undefined ? [] : [`${id}_hint`]), ...(fault === undefined ? [] : [`${id}_fault`])];
  const attributes = html`id="${id}" name="${name}" maxlength="${longest[name]}"${more}${isRequired ? html` required` : nothing}${described.length === 0 ? nothing : html` aria-describedby="${described.join(" ")}"`}${fault === undefined ? nothing : html` aria-invalid="true"`}`;
  return html`<p><label for="${id}">${label}${isRequired ? " *" : nothing}</label>${hint === undefined ? nothing : html` <small id="${id}_hint">${hint}</small>`}${fault === undefined ? nothing : html` <strong id="${id}_fault">${fault}</strong>`}
${
  control === "input"
    ? html`<input ${attributes}${value === "" ? nothing : html` value="${value}"`}>`
    : // The first line end of a text field is none of its text.
      html`<textarea ${attributes}>\n${value}</textarea>`
}</p>
`;
}

/** Machines fill it in; nobody else comes upon it. */
function trapField({ values }: CommentFormView, words: CommentFormWords): Html {
  const value = values?.subject ?? "";
  return html`<p class="comment-trap" aria-hidden="true"><label for="comment_subject">${words.trap}</label>
<input id="comment_subject" name="subject" tabindex="-1" autocomplete="off"${value === "" ? nothing : html` value="${value}"`}></p>
`;
}

function idOf(name: CommentField): string {
  return `comment_${name}`;
}
