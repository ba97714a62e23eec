/** What the bank declares. */
import type { Body } from "./body.ts";
import type { Instant } from "./instant.ts";

export const statementKinds = ["values", "imprint", "privacy", "accessibility", "terms", "other"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Tells whether the day has passed by which somebody was to read the statement again. */
export function isReviewOverdue({ review }: Statement, now: Instant): boolean {
  return review !== undefined && review.by.day < now.day;
}

/** A statement in one of its versions; where nothing else is said, in the one that is in force at "now". */
export interface Statement {
  readonly id: string;
  /** Of the version in force, whichever that is: `/werte/`. */
  readonly url: string;
  /** Of this version for ever: `/werte/fassungen/2026-03-01/`; `undefined` for a statement of one version. */
  readonly permalink?: string;
  readonly file: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly summary: string;
  /** The day from which it is in force; `undefined` for a statement of one version, which has no date. */
  readonly effective?: Instant;
  readonly owner?: string;
  readonly approvedBy?: string;
  readonly review?: { readonly by: Instant };
  /** What is new in this version and why. */
  readonly changes?: string;
  readonly motto?: string;
  readonly mottoSource?: string;
  readonly body: Body;
  readonly language: string;
  /** The id of the statement that this one says in simple language. */
  readonly simplifies?: string;
  /** The simple language keeps the rules of Leichte Sprache, and people for whom it is made have tested the text. */
  readonly easyToRead?: boolean;
  /** SHA-256, in hexadecimal, of all that may not change once it is published. */
  readonly seal: string;
  /** Changes whenever the statement does. */
  readonly digest: string;
}

/** Tells whether a statement says in simple language what another one says. */
export function isTwin({ simplifies }: Pick<Statement, "simplifies">): boolean {
  return simplifies !== undefined;
}

/** Everything that the bank has declared under one address, and what it has announced. */
export interface Ledger {
  readonly id: string;
  /** `/werte/` */
  readonly url: string;
  /** Oldest first; those after the one in force are announced. */
  readonly versions: readonly Statement[];
  /** The version in force; `undefined` if none is yet. */
  readonly current: Statement | undefined;
}
