/** The file of a store: for nobody else, never empty, never replaced. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { openSqlite } from "../../../src/inbox/store/sqlite.ts";
import { openFile } from "../../../src/inbox/store/sqlite-file.ts";
import { isStore, migrate, migrations } from "../../../src/inbox/store/sqlite-schema.ts";
import { type Store, StoreDown } from "../../../src/inbox/store/store.ts";
import { emptyFolder } from "../../support/folder.ts";
import { comment, decision } from "./comments.ts";

async function opened(file: string): Promise<Store> {
  const store = await openSqlite(file);
  onTestFinished(() => store.close());
  return store;
}

/** A file with some hundred comments, which nobody has open. */
async function filled(): Promise<string> {
  const file = join(emptyFolder(), "store.sqlite");
  const store = await openSqlite(file);
  await Promise.all(Array.from({ length: 300 }, (_, number) => store.add(comment(number))));
  await store.close();
  return file;
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe("The file of a store", () => {
  test("is for its owner only, as are those beside it", async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const file = join(emptyFolder(), "store.sqlite");
    const store = await opened(file);
    await store.add(comment(1));
    for (const each of [file, `${file}-wal`, `${file}-shm`]) expect(modeOf(each)).toBe("600");
  });

  test("is not opened while others may read it or its folder", async () => {
    const file = await filled();
    chmodSync(file, 0o640);
    await expect(openSqlite(file)).rejects.toThrow(`Others may read ${file}. Run: chmod 600 ${file}`);
    chmodSync(file, 0o600);
    const folder = join(file, "..");
    chmodSync(folder, 0o711);
    await expect(openSqlite(file)).rejects.toThrow(`Others may read ${folder}. Run: chmod 700 ${folder}`);
    await expect(openSqlite(join(folder, "missing", "store.sqlite"))).rejects.toThrow("missing does not exist.");
  });

  test("waits for the disk, and overwrites what is deleted", async () => {
    const database = openFile(await filled());
    onTestFinished(() => database.close());
    const settings = ["journal_mode", "synchronous", "secure_delete", "temp_store"];
    const found = settings.map((name) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
    // Full, on, and in memory only.
    expect(found).toEqual(["wal", 2, 1, 2]);
  });

  const damages: Readonly<Record<string, (file: string) => void>> = {
    "has been emptied": (file) => truncateSync(file, 0),
    "is cut off": (file) => truncateSync(file, 3 * 4096),
    "is something else": (file) => writeFileSync(file, "Sehr geehrte Damen und Herren ".repeat(300)),
    "is a database of somebody else": (file) => {
      rmSync(file);
      const other = new DatabaseSync(file);
      other.exec("CREATE TABLE comment (id TEXT)");
      other.close();
      chmodSync(file, 0o600);
    },
    "has a page of noise": (file) => {
      const bytes = readFileSync(file);
      for (let page = 5; page < 12; page++) bytes.fill(0xa5, page * 4096, page * 4096 + 200);
      writeFileSync(file, bytes);
    },
  };

  test.each(Object.keys(damages))("that %s is told of and left as it is", async (damage) => {
    const file = await filled();
    damages[damage]?.(file);
    const before = readFileSync(file);
    const error = await openSqlite(file).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(InboxRefusal);
    expect((error as InboxRefusal).kind).toBe("failure");
    expect((error as InboxRefusal).message).toMatch(/store\.sqlite is damaged \(.+\)\. Put back a copy of it/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("that is gone while its log is there is not replaced by an empty one", async () => {
    const file = await filled();
    const store = await opened(file);
    await store.add(comment(999));
    const copy = join(emptyFolder(), "store.sqlite");
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    await expect(openSqlite(copy)).rejects.toThrow("store.sqlite is gone, but not store.sqlite-wal.");
    expect(existsSync(copy)).toBe(false);
  });

  test("that is moved away in use takes nothing more, so that nothing is answered and lost", async () => {
    const file = await filled();
    const store = await opened(file);
    renameSync(file, `${file}.old`);
    await expect(store.add(comment(999))).rejects.toThrow(StoreDown);
    renameSync(`${file}.old`, file);
    expect((await store.add(comment(999))).outcome).toBe("stored");
  });

  test("is made whole or not at all: what a killed process has begun is not taken for a store", async () => {
    const file = join(emptyFolder(), "store.sqlite");
    writeFileSync(`${file}.4711.new`, "half");
    const stores = await Promise.all([opened(file), opened(file)]);
    await stores[0]?.add(comment(1));
    expect(await stores[1]?.at("waiting")).toHaveLength(1);
  });
});

describe("The tables of a store", () => {
  test("become those of the next version, step by step, with everything that is in them", async () => {
    const file = await filled();
    const database = new DatabaseSync(file);
    onTestFinished(() => database.close());
    const steps = [
      ...migrations,
      "ALTER TABLE comment ADD COLUMN mood TEXT",
      "UPDATE comment SET mood = 'calm'; CREATE INDEX by_mood ON comment (mood)",
    ];
    migrate(database, file, steps);
    migrate(database, file, steps);
    expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: 3 });
    expect(database.prepare("SELECT count(*) AS count FROM comment WHERE mood = 'calm'").get()).toEqual({ count: 300 });
    expect(isStore(database)).toBe(true);
  });

  test("stay as they were where a step fails", async () => {
    const file = await filled();
    const database = new DatabaseSync(file);
    onTestFinished(() => database.close());
    const steps = [...migrations, "DELETE FROM comment", "SELECT nonsense"];
    expect(() => migrate(database, file, steps)).toThrow("nonsense");
    expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    expect(database.prepare("SELECT count(*) AS count FROM comment").get()).toEqual({ count: 300 });
  });

  test("of a newer Klartext are left alone", async () => {
    const file = await filled();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    await expect(openSqlite(file)).rejects.toThrow("was made by a newer Klartext (version 99");
  });
});

test("A moderator's command writes while a receiver does", async () => {
  const file = await filled();
  const receiver = await opened(file);
  const held = new DatabaseSync(file);
  onTestFinished(() => held.close());
  held.exec("BEGIN IMMEDIATE");
  const added = receiver.add(comment(999));
  const accepted = receiver.accept(comment(1).id, decision);
  expect(await receiver.find(comment(999).id)).toBeUndefined();
  setTimeout(() => held.exec("COMMIT"), 200);
  expect((await added).outcome).toBe("stored");
  expect(await accepted).toBe(true);
});
