import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { lockWithin, tryLock } from "../../src/output/lock.ts";
import { emptyFolder } from "../support/folder.ts";

const module = fileURLToPath(new URL("../../src/output/lock.ts", import.meta.url));

/** Another process that holds the lock until it is killed. */
async function holder(file: string) {
  const script = `const { tryLock } = await import(${JSON.stringify(module)}); console.log(Boolean(tryLock(${JSON.stringify(file)}))); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  expect(String(said).trim()).toBe("true");
  return child;
}

describe("The lock of an output folder", () => {
  test("has one holder at a time", () => {
    const file = join(emptyFolder(), "_site.cache/lock");
    const lock = tryLock(file);
    expect([lock !== undefined, tryLock(file)]).toEqual([true, undefined]);
    lock?.release();
    const next = tryLock(file);
    expect(next).toBeDefined();
    next?.release();
  });

  test("is free again when its holder is killed", async () => {
    const file = join(emptyFolder(), "lock");
    const child = await holder(file);
    expect(tryLock(file)).toBeUndefined();
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });

  test("is waited for, and whoever waits is told once", async () => {
    const file = join(emptyFolder(), "lock");
    const child = await holder(file);
    let told = 0;
    const waiting = lockWithin(10_000, file, () => told++);
    setTimeout(() => child.kill("SIGKILL"), 250);
    const lock = await waiting;
    expect([lock !== undefined, told]).toEqual([true, 1]);
    lock?.release();
  });

  test("is not waited for longer than asked", async () => {
    const file = join(emptyFolder(), "lock");
    const lock = tryLock(file);
    expect(await lockWithin(150, file, () => {})).toBeUndefined();
    lock?.release();
  });
});
