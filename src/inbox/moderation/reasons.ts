/** Why a comment is not published, as moderators type it. */
import { refusalWords } from "../../../layouts/words/moderation-words.ts";
import { type RefusalReason, refusalReasons } from "../../model/refusal.ts";
import { InboxRefusal } from "../refusal.ts";
import { visible } from "./visible.ts";

/**
 * A reason out of what somebody typed.
 *
 * @throws InboxRefusal with those that there are, for people who do not know them by heart.
 */
export function reasonFrom(typed: string | undefined): RefusalReason {
  const reason = refusalReasons.find((each) => each === typed);
  if (reason) return reason;
  const found = typed === undefined ? "Say why" : `There is no reason "${visible(typed)}"`;
  const listed = refusalReasons.map((each) => `  ${each.padEnd(14)} ${refusalWords.de.reasons[each]}`);
  throw new InboxRefusal("usage", `${found}, as in --reason insult. Reasons are:\n${listed.join("\n")}`);
}
