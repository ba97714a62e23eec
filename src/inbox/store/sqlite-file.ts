/** The file of a store, which is never empty and never for others to read. */
import { chownSync, closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, type Stats, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { InboxRefusal } from "../refusal.ts";
import { damaged, translated } from "./sqlite-errors.ts";
import { isStore, migrate } from "./sqlite-schema.ts";

/** Milliseconds for which SQLite itself waits for another process; nothing else happens in this one meanwhile. */
const patience = 5;

/**
 * Opens it, and makes it if there is none.
 *
 * @throws InboxRefusal, StoreFull or StoreDown.
 */
export function openFile(file: string): DatabaseSync {
  refuseOthers(dirname(file), 0o700);
  if (!existsSync(file)) create(file);
  refuseOthers(file, 0o600);
  const database = connection(file);
  try {
    // Another process may be just about to open or to close it, for which it is locked.
    database.exec("PRAGMA busy_timeout = 10000");
    if (!isStore(database)) throw damaged(file, "it holds no comments of Klartext");
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
    const found = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    if (found !== "ok") throw damaged(file, String(found).replaceAll("\n", " "));
    migrate(database, file);
    database.exec(`PRAGMA busy_timeout = ${patience}`);
    return database;
  } catch (error) {
    database.close();
    throw translated(error, file);
  }
}

/** Under another name first: whoever finds the file finds a whole store, even if this is killed here. */
function create(file: string): void {
  refuseRemains(file);
  const fresh = `${file}.${process.pid}.new`;
  try {
    rmSync(fresh, { force: true });
    closeSync(openSync(fresh, "wx", 0o600));
    giveToOwner(fresh, statSync(dirname(file)));
    const database = connection(fresh);
    try {
      database.exec("PRAGMA journal_mode = WAL");
      migrate(database, fresh);
    } finally {
      database.close();
    }
    sync(fresh);
    linkUnlessThere(fresh, file);
    sync(dirname(file));
  } catch (error) {
    throw translated(error, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function connection(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: patience });
  } catch (error) {
    throw translated(error, file);
  }
}

/** Another process may have been as quick. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What root makes is for whom the folder belongs to: the receiver runs as somebody else. */
function giveToOwner(file: string, folder: Stats): void {
  if (process.getuid?.() === 0) chownSync(file, folder.uid, folder.gid);
}

/** The log of a database that is gone holds comments, and would be overwritten by a new one's. */
function refuseRemains(file: string): void {
  const log = `${basename(file)}-wal`;
  // Another process makes the file before its log.
  if (existsSync(`${file}-wal`) && !existsSync(file))
    throw new InboxRefusal(
      "failure",
      `${file} is gone, but not ${log}. Put back a copy of it, or remove that as well.`,
    );
}

function refuseOthers(path: string, mode: number): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InboxRefusal("failure", `${path} does not exist.`);
  if ((stats.mode & 0o077) !== 0)
    throw new InboxRefusal("refused", `Others may read ${path}. Run: chmod ${mode.toString(8)} ${path}`);
}
