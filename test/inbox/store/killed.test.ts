/** What has been acknowledged to readers is stored exactly once, whatever is killed at whatever moment. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../../src/inbox/store/open-store.ts";
import { inboxFor, type Readers, readersAt } from "../../support/comments-over-http.ts";
import { emptyFolder } from "../../support/folder.ts";
import { freePort } from "../../support/real-servers.ts";
import { servingComments } from "../../support/serving-comments.ts";
import { seeded } from "./comments.ts";
import { kinds, sharedPostgres } from "./places.ts";

const postgres = sharedPostgres();
beforeAll(postgres.start);
afterAll(postgres.stop);

const kills = Number(process.env["KLARTEXT_KILLS"] ?? 2);
const clients = 24;

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Waits until some more have been acknowledged. */
function more(readers: Readers, count: number): Promise<void> {
  const goal = readers.acknowledged.size + count;
  return until(() => readers.acknowledged.size >= goal, `${count} more are acknowledged`);
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const began = performance.now(); !isSo(); await wait(5))
    if (performance.now() - began > 60_000) throw new Error(`Nobody has seen that ${what}.`);
}

/** Each acknowledged text is there once, and no text is there twice. */
async function expectExactlyOnce(inbox: Parameters<typeof openStore>[0], readers: Readers): Promise<void> {
  const store = await openStore(inbox);
  const texts = (await store.at("waiting")).map(({ text }) => text);
  await store.close();
  const there = new Set(texts);
  expect([...readers.acknowledged].filter((text) => !there.has(text))).toEqual([]);
  expect(texts.length).toBe(there.size);
  // Of each reader, one more may be there that was not acknowledged in time.
  expect(texts.length - readers.acknowledged.size).toBeLessThanOrEqual(clients);
}

describe.each(kinds("comments when processes are killed", postgres.get))("In $name", ({ name, place }) => {
  test(`all that was acknowledged is stored once after ${kills} kills of the receiver`, {
    timeout: 600_000,
  }, async () => {
    const [{ inbox: where }, port, folder] = [await place(), await freePort(), emptyFolder()];
    const inbox = inboxFor(folder, port, where.settings.store);
    const random = seeded(name.length);
    let child = await servingComments(inbox.folder);
    const readers = readersAt(port, inbox.keys.token, clients);
    for (let kill = 0; kill < kills; kill++) {
      await more(readers, 20);
      await wait(random() * 250);
      await killed(child);
      child = await servingComments(inbox.folder);
    }
    await more(readers, 20);
    await readers.stop();
    await killed(child);
    await expectExactlyOnce(inbox, readers);
    process.stderr.write(`${name}: ${kills} kills, ${readers.acknowledged.size} acknowledged, ${told(readers)}\n`);
  });
});

describe.runIf(kinds("comments when the database is killed", postgres.get).length === 2)("PostgreSQL", () => {
  test("may be killed and started again: readers are told to come again, and nothing is lost or double", {
    timeout: 600_000,
  }, async () => {
    const [port, folder] = [await freePort(), emptyFolder()];
    await postgres.get().ask("DROP SCHEMA IF EXISTS klartext_inbox CASCADE");
    const inbox = inboxFor(folder, port, { kind: "postgres", url: postgres.get().url });
    const child = await servingComments(inbox.folder);
    const readers = readersAt(port, inbox.keys.token, clients);
    await more(readers, 50);
    await postgres.get().kill();
    await until(() => readers.statuses.has(503), "the database is down");
    await postgres.get().start();
    await more(readers, 50);
    await postgres.get().halt();
    await postgres.get().start();
    await more(readers, 50);
    await readers.stop();
    expect(readers.statuses.has(0)).toBe(false);
    await killed(child);
    await expectExactlyOnce(inbox, readers);
    process.stderr.write(`PostgreSQL killed and halted: ${readers.acknowledged.size} acknowledged, ${told(readers)}\n`);
  });
});

function told({ statuses }: Readers): string {
  return [...statuses].map(([status, count]) => `${count} × ${status || "broken"}`).join(", ");
}
