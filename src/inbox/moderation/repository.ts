/** The comments folder as git sees it: a repository, a part of one, or none. */
import { commitFiles, isIgnored, uncommitted, wasCommitted } from "../../git/commit.ts";
import { clearLeftovers, isRebasing, takeBackRebase } from "../../git/leftovers.ts";
import { isBelowRepository } from "../../git/repository.ts";
import { InboxRefusal } from "../refusal.ts";
import { authorOf, committer } from "./desk.ts";
import { visible } from "./visible.ts";

/** @param folder - Of comments, absolute. */
export async function isCommitted(folder: string): Promise<boolean> {
  return isBelowRepository(folder) && !(await isIgnored(folder, "moderation.yaml"));
}

/**
 * Commits what is not committed yet; if everything is, does nothing.
 *
 * @throws InboxRefusal in git's words.
 */
export async function commitAll(
  folder: string,
  paths: readonly string[],
  { by, message }: { readonly by: string; readonly message: string },
): Promise<void> {
  const waiting = await inGitsWords(() => uncommitted(folder, paths));
  if (waiting.length === 0) return;
  if (await isRebasing(folder)) throw notCommitted("a rebase stands in the middle; end it or take it back first");
  const answer = await commitFiles(folder, waiting, { message: `${message}\n`, author: authorOf(by), committer });
  if (!answer.ok) throw notCommitted(answer.reason);
}

/** Puts right what a git left that was killed; whether it was ours is for the caller to know. */
export async function mend(
  folder: string,
  { rebasing = false, tell }: { readonly rebasing?: boolean | undefined; readonly tell: (line: string) => void },
): Promise<void> {
  if (!isBelowRepository(folder)) return;
  for (const line of await inGitsWords(() => clearLeftovers(folder))) tell(line);
  if (rebasing && (await takeBackRebase(folder))) tell("took back a rebase that was killed");
}

export { wasCommitted };

async function inGitsWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw notCommitted((error as Error).message);
  }
}

function notCommitted(reason: string): InboxRefusal {
  return new InboxRefusal(
    "failure",
    `The decision is kept, but not committed yet: ${visible(reason)}. Once that is mended, the next command ends it by itself.`,
  );
}
