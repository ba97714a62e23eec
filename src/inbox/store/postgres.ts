/** A store for several machines. Loaded only where the settings name one. */
import type { NewComment } from "../comment.ts";
import { checkComment } from "./checked.ts";
import { grouped } from "./group.ts";
import { addAll } from "./postgres-add.ts";
import { connectionsTo, prepare } from "./postgres-connection.ts";
import { schema } from "./postgres-schema.ts";
import { sweepingOf } from "./postgres-sweep.ts";
import { columns, commentOf, type Row } from "./rows.ts";
import type { Refusals, Store } from "./store.ts";

/** The driver gives bigint as text, because there are larger ones than JavaScript has numbers for: ours are not. */
const bigints: readonly string[] = ["received", "work", "links", "decided_at"];

const shown = columns.map((column) => (bigints.includes(column) ? `${column}::float8` : column)).join(", ");

const select = `SELECT ${shown} FROM ${schema}.comment`;

/** A group larger than this is as slow as two. */
const most = 500;

/**
 * `erase` leaves nothing in the server's tables, indexes and statistics. Its write-ahead log holds what was inserted until the
 * segment is written over, or is removed by the next checkpoint where `wal_recycle` is off; archives, replicas and backups hold it
 * as long as they are kept. What is wiped by decisions or by time goes from the tables within a second, and from the log as it
 * goes on.
 *
 * @param url - `postgres://user:password@host:port/database`; the role owns the database or the schema `klartext_inbox`.
 */
export async function openPostgres(url: string): Promise<Store> {
  const connections = await connectionsTo(url, 6);
  const inserting = await connectionsTo(url, 2);
  try {
    await prepare(connections);
  } catch (error) {
    await Promise.all([connections.close(), inserting.close()]);
    throw error;
  }
  const sweeping = sweepingOf(connections);
  const group = grouped((comments: readonly NewComment[]) => addAll(inserting, comments), { atOnce: 2, most });

  const rows = (sql: string, values: readonly unknown[]) =>
    connections.again(async (client) => (await client.query<Row>(`${select} ${sql}`, [...values])).rows.map(commentOf));
  /** How many rows it changed; never sent twice. */
  const changes = (sql: string, values: readonly unknown[]) =>
    connections.once(async (client) => (await client.query(sql, [...values])).rowCount ?? 0);
  /** Whether it changed one; its bytes go a little later. */
  const wiped = async (sql: string, values: readonly unknown[]) => {
    const isChanged = (await changes(sql, values)) === 1;
    if (isChanged) sweeping.soon();
    return isChanged;
  };

  return {
    add: async (comment) => {
      checkComment(comment);
      return group.add(comment);
    },
    find: async (id) => (await rows("WHERE id = $1", [id]))[0],
    at: (stage, limit) => rows('WHERE stage = $1 ORDER BY received, id COLLATE "C" LIMIT $2', [stage, limit ?? null]),
    accept: async (id, { by, at }) =>
      (await changes(
        `UPDATE ${schema}.comment SET stage = 'accepting', decided_by = $2, decided_at = $3 WHERE id = $1 AND stage = 'waiting'`,
        [id, by, at],
      )) === 1,
    finish: (id) =>
      wiped(
        `UPDATE ${schema}.comment SET stage = 'accepted', name = '', website = NULL, text = '' WHERE id = $1 AND stage = 'accepting'`,
        [id],
      ),
    reject: (id, { by, at, reason }, month) =>
      wiped(
        `WITH rejected AS (
           UPDATE ${schema}.comment SET stage = 'rejected', name = '', website = NULL, text = '', sealed = NULL, lookup = NULL,
             decided_by = $2, decided_at = $3, reason = $4 WHERE id = $1 AND stage = 'waiting' RETURNING reason)
         ${countOf("rejected", "$5")}`,
        [id, by, at, reason, month],
      ),
    refusals: () =>
      connections.again(async (client) => {
        const sql = `SELECT month, reason, count::float8 FROM ${schema}.refusal ORDER BY month COLLATE "C", reason COLLATE "C"`;
        return (await client.query<Refusals>(sql)).rows.map((row) => ({ ...row }));
      }),
    byAddress: (lookup) => rows('WHERE lookup = $1 ORDER BY received, id COLLATE "C"', [lookup]),
    erase: async (ids) => {
      const erased = await changes(`DELETE FROM ${schema}.comment WHERE id = ANY($1)`, [ids]);
      await sweeping.now();
      return erased;
    },
    expire: async (before) => {
      const waiting = await changes(
        ...forgetting("DELETE FROM", "stage = 'waiting' AND received < $1", before.waiting),
      );
      const gone = await changes(
        ...forgetting(
          "DELETE FROM",
          "(stage = 'rejected' OR stage = 'accepted' AND lookup IS NULL) AND decided_at < $1",
          before.decided,
        ),
      );
      const reduced = await changes(
        ...forgetting("UPDATE", "stage = 'accepted' AND token IS NOT NULL AND decided_at < $1", before.decided),
      );
      // Also for those whose process was killed before it swept.
      sweeping.soon();
      return { waiting, decided: gone + reduced };
    },
    close: async () => {
      await group.settled();
      try {
        await sweeping.stop();
      } finally {
        await Promise.all([connections.close(), inserting.close()]);
      }
    },
  };
}

/** Counts the reason of a row that was changed, in the same statement. */
function countOf(source: string, month: string): string {
  return `INSERT INTO ${schema}.refusal AS known SELECT ${month}, reason, 1 FROM ${source}
    ON CONFLICT (month, reason) DO UPDATE SET count = known.count + 1`;
}

/** Receivers on several machines do this at the same time: each takes what no other has in hand. */
function forgetting(verb: "DELETE FROM" | "UPDATE", which: string, before: number): [string, readonly unknown[]] {
  const change =
    verb === "UPDATE"
      ? "SET sealed = NULL, token = NULL, digest = NULL, reply_to = NULL, decided_by = NULL, work = 0, links = 0"
      : "";
  return [
    `${verb} ${schema}.comment ${change} WHERE id IN (SELECT id FROM ${schema}.comment WHERE ${which} FOR UPDATE SKIP LOCKED)`,
    [before],
  ];
}
