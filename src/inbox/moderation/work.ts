/** A decision, written down before anything is done, so that whatever is cut off can be ended. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Decision } from "../comment.ts";
import { removeDurably, writeDurably } from "../durable.ts";
import { inboxPlaces } from "../places.ts";
import { InboxRefusal } from "../refusal.ts";

/** Everything in it may be done again without doing it twice. Of a reader, it holds nothing but the id of a comment. */
export interface Work {
  /** The author of the commit. */
  readonly by: string;
  /** Of the commit: fixed words and ids. */
  readonly message: string;
  /** Is published: its file is made of what the store holds. */
  readonly accepting?: { readonly id: string; readonly decision: Decision };
  readonly rejecting?: { readonly id: string; readonly decision: Required<Decision>; readonly month: string };
  /** Own commits are put onto those of others: the only time at which a rebase that stands in the middle is ours. */
  readonly rebasing?: true;
  /** Answers of the bank and what stands in place of a comment, by their path in the folder of comments. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** @param folder - Of the inbox. */
export function writeWork(folder: string, work: Work): void {
  writeDurably(inboxPlaces(folder).work, JSON.stringify(work), 0o600);
}

export function forgetWork(folder: string): void {
  removeDurably(inboxPlaces(folder).work);
}

/** Removes what a kill has left of files that were coming. Whoever calls this holds the lock. */
export function sweepWork(folder: string): void {
  const coming = readdirSync(folder).filter((name) => /^(?:work|push|afterwards)\.json\.\d+\.coming$/.test(name));
  for (const name of coming) rmSync(join(folder, name), { force: true });
}

/**
 * What was begun and not ended.
 *
 * @throws InboxRefusal if it cannot be read.
 */
export function workLeft(folder: string): Work | undefined {
  const file = inboxPlaces(folder).work;
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Work;
  } catch (error) {
    throw new InboxRefusal("failure", `${file} cannot be read: ${(error as Error).message}`);
  }
}
