/** A comment on its way from a reader to the page. */
import type { RefusalReason } from "../model/refusal.ts";

/** An address that whoever holds the public key alone can neither read nor guess. */
export interface SealedAddress {
  /** Made with the public key; only the private one, which is not on this machine, opens it. */
  readonly sealed: Uint8Array;
  /** By which the rows of somebody are found who names the address: a keyed digest. */
  readonly lookup: string;
}

/** What speaks for a comment; moderators see it, nothing is refused for it. */
export interface Score {
  /** Bits of work that the sender's browser has done. */
  readonly work: number;
  readonly links: number;
}

/** What a reader has sent, checked. */
export interface NewComment {
  /** Names its file later: `2026-11-28-k3v9x2qa`; says nothing of its author. */
  readonly id: string;
  /** The id of a post or of a question. */
  readonly post: string;
  /** The id of a comment on the same post. */
  readonly replyTo?: string;
  readonly name: string;
  readonly website?: string;
  readonly text: string;
  readonly address?: SealedAddress;
  /** In milliseconds since 1970. */
  readonly received: number;
  /** Spent with this comment: a second one with the same token is the same comment, or refused. */
  readonly token: string;
  /** A keyed digest of who says what where: the same thing said twice is stored once. */
  readonly digest: string;
  readonly score: Score;
}

/**
 * `waiting`: for a moderator. `accepting`: the decision is stored, the file perhaps not yet. `accepted`: its file is committed, and
 * name, website and text are wiped from the store. `rejected`: everything that tells of its author is wiped.
 */
export type CommentStage = "waiting" | "accepting" | "accepted" | "rejected";

/** A comment as the store holds it. What was wiped is an empty text or missing, also its token and its digest. */
export interface StoredComment extends NewComment {
  readonly stage: CommentStage;
  readonly decision?: Decision;
}

export interface Decision {
  /** Who decided, as the bank's own sign-on or the command line names them. */
  readonly by: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly reason?: RefusalReason;
}
