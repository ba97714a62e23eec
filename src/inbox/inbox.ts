/** Opens the folder of comments that come in: what it is told, and its secrets. */
import { statSync } from "node:fs";
import { refuseReadable } from "./closed.ts";
import { readKeys } from "./keys.ts";
import { readSettings } from "./read-settings.ts";
import { InboxRefusal } from "./refusal.ts";
import type { InboxKeys, InboxSettings } from "./settings.ts";

export interface Inbox {
  /** Absolute. */
  readonly folder: string;
  readonly settings: InboxSettings;
  readonly keys: InboxKeys;
}

/**
 * @param folder - Absolute.
 * @throws InboxRefusal for a folder that `inbox init` has not made, for settings with mistakes (all of them, with their places),
 *   and for one that others can read.
 */
export function openInbox(folder: string): Inbox {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (!facts?.isDirectory())
    throw new InboxRefusal(
      "usage",
      `${folder} is no folder. Make one: klartext inbox init --inbox ${folder} --site FOLDER --comments FOLDER`,
    );
  refuseReadable(folder, facts.mode, "700");
  return { folder, settings: readSettings(folder), keys: readKeys(folder) };
}
