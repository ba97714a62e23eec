/** Where comments wait: the same on one machine and on several. */
import type { RefusalReason } from "../../model/refusal.ts";
import type { CommentStage, Decision, NewComment, StoredComment } from "../comment.ts";

/**
 * `stored`: it is on the disk. `repeated`: the same comment has been stored before, under the id that is named. `spent`: the token
 * belongs to another comment.
 */
export type Kept = { readonly outcome: "stored" | "repeated"; readonly id: string } | { readonly outcome: "spent" };

/** How many comments were not published, for what reason, in one month. */
export interface Refusals {
  /** `2026-11`, in the site's time zone. */
  readonly month: string;
  readonly reason: RefusalReason;
  readonly count: number;
}

/** Either moments in milliseconds since 1970, or how many comments they concerned. */
export interface Expiry {
  readonly waiting: number;
  readonly decided: number;
}

/**
 * A store of comments. Every promise is kept: what has been answered survives a crash of the program and of the machine.
 *
 * All methods throw `StoreFull` where the disk has no room, `StoreDown` where the store cannot be reached or does not know
 * whether something was stored, and an `InboxRefusal` where it is damaged. In each case the call may be repeated: nothing is
 * stored twice.
 */
export interface Store {
  /**
   * Answers after the commit; calls of one turn of the event loop share a transaction.
   *
   * Where both the digest and the token are known, the digest decides: the same comment is the same whatever its token.
   *
   * @throws TypeError for texts that no database holds: with NUL characters or halves of surrogate pairs.
   */
  readonly add: (comment: NewComment) => Promise<Kept>;
  readonly find: (id: string) => Promise<StoredComment | undefined>;
  /** Those at one stage, oldest first. */
  readonly at: (stage: CommentStage, limit?: number) => Promise<readonly StoredComment[]>;
  /** From waiting to accepting. @returns Whether it was still waiting: of two moderators, one gets `true`. */
  readonly accept: (id: string, decision: Decision) => Promise<boolean>;
  /** From accepting to accepted, when its file is committed; wipes name, website and text. */
  readonly finish: (id: string) => Promise<boolean>;
  /**
   * From waiting to rejected: wipes name, website, text and address, keeps the digest, and counts the reason.
   *
   * @param month - In which it is counted: `2026-11`.
   */
  readonly reject: (id: string, decision: Required<Decision>, month: string) => Promise<boolean>;
  /** In the order of months, then of reasons. */
  readonly refusals: () => Promise<readonly Refusals[]>;
  /** Everything of one address, at any stage, oldest first. */
  readonly byAddress: (lookup: string) => Promise<readonly StoredComment[]>;
  /** Removes rows so that no byte of them is left in the files of the store. @returns How many. */
  readonly erase: (ids: readonly string[]) => Promise<number>;
  /**
   * Removes what has waited since before one moment, and what was rejected before the other; tokens go with their comments. What
   * was accepted before that keeps its id, its post and the digest of its address, by which it is found as long as readers see it;
   * without an address it goes, too.
   *
   * @param waiting - In milliseconds since 1970, as is `decided`.
   */
  readonly expire: (before: Expiry) => Promise<Expiry>;
  /** Stores what has been added before, lets the bytes go that were wiped, and lets go of the files or the connections. */
  readonly close: () => Promise<void>;
}

/** The disk has no room: nothing was stored, and nothing was lost. */
export class StoreFull extends Error {}

/** The store cannot be reached. */
export class StoreDown extends Error {}
