/** An erasure, written down before anything is done, so that one that was cut off is ended by whoever comes next. */
import { existsSync, readFileSync } from "node:fs";
import { removeDurably, writeDurably } from "../durable.ts";
import { inboxPlaces } from "../places.ts";
import { InboxRefusal } from "../refusal.ts";

/** Whether the history of the comments is rewritten, or only its newest commit has nothing of them any more. */
export type HistoryWish = "rewrite" | "keep";

/** Everything in it may be done again. It holds neither the address nor the name of anybody. */
export interface Erasure {
  readonly comments: readonly CommentName[];
  /** Ids of rows in the store; some have no file yet, or none any more. */
  readonly rows: readonly string[];
  /** On which it was asked for, in the site's time zone: `2026-11-28`. Stands on what is left in place of a comment. */
  readonly day: string;
  readonly by: string;
  readonly history: HistoryWish;
  /** The contents that must not be in the repository any more, as git names them. */
  readonly contents: readonly string[];
  /** The commits of the branch before it was rewritten: where another repository stands at one of them, it has the old history. */
  readonly before: readonly string[];
}

/** Where the file of a comment is, or was. */
export interface CommentName {
  readonly post: string;
  readonly id: string;
}

/** @param folder - Of the inbox. */
export function writeErasure(folder: string, erasure: Erasure): void {
  writeDurably(inboxPlaces(folder).erasure, JSON.stringify(erasure), 0o600);
}

export function endErasure(folder: string): void {
  removeDurably(inboxPlaces(folder).erasure);
}

/** Whether one was begun and is not at its end; then the old history must not come back from anywhere. */
export function isErasing(folder: string): boolean {
  return existsSync(inboxPlaces(folder).erasure);
}

/** @throws InboxRefusal if it cannot be read: then somebody has to look after it, because it would be forgotten. */
export function erasureLeft(folder: string): Erasure | undefined {
  const file = inboxPlaces(folder).erasure;
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Erasure;
  } catch (error) {
    throw new InboxRefusal(
      "failure",
      `${file}, which says what is still to be erased, cannot be read (${(error as Error).message}). Ask who asked for it, remove the file, and erase again.`,
    );
  }
}

/** Both at once. */
export function joined(left: Erasure | undefined, more: Erasure): Erasure {
  if (!left) return more;
  const names = new Map([...left.comments, ...more.comments].map((name) => [`${name.post}/${name.id}`, name]));
  return {
    ...more,
    comments: [...names.values()],
    rows: [...new Set([...left.rows, ...more.rows])],
    day: left.day,
    history: left.history === "rewrite" ? "rewrite" : more.history,
    contents: [...new Set([...left.contents, ...more.contents])],
    before: [...new Set([...left.before, ...more.before])],
  };
}
