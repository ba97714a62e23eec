/**
 * What changes by itself when its moment comes, although nobody writes anything. Pure.
 *
 * It is known beside the site and never in it: no page can show what is withheld, nor when it will come.
 */
import { ascending } from "../kernel/order.ts";
import type { Instant } from "./instant.ts";

/**
 * What happens then: a post or a note appears, a post expires, a version of a statement comes into force, a page says
 * that a post was changed, a correction or a comment appears, nobody can comment on a post or a note any more, a page says that a review or the mending of a gap is overdue, or security.txt is renewed.
 */
export const awaitedKinds = [
  "post",
  "note",
  "expiry",
  "version",
  "update",
  "correction",
  "comment",
  "closing",
  "review",
  "gap",
  "security",
] as const;
export type AwaitedKind = (typeof awaitedKinds)[number];

export interface Awaited {
  readonly at: Instant;
  readonly kind: AwaitedKind;
  /** As the editor typed it. */
  readonly file: string;
  /** Of what changes: a correction and a comment have that of their post, a gap says what it is. */
  readonly title: string;
}

/** The order in which they come; what comes at one moment, by file. */
export function soonestFirst(a: Awaited, b: Awaited): number {
  return (
    a.at.epoch - b.at.epoch ||
    ascending(a.file, b.file) ||
    awaitedKinds.indexOf(a.kind) - awaitedKinds.indexOf(b.kind) ||
    ascending(a.title, b.title)
  );
}
