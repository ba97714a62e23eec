/** What the commands of `klartext inbox` share. */
import { UsageError } from "../failure.ts";
import { type Inbox, openInbox } from "../inbox/inbox.ts";
import { realPathOf } from "../output/real-path.ts";

export const inboxFolder = { inbox: { type: "string" } } as const;

/**
 * @param typed - `--inbox`.
 * @throws UsageError without a folder, InboxRefusal for one that cannot be used.
 */
export function inboxAt(typed: string | undefined): Inbox {
  return openInbox(realPathOf(folderFrom(typed)));
}

export function folderFrom(typed: string | undefined): string {
  if (typed === undefined) throw new UsageError("Say which inbox, as in: --inbox /srv/bank/inbox");
  return typed;
}
