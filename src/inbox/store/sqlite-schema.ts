/** The tables in SQLite, and how those of earlier versions become them. */
import type { DatabaseSync } from "node:sqlite";
import { InboxRefusal } from "../refusal.ts";
import { columns } from "./rows.ts";

/** `Klar` in ASCII: whose file it is. */
const application = 0x4b6c6172;

/** In the order in which they were thought of; what has been released is never changed. */
export const migrations: readonly string[] = [
  `CREATE TABLE comment (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    post TEXT NOT NULL,
    reply_to TEXT,
    name TEXT NOT NULL,
    website TEXT,
    text TEXT NOT NULL,
    sealed BLOB,
    lookup TEXT,
    received INTEGER NOT NULL,
    token TEXT UNIQUE,
    digest TEXT UNIQUE,
    work INTEGER NOT NULL,
    links INTEGER NOT NULL,
    stage TEXT NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'accepting', 'accepted', 'rejected')),
    decided_by TEXT,
    decided_at INTEGER,
    reason TEXT
  ) STRICT;
  CREATE INDEX comment_by_stage ON comment (stage, received, id);
  CREATE INDEX comment_by_lookup ON comment (lookup) WHERE lookup IS NOT NULL;
  CREATE TABLE refusal (
    month TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (month, reason)
  ) STRICT, WITHOUT ROWID;`,
];

/**
 * Brings a database to the newest version, all or nothing; safe with several processes at once.
 *
 * @param steps - SQL; the number of those that were taken is the database's `user_version`.
 * @throws InboxRefusal for a database that a newer Klartext has made.
 */
export function migrate(database: DatabaseSync, file: string, steps = migrations): void {
  if (versionOf(database) === steps.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    const version = versionOf(database);
    if (version > steps.length)
      throw new InboxRefusal(
        "failure",
        `${file} was made by a newer Klartext (version ${version} of its tables; this one knows ${steps.length}). Use that one.`,
      );
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA application_id = ${application}; PRAGMA user_version = ${steps.length}; COMMIT`);
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

/** Whether a database has the tables of a store. */
export function isStore(database: DatabaseSync): boolean {
  if (database.prepare("PRAGMA application_id").get()?.["application_id"] !== application) return false;
  const known = database.prepare("SELECT name FROM pragma_table_info('comment')").all();
  return versionOf(database) > 0 && columns.every((column) => known.some(({ name }) => name === column));
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}
