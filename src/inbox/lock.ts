/** One at a time changes the comments folder and its repository. */
import { lockWithin } from "../output/lock.ts";
import { inboxPlaces } from "./places.ts";
import { InboxRefusal } from "./refusal.ts";

/** A commit takes less than a second; whoever erases or waits for a slow disk takes longer. */
const patience = 60_000;

/**
 * Does something while nobody else does, in this process or in another.
 *
 * @param folder - Of the inbox.
 * @throws InboxRefusal if somebody else does not end.
 */
export async function underLock<T>(folder: string, tell: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const { lock: file } = inboxPlaces(folder);
  const lock = await lockWithin(patience, file, () => tell("Waiting for another moderator …"));
  if (!lock)
    throw new InboxRefusal(
      "failure",
      `Somebody else has been at work for ${patience / 1000} seconds and does not end. Nothing was done; try again.`,
    );
  try {
    return await work();
  } finally {
    lock.release();
  }
}
