/** A comment as a row of a table, the same in both stores. */
import type { RefusalReason } from "../../model/refusal.ts";
import type { CommentStage, Decision, NewComment, StoredComment } from "../comment.ts";

/** In the order in which they are inserted. */
export const newColumns = [
  "id",
  "post",
  "reply_to",
  "name",
  "website",
  "text",
  "sealed",
  "lookup",
  "received",
  "token",
  "digest",
  "work",
  "links",
] as const;

export const columns = [...newColumns, "stage", "decided_by", "decided_at", "reason"] as const;

export interface Row {
  readonly id: string;
  readonly post: string;
  readonly reply_to: string | null;
  readonly name: string;
  readonly website: string | null;
  readonly text: string;
  readonly sealed: Uint8Array | null;
  readonly lookup: string | null;
  readonly received: number;
  readonly token: string | null;
  readonly digest: string | null;
  readonly work: number;
  readonly links: number;
  readonly stage: CommentStage;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly reason: RefusalReason | null;
}

export type Value = string | number | Uint8Array | null;

/** In the order of `newColumns`. */
export function valuesOf(comment: NewComment): readonly Value[] {
  return [
    comment.id,
    comment.post,
    comment.replyTo ?? null,
    comment.name,
    comment.website ?? null,
    comment.text,
    comment.address?.sealed ?? null,
    comment.address?.lookup ?? null,
    comment.received,
    comment.token,
    comment.digest,
    comment.score.work,
    comment.score.links,
  ];
}

export function commentOf(row: Row): StoredComment {
  const decision = decisionOf(row);
  return {
    id: row.id,
    post: row.post,
    ...(row.reply_to !== null && { replyTo: row.reply_to }),
    name: row.name,
    ...(row.website !== null && { website: row.website }),
    text: row.text,
    ...(row.lookup !== null && { address: { sealed: new Uint8Array(row.sealed ?? []), lookup: row.lookup } }),
    received: row.received,
    token: row.token ?? "",
    digest: row.digest ?? "",
    score: { work: row.work, links: row.links },
    stage: row.stage,
    ...(decision && { decision }),
  };
}

function decisionOf({ decided_by, decided_at, reason }: Row): Decision | undefined {
  if (decided_by === null || decided_at === null) return undefined;
  return { by: decided_by, at: decided_at, ...(reason !== null && { reason }) };
}
