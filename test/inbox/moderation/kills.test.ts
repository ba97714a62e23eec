import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type TestDesk, testDesk } from "../../support/desk.ts";
import { root } from "../../support/klartext.ts";

/** `KLARTEXT_KILLS=20` tries more; where it is killed follows from the seed. */
const kills = Number(process.env["KLARTEXT_KILLS"] ?? 3);
const seed = Number(process.env["KLARTEXT_SEED"] ?? 7);

describe("Whoever is killed while accepting", () => {
  test("leaves every comment committed once, and a sound repository", { timeout: 300_000 }, async () => {
    const at = await testDesk({ made: true });
    const ids = await manyReceived(at, 50);
    const random = randomFrom(seed);
    for (let kill = 0; kill < kills; kill++) {
      const child = accepting(at, await waiting(at));
      const closed = once(child, "close");
      child.stderr?.resume();
      await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), closed]);
      await wait(random() * 400);
      // Every third time, the git that it runs outlives it.
      const whom = (child.pid as number) * (kill % 3 === 2 ? 1 : -1);
      if (child.exitCode === null) process.kill(whom, "SIGKILL");
      await closed;
    }
    await finished(at);
    expectAllOnce(at, ids);
  });
});

describe("Two who accept at once", () => {
  test("commit every comment once", { timeout: 120_000 }, async () => {
    const at = await testDesk({ made: true });
    const ids = await manyReceived(at, 8);
    const both = [accepting(at, ids), accepting(at, ids.toReversed())];
    for (const child of both) for (const stream of [child.stdout, child.stderr]) stream?.resume();
    await Promise.all(both.map((child) => once(child, "close")));
    expect(await waiting(at)).toEqual([]);
    expectAllOnce(at, ids);
  });
});

async function manyReceived({ receive }: TestDesk, count: number): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, () => receive()));
}

async function waiting({ desk }: TestDesk): Promise<readonly string[]> {
  return (await desk.store.at("waiting")).map(({ id }) => id);
}

/** A process that leads a group of its own, so that the git that it runs can be killed with it. */
function accepting({ desk }: TestDesk, ids: readonly string[]): ChildProcess {
  const cli = join(root, "src", "klartext.js");
  const args = [cli, "inbox", "accept", "--inbox", desk.inbox.folder, "--by", "Mia", ...ids];
  return spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
}

/** Until nothing waits any more; also if that is already so, because what was cut off is to be ended. */
async function finished(at: TestDesk): Promise<void> {
  const ids = await waiting(at);
  const child = accepting(at, ids.length > 0 ? ids : ["2026-11-28-nothing0"]);
  let said = "";
  child.stderr?.on("data", (data) => (said += data));
  child.stdout?.resume();
  const [code] = await once(child, "close");
  if (ids.length > 0) expect(code, said).toBe(0);
}

function expectAllOnce({ desk, comments, repository }: TestDesk, ids: readonly string[]): void {
  repository?.as("Mia", "fsck", "--full", "--strict");
  const subjects = repository?.as("Mia", "log", "--format=%s").trim().split("\n") ?? [];
  expect(subjects.filter((subject) => subject !== "x").sort()).toEqual(
    ids.map((id) => `Publish comment ${id} on gls`).sort(),
  );
  expect(readdirSync(join(comments, "gls")).sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  for (const [index, id] of ids.entries())
    expect(readFileSync(join(comments, "gls", `${id}.md`), "utf8")).toContain(`Text number ${index + 1}, with`);
  expect(repository?.as("Mia", "status", "--porcelain")).toBe("");
  expect(existsSync(join(comments, ".coming"))).toBe(false);
  expect(readdirSync(desk.inbox.folder).filter((name) => /work|coming/.test(name))).toEqual([]);
  expect(readdirSync(join(comments, ".git")).filter((name) => name.endsWith(".lock"))).toEqual([]);
}

/** The same numbers for the same seed. @see https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
