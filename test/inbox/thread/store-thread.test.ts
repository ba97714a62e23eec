/** A store in a thread of its own: it keeps what it is given, and holds up nobody. */
import { chmodSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { SentComment } from "../../../src/inbox/keep.ts";
import { lookupOf, unseal } from "../../../src/inbox/privacy/address.ts";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { StoreDown } from "../../../src/inbox/store/store.ts";
import type { KeepingStore } from "../../../src/inbox/thread/messages.ts";
import { openStoreThread } from "../../../src/inbox/thread/store-thread.ts";
import { testInbox } from "../../support/inbox.ts";
import { comment } from "../store/comments.ts";

interface Opened {
  readonly store: KeepingStore;
  readonly made: ReturnType<typeof testInbox>;
  readonly file: string;
}

async function opened(): Promise<Opened> {
  const made = testInbox();
  const store = await openStoreThread(made.inbox);
  onTestFinished(() => store.close());
  return { store, made, file: join(made.inbox.folder, "store.sqlite") };
}

function sent(number: number, email: string): SentComment {
  const { address: _, ...rest } = comment(number);
  return { ...rest, email };
}

/** Another process that has the file for itself, until it is told to let go. */
function neighbour(file: string): () => void {
  const database = new DatabaseSync(file);
  onTestFinished(() => database.close());
  database.exec("BEGIN IMMEDIATE");
  return () => database.exec("COMMIT");
}

describe("A comment that is kept", () => {
  test("is stored with its address sealed, and found by it", async () => {
    const { store, made } = await opened();
    expect(await store.keep(sent(1, "ada@example.org"))).toEqual({ outcome: "stored", id: comment(1).id });
    const [found] = await store.byAddress(lookupOf("Ada@Example.org", made.inbox.keys));
    const { address, stage, ...others } = found as NonNullable<typeof found>;
    expect(unseal(address?.sealed as Uint8Array, readFileSync(made.privateKey, "utf8"))).toBe("ada@example.org");
    const { address: _, ...given } = comment(1);
    expect(others).toEqual(given);
    expect(stage).toBe("waiting");
  });

  test("has no address if its reader gave none", async () => {
    const { store } = await opened();
    await store.keep(sent(1, ""));
    expect(await store.find(comment(1).id)).not.toHaveProperty("address");
  });
});

describe("While the file is another process's", () => {
  test("this one is idle, and what was asked in the meantime is answered afterwards, each by its own answer", async () => {
    const { store, file } = await opened();
    const letGo = neighbour(file);
    let isKept = false;
    const kept = Promise.all(Array.from({ length: 50 }, (_, number) => store.keep(sent(number, "")))).finally(() => {
      isKept = true;
    });
    await wait(50);
    const before = performance.eventLoopUtilization();
    await wait(300);
    // Whoever waits with SQLite is busy half of the time, in steps of 5 ms.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.25);
    expect(isKept).toBe(false);
    // Nobody has to wait for it who only reads.
    expect(await store.at("waiting")).toEqual([]);
    expect(isKept).toBe(false);
    letGo();
    const ids = (await kept).map((each) => (each as { readonly id: string }).id);
    expect(ids).toEqual(Array.from({ length: 50 }, (_, number) => comment(number).id));
    expect(await store.at("waiting")).toHaveLength(50);
  });

  test("closing waits for what was kept before", async () => {
    const { store, file } = await opened();
    const letGo = neighbour(file);
    const kept = store.keep(sent(1, ""));
    const closed = store.close();
    await wait(50);
    letGo();
    expect(await kept).toEqual({ outcome: "stored", id: comment(1).id });
    await closed;
  });
});

describe("A thread", () => {
  test("cannot be used once it is closed, and closes once", async () => {
    const { store } = await opened();
    await Promise.all([store.close(), store.close()]);
    await expect(store.keep(sent(1, ""))).rejects.toThrow(StoreDown);
    await expect(store.find("any")).rejects.toThrow("has been closed");
    await store.close();
  });

  test("says as well as a store without one why it cannot open", async () => {
    const { made, store, file } = await opened();
    await store.keep(sent(1, ""));
    await store.close();
    chmodSync(file, 0o640);
    const readable = openStoreThread(made.inbox);
    await expect(readable).rejects.toThrow(`Others may read ${file}. Run: chmod 600 ${file}`);
    await expect(readable).rejects.toMatchObject({ kind: "refused", constructor: InboxRefusal });
    chmodSync(file, 0o600);
    truncateSync(file, 4096);
    await expect(openStoreThread(made.inbox)).rejects.toThrow(`${file} is damaged`);
  });
});
