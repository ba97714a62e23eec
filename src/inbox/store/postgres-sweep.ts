/** What makes the bytes of deleted rows go from PostgreSQL's tables. */
import { setTimeout as wait } from "node:timers/promises";
import type { ClientBase, QueryConfig } from "pg";
import type { Connections } from "./postgres-connection.ts";
import { isForbidden } from "./postgres-errors.ts";
import { schema } from "./postgres-schema.ts";
import { StoreDown } from "./store.ts";

/** How long others who still look at the table as it was are waited for, in milliseconds. */
const patience = 2000;

/** Between two looks, in milliseconds. */
const step = 100;

/** Milliseconds: the table is written anew, and it holds what waits and little else. */
const longest = 300_000;

/** Milliseconds in which what is decided one after the other shares a sweep. */
const pause = 500;

export interface Sweeping {
  /** Writes the table anew. Rejects if anything is in the way. */
  readonly now: () => Promise<void>;
  /** The same within a second, tried again as long as anything is in the way. */
  readonly soon: () => void;
  /** Does what `soon` has not done yet. */
  readonly stop: () => Promise<void>;
}

/**
 * `VACUUM FULL` writes the table into a new file and removes the old one; a plain `VACUUM` leaves the bytes where they were. The
 * write-ahead log keeps what was inserted until its segments are written over: `now` begins a new segment and takes a checkpoint,
 * where the role may, after which the server uses the old ones again or removes them.
 *
 * @see https://www.postgresql.org/docs/current/sql-vacuum.html
 */
export function sweepingOf(connections: Connections): Sweeping {
  let later: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isOver = false;

  async function rewrite(client: ClientBase): Promise<void> {
    await othersHaveLeft(client);
    await patiently(client, `VACUUM (FULL) ${schema}.comment`);
  }

  function soon(): void {
    if (isOver) return;
    later ??= setTimeout(() => {
      later = undefined;
      running = connections.once(rewrite).catch(soon);
    }, pause).unref();
  }

  return {
    now: () =>
      connections.once(async (client) => {
        await rewrite(client);
        await ifAllowed(client, "SELECT pg_switch_wal()");
        await ifAllowed(client, "CHECKPOINT");
      }),
    soon,
    stop: async () => {
      isOver = true;
      await running;
      if (later === undefined) return;
      clearTimeout(later);
      later = undefined;
      await connections.once(rewrite).catch((error) => {
        // Somebody is in the way: it is left to the next expiry of any process.
        if (!(error instanceof StoreDown)) throw error;
      });
    },
  };
}

/** What a transaction of somebody else may still see is copied along by `VACUUM FULL`. */
async function othersHaveLeft(client: ClientBase): Promise<void> {
  const { rows } = await client.query("SELECT pg_current_xact_id()::xid AS own");
  const oldest = `SELECT 1 FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND age(backend_xmin) > age($1::xid)
    UNION ALL SELECT 1 FROM pg_replication_slots WHERE age(xmin) > age($1::xid)
    UNION ALL SELECT 1 FROM pg_prepared_xacts WHERE age(transaction) > age($1::xid) LIMIT 1`;
  for (const began = performance.now(); ; await wait(step)) {
    const { rowCount } = await client.query(oldest, [rows[0].own]);
    if (rowCount === 0) return;
    if (performance.now() - began > patience)
      throw new StoreDown(
        "Somebody has been reading the database since before (a backup?), so that rows are not gone yet.",
      );
  }
}

async function ifAllowed(client: ClientBase, sql: string): Promise<void> {
  try {
    await patiently(client, sql);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
}

async function patiently(client: ClientBase, text: string): Promise<void> {
  // The driver's types do not know of a time limit for one query.
  await client.query({ text, query_timeout: longest } as QueryConfig);
}
