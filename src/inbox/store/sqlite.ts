/** A store in one file, for one machine; several processes may have it open. */
import type { SQLInputValue } from "node:sqlite";
import type { NewComment } from "../comment.ts";
import { checkComment } from "./checked.ts";
import { grouped } from "./group.ts";
import { commentOf, type Row } from "./rows.ts";
import { sqliteAdding } from "./sqlite-add.ts";
import { connectTo } from "./sqlite-connection.ts";
import { openFile } from "./sqlite-file.ts";
import type { Refusals, Store } from "./store.ts";

/** Commits of larger groups take so long that the first of them had better been answered. */
const most = 1000;

/** @param file - Its path; made if missing. The folder is there, and for nobody else. */
export async function openSqlite(file: string): Promise<Store> {
  const database = openFile(file);
  const { write, read, sweep, close } = await connectTo(database, file);
  const adding = sqliteAdding(database);
  const group = grouped((comments: readonly NewComment[]) => write(() => comments.map(adding)), { atOnce: 1, most });
  const rows = (sql: string, ...values: SQLInputValue[]) =>
    read(() => (database.prepare(sql).all(...values) as unknown as Row[]).map(commentOf));
  const changes = (sql: string, ...values: SQLInputValue[]) => Number(database.prepare(sql).run(...values).changes);
  const count = (month: string, reason: string) =>
    changes(
      "INSERT INTO refusal VALUES (?, ?, 1) ON CONFLICT (month, reason) DO UPDATE SET count = count + 1",
      month,
      reason,
    );

  return {
    add: async (comment) => {
      checkComment(comment);
      return group.add(comment);
    },
    find: async (id) => (await rows("SELECT * FROM comment WHERE id = ?", id))[0],
    at: (stage, limit = -1) =>
      rows("SELECT * FROM comment WHERE stage = ? ORDER BY received, id LIMIT ?", stage, limit),
    accept: (id, { by, at }) =>
      write(
        () =>
          changes(
            "UPDATE comment SET stage = 'accepting', decided_by = ?, decided_at = ? WHERE id = ? AND stage = 'waiting'",
            by,
            at,
            id,
          ) === 1,
      ),
    finish: async (id) => {
      const isChanged = await write(
        () =>
          changes(
            "UPDATE comment SET stage = 'accepted', name = '', website = NULL, text = '' WHERE id = ? AND stage = 'accepting'",
            id,
          ) === 1,
      );
      if (isChanged) await sweep();
      return isChanged;
    },
    reject: async (id, { by, at, reason }, month) => {
      const isChanged = await write(() => {
        const isRejected = changes(
          `UPDATE comment SET stage = 'rejected', name = '', website = NULL, text = '', sealed = NULL, lookup = NULL,
             decided_by = ?, decided_at = ?, reason = ? WHERE id = ? AND stage = 'waiting'`,
          by,
          at,
          reason,
          id,
        );
        if (isRejected === 1) count(month, reason);
        return isRejected === 1;
      });
      if (isChanged) await sweep();
      return isChanged;
    },
    refusals: () =>
      read(() =>
        database
          .prepare("SELECT month, reason, count FROM refusal ORDER BY month, reason")
          .all()
          .map((row) => ({ ...row }) as unknown as Refusals),
      ),
    byAddress: (lookup) => rows("SELECT * FROM comment WHERE lookup = ? ORDER BY received, id", lookup),
    erase: async (ids) => {
      const list = JSON.stringify(ids);
      const erased = await write(() =>
        changes("DELETE FROM comment WHERE id IN (SELECT value FROM json_each(?))", list),
      );
      await sweep("rewrite");
      return erased;
    },
    expire: async (before) => {
      const expired = await write(() => expire(before.waiting, before.decided));
      if (expired.waiting + expired.decided > 0) await sweep();
      return expired;
    },
    close: async () => {
      await group.settled();
      await close();
    },
  };

  function expire(waiting: number, decided: number) {
    return {
      waiting: changes("DELETE FROM comment WHERE stage = 'waiting' AND received < ?", waiting),
      decided:
        changes(
          `DELETE FROM comment WHERE (stage = 'rejected' OR stage = 'accepted' AND lookup IS NULL) AND decided_at < ?`,
          decided,
        ) +
        changes(
          `UPDATE comment SET sealed = NULL, token = NULL, digest = NULL, reply_to = NULL, decided_by = NULL, work = 0, links = 0
             WHERE stage = 'accepted' AND token IS NOT NULL AND decided_at < ?`,
          decided,
        ),
    };
  }
}
