/** What SQLite says, in the words of a store. */
import { InboxRefusal } from "../refusal.ts";
import { StoreDown, StoreFull } from "./store.ts";

/** @see https://www.sqlite.org/rescode.html */
const code = { busy: 5, locked: 6, ioError: 10, corrupt: 11, full: 13, notADatabase: 26 } as const;

/** Write, fsync, of the folder, truncate, and the three of the file that processes share: what a full disk may answer. */
const failedWrites: ReadonlySet<number> = new Set([778, 1034, 1290, 1546, 4618, 4874, 5386]);

/** What else stands in the way of opening or writing: permissions, read-only disks, files that are gone. */
const inTheWay: ReadonlySet<number> = new Set([3, 8, 10, 14, 23]);

function codeOf(error: unknown): number | undefined {
  return (error as { errcode?: number } | undefined)?.errcode;
}

/** Whether another connection is just writing. */
export function isBusy(error: unknown): boolean {
  const primary = (codeOf(error) ?? 0) & 0xff;
  return primary === code.busy || primary === code.locked;
}

/** @returns The same error, unless it is SQLite's. */
export function translated(error: unknown, file: string): unknown {
  const extended = codeOf(error);
  if (extended === undefined) return noRoom(error) ? full(error, file) : error;
  const primary = extended & 0xff;
  if (primary === code.full || failedWrites.has(extended)) return full(error, file);
  if (primary === code.corrupt || primary === code.notADatabase) return damaged(file, (error as Error).message);
  if (isBusy(error) || inTheWay.has(primary))
    return new StoreDown(`${file} cannot be used: ${(error as Error).message}.`, { cause: error });
  return error;
}

/** Nothing is put in its place: that would lose what can still be read of it. */
export function damaged(file: string, what: string): InboxRefusal {
  return new InboxRefusal(
    "failure",
    `${file} is damaged (${what}). Put back a copy of it, or save what is left with: ` +
      `sqlite3 ${file} .recover | sqlite3 ${file}.recovered`,
  );
}

function full(error: unknown, file: string): StoreFull {
  return new StoreFull(`There is no room for ${file}: ${(error as Error).message}.`, { cause: error });
}

function noRoom(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}
