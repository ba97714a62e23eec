/** Connections to PostgreSQL that answer only what is on its disk. */
import { setTimeout as wait } from "node:timers/promises";
import type { ClientBase, Pool, PoolClient } from "pg";
import { InboxRefusal } from "../refusal.ts";
import { isPassing, translated } from "./postgres-errors.ts";
import { migrate, schema } from "./postgres-schema.ts";
import { StoreDown } from "./store.ts";

/** Milliseconds for which a server that is away is waited for. */
const patience = 3000;

/** Between two tries, in milliseconds. */
const step = 50;

export interface Connections {
  /** Runs once, on a connection that was there; what it rejects with may have been done all the same. */
  readonly once: <Result>(work: (client: ClientBase) => Promise<Result>) => Promise<Result>;
  /** Runs again where the connection was lost. `work` is told how often it was tried before. */
  readonly again: <Result>(work: (client: ClientBase, tries: number) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/**
 * @param url - `postgres://user:password@host:port/database`
 * @param most - How many connections there are at most.
 */
export async function connectionsTo(url: string, most: number): Promise<Connections> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: "klartext",
    connectionTimeoutMillis: patience,
    query_timeout: 10_000,
    lock_timeout: 5000,
    keepAlive: true,
    onConnect: promiseDurability,
  });
  // Of connections that nobody is using just now: the pool has put them away already, whoever comes next gets another.
  pool.on("error", () => {});
  return over(pool);
}

function over(pool: Pool): Connections {
  let isClosed = false;

  async function run<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    const client = await connected();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // Nobody knows what it is still doing.
      client.release(true);
      throw error;
    }
  }

  async function connected(): Promise<PoolClient> {
    for (const began = performance.now(); ; await wait(step)) {
      if (isClosed) throw new StoreDown("The database has been closed.");
      try {
        return await pool.connect();
      } catch (error) {
        if (!isPassing(error) || performance.now() - began > patience) throw error;
      }
    }
  }

  return {
    once: (work) => run(work).catch(rethrow),
    again: async (work) => {
      const began = performance.now();
      for (let tries = 0; ; tries++) {
        try {
          return await run((client) => work(client, tries));
        } catch (error) {
          if (!isPassing(error) || performance.now() - began > patience) return rethrow(error);
          await wait(step);
        }
      }
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await pool.end();
    },
  };
}

function rethrow(error: unknown): never {
  throw translated(error);
}

/** Also where the server, the database or the role is set to answer before the disk has it. */
async function promiseDurability(client: ClientBase): Promise<void> {
  // A connection that breaks rejects what is asked over it; its event tells nothing more.
  client.on("error", () => {});
  await client.query("SET synchronous_commit = on");
}

/**
 * Makes the tables, if they are missing.
 *
 * @throws InboxRefusal for a server that loses what it has answered when the power fails, and for tables of another role: what is
 *   deleted from them would stay, and the server would only warn of it.
 */
export async function prepare(connections: Connections): Promise<void> {
  await connections.again(async (client) => {
    const { rows } = await client.query(
      "SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages",
    );
    const { fsync, pages } = rows[0];
    if (fsync !== "on" || pages !== "on")
      throw new InboxRefusal(
        "failure",
        `The database runs with fsync=${fsync} and full_page_writes=${pages}: it would lose comments when the power fails. Set both to on.`,
      );
    await migrate(client);
    const owner = "SELECT pg_has_role(relowner, 'USAGE') AS own FROM pg_class WHERE oid = $1::regclass";
    const table = (await client.query(owner, [`${schema}.comment`])).rows[0];
    if (!table.own)
      throw new InboxRefusal(
        "failure",
        `The role of the database does not own ${schema}.comment, so that it could not remove what is erased. Let it: ALTER TABLE ${schema}.comment OWNER TO …`,
      );
  });
}
