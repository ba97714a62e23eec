import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { built, builtAfresh } from "./support/builds.ts";
import { contentFolder, postFile } from "./support/content.ts";
import { difference, siteIn } from "./support/difference.ts";
import { emptyFolder, write } from "./support/folder.ts";

const how = { now: Date.UTC(2026, 0, 1), drafts: false };
const note = /is damaged\. Everything is built anew\./;

/** A site that was built, and then had a post changed and one taken away. */
async function place(): Promise<{ readonly folder: string; readonly cache: string }> {
  const folder = emptyFolder();
  const content = contentFolder(join(folder, "content"), {
    "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "tags: [Geld]"], "Mit [Verweis](/nirgends/).\n"),
  });
  expect(await built(folder, "_site", how)).toMatchObject({ isRight: true });
  write(content, { "posts/2024-03-02-zweiter.md": postFile(["title: Der letzte", "tags: [Geld]"]) });
  rmSync(join(content, "posts/2024-03-01-erster.md"));
  return { folder, cache: join(folder, "_site.cache/cache") };
}

/**
 * Builds on top of a cache after something happened to it; the site and the problems must be those of a build from nothing.
 *
 * @returns Whether the build said that the cache was damaged.
 */
async function isDamagedBy(harm: (cache: string, bytes: Buffer) => void): Promise<boolean> {
  const { folder, cache } = await place();
  harm(cache, readFileSync(cache));
  const first = await rightly(folder);
  expect(note.test(await rightly(folder)), "the build after it").toBe(false);
  return note.test(first);
}

/** @returns What was told. */
async function rightly(folder: string): Promise<string> {
  const { isRight, told } = await built(folder, "_site", how);
  const afresh = await builtAfresh(folder, how);
  expect(isRight).toBe(true);
  expect(difference(siteIn(join(folder, "_site")), siteIn(join(folder, "fresh")))).toBeUndefined();
  expect(told.split("\n").filter((line) => !note.test(line))).toEqual(afresh.told.split("\n"));
  return told;
}

const truncated = (share: number) => (cache: string, bytes: Buffer) =>
  writeFileSync(cache, bytes.subarray(0, Math.floor(bytes.length * share)));

function flipped(cache: string, bytes: Buffer, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(cache, bytes);
}

describe("What the last build has left", () => {
  test("is used without a word", async () => {
    expect(await isDamagedBy(() => {})).toBe(false);
  });

  test("may be missing", async () => {
    expect(await isDamagedBy((cache) => rmSync(cache))).toBe(false);
  });

  test("counts for nothing if another version has left it", async () => {
    const harm = (cache: string, bytes: Buffer) =>
      writeFileSync(cache, bytes.toString("utf8").replace(/^\S+/, "another-version"));
    expect(await isDamagedBy(harm)).toBe(false);
  });

  test.each([0, 0.001, 0.01, 0.3, 0.5, 0.999])("is noticed to be cut off at %d of its length", async (share) => {
    expect(await isDamagedBy(truncated(share))).toBe(true);
  });

  test("is noticed to be cut off behind its first line", async () => {
    const harm = (cache: string, bytes: Buffer) => writeFileSync(cache, bytes.subarray(0, bytes.indexOf("\n") + 1));
    expect(await isDamagedBy(harm)).toBe(true);
  });

  test.each([0.02, 0.3, 0.6, 0.9])("is noticed to have another bit at %d of its length", async (share) => {
    const at = ({ length }: Buffer) => Math.floor(length * share);
    expect(await isDamagedBy((cache, bytes) => flipped(cache, bytes, at(bytes)))).toBe(true);
  });

  test("is noticed to have another bit at the end of its first line and in its checksum", async () => {
    for (const before of [0, 1])
      expect(await isDamagedBy((cache, bytes) => flipped(cache, bytes, bytes.indexOf("\n") - before))).toBe(true);
  });

  test("is noticed to be a folder", async () => {
    const harm = (cache: string) => {
      rmSync(cache);
      mkdirSync(join(cache, "in the way"), { recursive: true });
    };
    expect(await isDamagedBy(harm)).toBe(true);
  });
});
