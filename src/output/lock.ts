/** One build at a time for each output folder. */
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { makeFolder } from "./make-folder.ts";

export interface Lock {
  readonly release: () => void;
}

/**
 * Takes the lock if nobody holds it.
 *
 * SQLite's own lock on a file is taken, and nothing is ever stored: the system frees it when its holder dies, however it
 * dies, so there is no stale lock to guess about.
 *
 * @param file - Created if missing, and left there: removing it would let two builds hold locks of one name.
 * @throws Error for a folder that cannot be written to, and for a disk that is full.
 * @see https://www.sqlite.org/lockingv3.html
 */
export function tryLock(file: string): Lock | undefined {
  makeFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw new Error(`${file} cannot be locked: ${(error as Error).message}`, { cause: error });
  }
  return { release: () => database.close() };
}

/**
 * Waits for the lock.
 *
 * @param patience - Milliseconds.
 * @param waiting - Called once if somebody else holds it.
 * @returns `undefined` if it was not free in time.
 */
export async function lockWithin(patience: number, file: string, waiting: () => void): Promise<Lock | undefined> {
  const step = 100;
  for (let waited = 0; waited <= patience; waited += step) {
    const lock = tryLock(file);
    if (lock) return lock;
    if (waited === 0) waiting();
    await wait(step);
  }
  return undefined;
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_BUSY;
}
