/** What is wiped or erased is in no file of a store any more. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Store, StoreDown } from "../../../src/inbox/store/store.ts";
import { comment, decision, seeded } from "./comments.ts";
import { kinds, type Place, sharedPostgres } from "./places.ts";

// As the guide asks for: what the write-ahead log does not need any more is removed, not kept to be written over.
const postgres = sharedPostgres({ wal_recycle: "off" });
beforeAll(postgres.start);
afterAll(postgres.stop);

const words = ["Name", "Site", "Text", "End", "Sealed", "Lookup"] as const;

/** All bytes in which comments could be left: of SQLite its three files, of PostgreSQL all tables, indexes and statistics. */
function bytesOf({ inbox }: Place): Buffer {
  const { store } = inbox.settings;
  return bytesIn(store.kind === "sqlite" ? inbox.folder : join(postgres.get().data, "base"));
}

function bytesIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}

function leftOf(bytes: Buffer, numbers: readonly number[], which: readonly string[] = words): readonly string[] {
  const found = new Set(bytes.toString("latin1").match(/(?:Name|Site|Text|End|Sealed|Lookup)\d+#/g));
  return numbers.flatMap((number) => which.map((word) => `${word}${number}#`)).filter((needle) => found.has(needle));
}

/** Comments of lengths between a line and many pages. */
async function fill(store: Store, count: number): Promise<readonly number[]> {
  const random = seeded(5);
  const numbers = Array.from({ length: count }, (_, number) => number);
  await Promise.all(
    numbers.map((number) => {
      const noise = Array.from({ length: Math.floor(random() ** 4 * 2000) }, () => random().toString(36)).join(" ");
      const { text } = comment(number);
      return store.add(comment(number, { text: `${text} ${noise} ${text}` }));
    }),
  );
  return numbers;
}

describe.each(kinds("what is left of erased comments", postgres.get))("In the files of $name", ({ name, place }) => {
  test("nothing is left of what was rejected, and of an accepted one only its address", async () => {
    const where = await place();
    const store = await where.open();
    const numbers = await fill(store, 300);
    if (name === "PostgreSQL") await postgres.get().ask("ANALYZE; CHECKPOINT");
    else expect(leftOf(bytesOf(where), numbers)).toHaveLength(numbers.length * words.length);
    const [accepted, rejected] = [0, 1].map((rest) => numbers.filter((number) => number % 3 === rest)) as [
      number[],
      number[],
    ];
    for (const number of numbers) {
      const { id } = comment(number);
      if (number % 3 === 0) await store.accept(id, decision);
      if (number % 3 === 0) await store.finish(id);
      if (number % 3 === 1) await store.reject(id, { ...decision, reason: "insult" }, "2026-11");
    }
    if (name === "PostgreSQL") await store.close();
    const bytes = bytesOf(where);
    expect(leftOf(bytes, rejected)).toEqual([]);
    expect(leftOf(bytes, accepted, words.slice(0, 4))).toEqual([]);
    expect(leftOf(bytes, accepted, ["Lookup"])).toHaveLength(accepted.length);
  });

  test("nothing is left of what was erased or has expired", async () => {
    const where = await place();
    const store = await where.open();
    const numbers = await fill(store, 300);
    const [erased, old] = [numbers.filter((number) => number % 2 === 1), numbers.filter((number) => number < 100)];
    expect(await store.erase(erased.map((number) => comment(number).id))).toBe(erased.length);
    expect(leftOf(bytesOf(where), erased)).toEqual([]);
    if (name === "PostgreSQL") expect(leftOf(bytesIn(postgres.get().data), erased)).toEqual([]);
    await store.expire({ waiting: comment(100).received, decided: 0 });
    await store.close();
    expect(leftOf(bytesOf(where), old)).toEqual([]);
    expect(leftOf(bytesOf(where), [102], ["Lookup"])).toEqual(["Lookup102#"]);
  });
});

describe.runIf(existsSync("/proc") && kinds("erasure while others look", postgres.get).length === 2)(
  "PostgreSQL",
  () => {
    test("does not say that it has erased what somebody can still see, and erases it the next time", {
      timeout: 60_000,
    }, async () => {
      const [, kind] = kinds("erasure while others look", postgres.get);
      const where = await (kind as NonNullable<typeof kind>).place();
      const store = await where.open();
      await store.add(comment(1));
      const reader = new pg.Client({ connectionString: postgres.get().url });
      await reader.connect();
      onTestFinished(() => reader.end());
      await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
      await reader.query("SELECT 1 FROM pg_class");
      await expect(store.erase([comment(1).id])).rejects.toThrow(StoreDown);
      await reader.query("COMMIT");
      expect(await store.erase([comment(1).id])).toBe(0);
      expect(leftOf(bytesOf(where), [1])).toEqual([]);
    });
  },
);
