/** What a form of the moderators' page asks for. */
import { type RefusalReason, refusalReasons } from "../../../model/refusal.ts";
import { accept, reject } from "../decide.ts";
import type { Desk } from "../desk.ts";
import { isCommentId } from "../names.ts";
import { remove } from "../remove.ts";
import { reply } from "../reply.ts";
import type { Written } from "./views.ts";

export const actions = ["accept", "reject", "reply", "remove"] as const;
export type Action = (typeof actions)[number];

export interface Asked extends Written {
  readonly action: Action;
  readonly section: "waiting" | "done";
  readonly token: string;
}

/** `undefined` for what no form of ours sends: another encoding, a field that is missing or there twice. */
export function askedIn(body: Uint8Array): Asked | undefined {
  const fields = fieldsIn(body);
  if (!fields) return undefined;
  const names = ["id", "token", "section", "action", "reason", "text"] as const;
  if (names.some((name) => fields.getAll(name).length > 1)) return undefined;
  const [id = "", token = "", section, action, reason = "", text = ""] = names.map(
    (name) => fields.get(name) ?? undefined,
  );
  const known = actions.find((each) => each === action);
  if (!known || !isCommentId(id)) return undefined;
  return { id, token, section: section === "done" ? "done" : "waiting", action: known, reason, text };
}

function fieldsIn(body: Uint8Array): URLSearchParams | undefined {
  try {
    return new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** What is missing for what is asked; `undefined` if nothing is. */
export function missingIn({ action, reason }: Asked, author: string | undefined): "reason" | "author" | undefined {
  if ((action === "reject" || action === "remove") && !reasonOf(reason)) return "reason";
  return action === "reply" && author === undefined ? "author" : undefined;
}

/**
 * Does it.
 *
 * @param post - Of the comment.
 * @throws InboxRefusal
 */
export async function decide(
  desk: Desk,
  { action, id, reason, text }: Asked,
  { user, author = "", post }: { readonly user: string; readonly author: string | undefined; readonly post: string },
): Promise<void> {
  if (action === "accept") await accept(desk, id, user);
  if (action === "reply") await reply(desk, { to: id, as: author, text }, user);
  if (action === "reject") await reject(desk, id, user, reasonOf(reason) as RefusalReason);
  if (action === "remove") await remove(desk, `${post}/${id}`, user, reasonOf(reason) as RefusalReason);
}

function reasonOf(text: string): RefusalReason | undefined {
  return refusalReasons.find((each) => each === text);
}
