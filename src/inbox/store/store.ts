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

/**
 * A store of comments. Every promise is kept: what has been answered survives a crash of the program and of the machine.
 *
 * All methods throw `StoreFull` where the disk has no room, and `StoreDown` where the store cannot be reached.
 */
export interface Store {
  /** Answers after the commit; calls of one turn of the event loop share a transaction. */
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
  /** Counts one that was published and taken down again. */
  readonly countRemoval: (id: string, month: string, reason: RefusalReason) => Promise<void>;
  /** In the order of months, then of reasons. */
  readonly refusals: () => Promise<readonly Refusals[]>;
  /** Everything of one address, at any stage, oldest first. */
  readonly byAddress: (lookup: string) => Promise<readonly StoredComment[]>;
  /** Removes rows so that no byte of them is left in the files of the store. @returns How many. */
  readonly erase: (ids: readonly string[]) => Promise<number>;
  /**
   * Removes what has waited since before one moment, and what was decided before the other; tokens go with their comments.
   *
   * @param waiting - In milliseconds since 1970, as is `decided`.
   */
  readonly expire: (before: { readonly waiting: number; readonly decided: number }) => Promise<{
    readonly waiting: number;
    readonly decided: number;
  }>;
  readonly close: () => Promise<void>;
}

/** The disk has no room: nothing was stored, and nothing was lost. */
export class StoreFull extends Error {}

/** The store cannot be reached. */
export class StoreDown extends Error {}
