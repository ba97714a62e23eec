/** The tables in PostgreSQL, and how those of earlier versions become them. */
import type { ClientBase } from "pg";
import { InboxRefusal } from "../refusal.ts";

/** A name of its own, so that the database may hold other things. */
export const schema = "klartext_inbox";

/** Any number that nobody else uses: two receivers that start at once make the tables one after the other. */
const migrationLock = 0x4b6c6172;

/**
 * In the order in which they were thought of; what has been released is never changed.
 *
 * No statistics are kept of what readers write: the planner's samples would hold it after the rows are gone.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE ${schema}.comment (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    post text NOT NULL,
    reply_to text,
    name text NOT NULL,
    website text,
    text text NOT NULL,
    sealed bytea,
    lookup text,
    received bigint NOT NULL,
    token text UNIQUE,
    digest text UNIQUE,
    work bigint NOT NULL,
    links bigint NOT NULL,
    stage text NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'accepting', 'accepted', 'rejected')),
    decided_by text,
    decided_at bigint,
    reason text
  );
  ${["name", "website", "text", "sealed", "lookup", "token", "digest"]
    .map((column) => `ALTER TABLE ${schema}.comment ALTER COLUMN ${column} SET STATISTICS 0;`)
    .join("\n  ")}
  CREATE INDEX comment_by_stage ON ${schema}.comment (stage, received, id);
  CREATE INDEX comment_by_lookup ON ${schema}.comment (lookup) WHERE lookup IS NOT NULL;
  CREATE TABLE ${schema}.refusal (
    month text NOT NULL,
    reason text NOT NULL,
    count bigint NOT NULL CHECK (count > 0),
    PRIMARY KEY (month, reason)
  );`,
];

/**
 * Brings a database to the newest version, all or nothing; safe with several receivers at once.
 *
 * @param steps - SQL; their number is kept in a table of its own.
 * @throws InboxRefusal for a database that a newer Klartext has made.
 */
export async function migrate(client: ClientBase, steps = migrations): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    const version = await versionOf(client);
    if (version > steps.length)
      throw new InboxRefusal(
        "failure",
        `The database was made by a newer Klartext (version ${version} of its tables; this one knows ${steps.length}). Use that one.`,
      );
    for (const [index, step] of steps.entries()) {
      if (index < version) continue;
      await client.query(step);
      await client.query(`INSERT INTO ${schema}.migration (version) VALUES ($1)`, [index + 1]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      // The connection is gone, and with it the transaction; the first error says why.
    });
    throw error;
  }
}

/** Only what is missing is made: whoever may use the tables need not be allowed to make a schema. */
async function versionOf(client: ClientBase): Promise<number> {
  const sql = "SELECT to_regnamespace($1) IS NULL AS bare, to_regclass($2) IS NULL AS fresh";
  const { rows } = await client.query(sql, [schema, `${schema}.migration`]);
  if (rows[0].bare) await client.query(`CREATE SCHEMA ${schema}`);
  if (rows[0].fresh) {
    await client.query(
      `CREATE TABLE ${schema}.migration (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`,
    );
  }
  const newest = await client.query(`SELECT coalesce(max(version), 0) AS version FROM ${schema}.migration`);
  return newest.rows[0].version;
}
