/** Transactions with a file that other processes write to as well, and what makes deleted bytes go. */
import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { isBusy, translated } from "./sqlite-errors.ts";
import { StoreDown, StoreFull } from "./store.ts";

/** How long another process is waited for, in milliseconds; the event loop goes on meanwhile. */
const patience = 10_000;

/** Between two tries, in milliseconds. */
const step = 5;

/** Between two tries to empty the log, in milliseconds. */
const pause = 1000;

export interface SqliteConnection {
  /** In a transaction of its own, which is committed when this resolves, and undone when it rejects. */
  readonly write: <Result>(work: () => Result) => Promise<Result>;
  readonly read: <Result>(work: () => Result) => Promise<Result>;
  /**
   * Lets nothing be left of what was deleted: the log is copied into the file and emptied.
   *
   * @param how - `rewrite`: the whole file is written anew, and this rejects if anything is in the way. Otherwise it is tried again
   *   later, also by the next process that opens the file.
   */
  readonly sweep: (how?: "rewrite") => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function connectTo(database: DatabaseSync, file: string): Promise<SqliteConnection> {
  const { ino } = statSync(file);
  let isClosed = false;
  let later: NodeJS.Timeout | undefined;

  async function patiently<Result>(work: () => Result): Promise<Result> {
    for (const began = performance.now(); ; await wait(step)) {
      if (isClosed) throw new StoreDown(`${file} has been closed.`);
      // SQLite would go on writing to a file that nobody finds again.
      if (statSync(file, { throwIfNoEntry: false })?.ino !== ino)
        throw new StoreDown(`${file} has been moved or removed while it was in use.`);
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() - began > patience) throw translated(error, file);
      }
    }
  }

  function transaction<Result>(work: () => Result): Result {
    database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      database.exec("COMMIT");
      return result;
    } finally {
      if (database.isTransaction) database.exec("ROLLBACK");
    }
  }

  /** @throws An error that is `isBusy` while somebody reads what is older than the log's end. */
  function emptyLog(): void {
    const { busy } = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() ?? {};
    if (busy !== 0) throw Object.assign(new Error("another process reads it"), { errcode: 5 });
  }

  function sweepOnce(): boolean {
    try {
      emptyLog();
      return true;
    } catch (error) {
      if (isBusy(error) || translated(error, file) instanceof StoreFull) return false;
      throw translated(error, file);
    }
  }

  /** Until nobody is in the way any more. */
  function sweepLater(): void {
    clearTimeout(later);
    later = setTimeout(() => {
      try {
        if (!isClosed && !sweepOnce()) sweepLater();
      } catch {
        // Whoever calls next is told.
      }
    }, pause).unref();
  }

  async function sweep(how?: "rewrite"): Promise<void> {
    if (how === "rewrite") {
      await patiently(() => database.exec("VACUUM"));
      await patiently(emptyLog);
    } else if (!sweepOnce()) sweepLater();
  }

  // Another process may have been killed before it swept.
  await sweep();

  return {
    write: async (work) => {
      try {
        return await patiently(() => transaction(work));
      } catch (error) {
        // Most of what fills the disk may be the log.
        if (!(error instanceof StoreFull && sweepOnce())) throw error;
        return patiently(() => transaction(work));
      }
    },
    read: patiently,
    sweep,
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(later);
      database.close();
    },
  };
}
