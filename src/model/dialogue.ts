/** Where readers can answer. Pure. */
import type { Comments } from "./comment.ts";
import { isModerated } from "./moderated.ts";
import type { Site } from "./site.ts";

/** The fields of the form for comments, as they are sent. */
export const commentFields = ["post", "replyTo", "name", "email", "website", "text", "subject"] as const;
export type CommentField = (typeof commentFields)[number];

/** The most that fields may hold, in characters. */
export const longest = { name: 80, email: 254, website: 500, text: 6000 } as const satisfies Partial<
  Record<CommentField, number>
>;

/** Tells whether a form stands below an entry. */
export function isOpen({ comments }: { readonly comments?: Comments }): boolean {
  return comments?.state === "open";
}

/**
 * Tells whether the site has pages around its forms.
 *
 * Also while nothing is open any more: whoever has a form in front of them when the last one closes still gets an answer.
 */
export function hasDialogue(site: Site): boolean {
  return site.settings.dialogue.forms && isModerated(site);
}
