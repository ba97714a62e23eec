/** Puts one comment into a transaction that is under way. */
import type { DatabaseSync } from "node:sqlite";
import type { NewComment } from "../comment.ts";
import type { Ended } from "./group.ts";
import { newColumns, valuesOf } from "./rows.ts";
import type { Kept } from "./store.ts";

/** @returns A function that may be called within a transaction only; what it answers holds once that is committed. */
export function sqliteAdding(database: DatabaseSync): (comment: NewComment) => Ended<Kept> {
  const byDigest = database.prepare("SELECT id FROM comment WHERE digest = ?");
  const byToken = database.prepare("SELECT 1 FROM comment WHERE token = ?");
  const byId = database.prepare("SELECT 1 FROM comment WHERE id = ?");
  const insert = database.prepare(
    `INSERT INTO comment (${newColumns.join(", ")}) VALUES (${newColumns.map(() => "?").join(", ")})`,
  );
  return (comment) => {
    const same = byDigest.get(comment.digest);
    if (same) return { result: { outcome: "repeated", id: String(same["id"]) } };
    if (byToken.get(comment.token)) return { result: { outcome: "spent" } };
    if (byId.get(comment.id)) return { error: new Error(`There is a comment ${comment.id} already. Take another id.`) };
    insert.run(...valuesOf(comment));
    return { result: { outcome: "stored", id: comment.id } };
  };
}
