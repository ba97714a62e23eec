/** What everybody works with who decides. */
import type { Person } from "../../git/commit.ts";
import type { Inbox } from "../inbox.ts";
import { underLock } from "../lock.ts";
import type { Store } from "../store/store.ts";
import type { Published } from "./published.ts";

export interface Desk {
  readonly inbox: Inbox;
  readonly store: Store;
  readonly site: () => Published;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Says a line to whoever runs this. Nothing of readers goes there. */
  readonly tell: (line: string) => void;
}

/** Who commits, and by whose address our own commits are known. */
export const committer: Person = { name: "Klartext inbox", email: "inbox@klartext.invalid" };

/** Whoever decides is the author, by the name that the sign-on or the command line gave. */
export function authorOf(by: string): Person {
  const name = by
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}<>]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
  // git takes no name of nothing but punctuation.
  return { name: /[\p{L}\p{N}]/u.test(name) ? name.toWellFormed() : committer.name, email: committer.email };
}

/** One after the other: two moderators, two programs, and what a crash has left. */
export function inTurn<T>({ inbox, tell }: Desk, work: () => Promise<T>): Promise<T> {
  return underLock(inbox.folder, tell, work);
}
