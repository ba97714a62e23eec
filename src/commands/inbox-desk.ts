/** What the commands of `klartext inbox` share that decide or tell of decisions. */

import type { Desk } from "../inbox/moderation/desk.ts";
import { inTurn } from "../inbox/moderation/desk.ts";
import { runErrands } from "../inbox/moderation/errands.ts";
import { recover } from "../inbox/moderation/perform.ts";
import { publishedSite } from "../inbox/moderation/published.ts";
import { InboxRefusal } from "../inbox/refusal.ts";
import { openStore } from "../inbox/store/open-store.ts";
import { StoreDown, StoreFull } from "../inbox/store/store.ts";
import { inboxAt, inboxFolder } from "./inbox-folder.ts";
import { tell } from "./terminal.ts";

export const withFormat = { ...inboxFolder, format: { type: "string", default: "text" } } as const;

/** Whoever decides is named in commits and in the list of decisions. */
export const deciding = { ...inboxFolder, by: { type: "string" } } as const;

/** Lets somebody work with an inbox, and closes its store afterwards. */
export async function atDesk<T>(typed: string | undefined, work: (desk: Desk) => Promise<T>): Promise<T> {
  const inbox = inboxAt(typed);
  try {
    const store = await openStore(inbox);
    try {
      return await work({ inbox, store, site: publishedSite(inbox.settings.site), clock: Date.now, tell });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreFull || error instanceof StoreDown) throw new InboxRefusal("failure", error.message);
    throw error;
  }
}

/** Ends what a crash has left; whoever only reads is told if that fails, and reads. */
export async function tidied(desk: Desk): Promise<void> {
  try {
    await inTurn(desk, () => recover(desk));
    await runErrands(desk, "due");
  } catch (error) {
    if (!(error instanceof InboxRefusal)) throw error;
    tell(error.message);
  }
}

/** The name on the command line, or who runs this. */
export function personFrom(by: string | undefined): string {
  const { USER, LOGNAME } = process.env;
  return by ?? (USER || LOGNAME || `user ${process.getuid?.() ?? "unknown"}`);
}
