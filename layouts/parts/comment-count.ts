/** How often an entry was commented on, where it is listed. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Comments } from "../../src/model/comment.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";

/** Whether what readers write below an entry are answers to it. */
export function isQuestion(entry: Entry): boolean {
  return entry.kind === "note" && entry.noteKind === "question";
}

/** A link to the comments with their number behind a blank; to a question nobody has answered yet, it invites. */
export function commentCount(site: Site, entry: Entry): Html {
  const text = countOf(site, entry.comments, isQuestion(entry));
  return text === undefined ? nothing : html` <a href="${entry.url}#page_comments">${text}</a>`;
}

function countOf(site: Site, { state, count }: Comments, isAsked: boolean): string | undefined {
  if (state === "off") return undefined;
  const { lists, comments } = wordsIn(site.settings.interface);
  if (count > 0) return isAsked ? comments.answered(count) : lists.comments(count);
  return isAsked && state === "open" ? comments.invitation : undefined;
}
