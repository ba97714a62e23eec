/** Verdicts that give the form back: whatever happens, nobody loses what they have written. */
import { formAnswer, plainAnswer, previewAnswer } from "../../../layouts/dialogue-answer.ts";
import type { CommentFormView } from "../../../layouts/parts/comment-form.ts";
import { inboxFaultWords } from "../../../layouts/words/inbox-fault-words.ts";
import { inboxWords, type Said } from "../../../layouts/words/inbox-words.ts";
import { instantAt } from "../../content/instant.ts";
import { readComment } from "../../markdown/comment.ts";
import type { Comment } from "../../model/comment.ts";
import type { Kept } from "../store/store.ts";
import { commentSite } from "./answer.ts";
import type { OpenThread, Published } from "./facts.ts";
import { tidied } from "./fields.ts";
import type { Written } from "./form-data.ts";
import { scriptToken } from "./script-token.ts";
import { seenName, seenText } from "./signs.ts";
import type { Checked, Means } from "./submission.ts";
import { newToken, type Token, type TokenState, youngest } from "./tokens.ts";
import type { Fault, Verdict } from "./verdict.ts";

/** How it will look, and whatever is needed to send it. @param token - One that goes on; a new one if there is none. */
export function preview(
  site: Published,
  checked: Checked,
  lead: string,
  token: string | undefined,
  text: string,
  { keys, clock, random }: Pick<Means, "keys" | "clock" | "random">,
  as: Pick<Verdict, "outcome" | "status"> = { outcome: "preview", status: 200 },
): Verdict {
  const said = { title: inboxWords[site.language].preview.title, lead };
  const now = clock();
  const given = token ?? newToken(keys.token, "preview", text, now, random(16));
  const page = () =>
    previewAnswer(commentSite(site), {
      said,
      comment: shown(checked, site, now),
      form: formOf(site, valuesOf(checked)),
      token: given,
    });
  return { ...as, said, page, post: checked.thread.id };
}

export function refused(site: Published, written: Written, thread: OpenThread, faults: readonly Fault[]): Verdict {
  const said = inboxWords[site.language].refused;
  const taken = faults.some(({ value }) => value !== undefined) ? ` ${inboxFaultWords[site.language].takenOut}` : "";
  const form = { ...formOf(site, harmless(written)), faults };
  const page = () => formAnswer({ ...said, lead: said.lead + taken }, form);
  const fields = [...new Set(faults.map(({ field }) => field))].join(" ");
  return { outcome: "refused", status: 422, said, faults, page, post: thread.id, detail: fields };
}

export function busy(site: Published, written: Written, seconds: number): Verdict {
  const said = inboxWords[site.language].busy(seconds);
  const page = () => formAnswer(said, formOf(site, harmless(written)));
  return { outcome: "busy", status: 429, said, page, headers: { "Retry-After": String(seconds) } };
}

/** There is no form to give back, but there is a text. */
export function closed(site: Published, { text }: Written): Verdict {
  const said = inboxWords[site.language].unknownPost;
  const page = () => plainAnswer(commentSite(site), said, site.urls.home(), seenText(text));
  return { outcome: "closed", status: 422, said, page };
}

/** To scripts, which have no preview: when to try again, and with what. */
export function notInTime(
  { language }: Published,
  state: TokenState | "none",
  { thread }: Checked,
  token: Token | undefined,
  means: Means,
): Verdict {
  const words = inboxWords[language];
  const title = words.refused.title;
  if (state === "early" && token) {
    const wait = Math.min(youngest, token.issued + youngest - means.clock());
    const headers = { "Retry-After": String(Math.ceil(wait / 1000)) };
    const said = { title, lead: words.wait };
    return { outcome: "early", status: 429, said, headers, scripts: { more: { wait } }, post: thread.id };
  }
  const said = { title, lead: words.again };
  const [outcome, status] = state === "old" ? (["old", 410] as const) : (["unproven", 422] as const);
  return { outcome, status, said, scripts: { more: scriptToken(means) }, post: thread.id };
}

/** What became of it. */
export function storing(
  site: Published,
  checked: Checked,
  outcome: Kept["outcome"] | "down",
  means: Means,
  text: string,
  detail?: string,
): Verdict {
  const words = inboxWords[site.language];
  const post = checked.thread.id;
  if (outcome === "spent") {
    const again = preview(site, checked, words.spent.lead, undefined, text, means, { outcome: "spent", status: 409 });
    return { ...again, scripts: { more: scriptToken(means) } };
  }
  if (outcome === "down") {
    const page = () => formAnswer(words.down, formOf(site, valuesOf(checked)));
    const known = detail === undefined ? {} : { detail };
    return { outcome, status: 503, said: words.down, page, headers: { "Retry-After": "60" }, post, ...known };
  }
  const { thanks } = site.urls.dialogue;
  const scripts = { status: 200, more: { outcome: "stored", thanks } };
  return { outcome, status: 303, said: thankful, headers: { Location: thanks }, scripts, post };
}

/** The page of thanks says it. */
const thankful: Said = { title: "", lead: "" };

function shown({ draft }: Checked, { language, timeZone }: Published, now: number): Comment {
  return {
    id: "preview",
    anchor: "comment_preview",
    name: draft.name,
    date: instantAt(now, timeZone),
    ...(draft.website !== undefined && { website: draft.website }),
    ...readComment(draft.text, language),
    replies: [],
  };
}

function formOf(site: Published, values: CommentFormView["values"] & { post: string }) {
  const { language, urls, email, privacy } = site;
  const links = { moderation: urls.moderation(), privacy };
  const { answerable = [], title } = site.threads.get(values.post) ?? {};
  const form = { language, action: urls.dialogue.submit, post: values.post, email, values, links };
  return { ...form, answerable, entry: title, level: 2 } as const;
}

function valuesOf({ thread, replyTo, draft: { name, email, website = "", text } }: Checked) {
  return { post: thread.id, replyTo, name, email, website, text };
}

/** As it was written, but for what nobody could take out, because nobody sees it; and the field that must stay empty is. */
function harmless(written: Written) {
  const { post, replyTo, name, email, website, text } = tidied(written);
  return {
    post: seenName(post),
    replyTo: seenName(replyTo),
    name: seenName(name),
    email: seenName(email),
    website: seenName(website),
    text: seenText(text),
  };
}
