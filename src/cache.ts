/** What one build leaves for the next, beside the output: what was read, and what was written. */
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Memo, Memory } from "./content/memory.ts";
import { digest } from "./kernel/digest.ts";
import { type Key, type Manifest, unknownFolder } from "./output/manifest.ts";

/** What is known from the time before. */
export interface Cache {
  readonly memory: Memory;
  readonly manifest: Manifest;
}

/** Whoever knows nothing builds everything. */
export function emptyCache(): Cache {
  return { memory: new Memory(), manifest: unknownFolder };
}

/**
 * Reads the cache. One that was written by other code, or is damaged, counts for nothing.
 *
 * @param damaged - Called if there is one that cannot be used although it should.
 */
export function readCache(file: string, damaged: () => void): Cache {
  const text = textOf(file);
  if (text === undefined) return emptyCache();
  const [version, checksum, ...rest] = text.split("\n", 3);
  const [kept] = rest;
  if (version !== codeVersion()) return emptyCache();
  if (kept === undefined || checksum !== digest(kept)) {
    damaged();
    return emptyCache();
  }
  const { context, memos, at, keys } = JSON.parse(kept) as Kept;
  return {
    memory: new Memory(context, memos),
    manifest: {
      at,
      keys: new Map(keys.map(([path, key]): [string, Key] => [path, key === "" ? undefined : { digest: key }])),
    },
  };
}

/** Keeps the cache; a process that ends meanwhile leaves the one before, which is older but not wrong. */
export function writeCache(file: string, { memory, manifest }: Cache): void {
  const kept: Kept = {
    context: memory.context,
    memos: [...memory.entries()].map(([path, memo]) => [path, lasting(memo)]),
    at: manifest.at,
    keys: [...manifest.keys].map(([path, key]) => [path, digested(key)]),
  };
  const text = JSON.stringify(kept);
  const coming = `${file}.coming`;
  writeFileSync(coming, `${codeVersion()}\n${digest(text)}\n${text}`);
  renameSync(coming, file);
}

interface Kept {
  readonly context: string;
  readonly memos: readonly (readonly [string, Memo])[];
  readonly at: number;
  readonly keys: readonly (readonly [string, string])[];
}

/** Without what only this process can use. */
function lasting({ made: _made, text, ...memo }: Memo): Memo {
  if (text === undefined) return memo;
  const { last: _last, ...lastingText } = text;
  return { ...memo, text: lastingText };
}

function digested(key: Key): string {
  if (key === undefined) return "";
  return "digest" in key ? key.digest : digest(key.whole);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

let version: string | undefined;

/** Another one for each state of the program and of its dependencies: what other code has read or written is no use. */
function codeVersion(): string {
  version ??= digest(
    [process.version, ...["src", "layouts", "package-lock.json"].flatMap((name) => stampsOf(join(root, name)))].join(
      "\n",
    ),
  );
  return version;
}

const root = fileURLToPath(new URL("../", import.meta.url));

function stampsOf(path: string): readonly string[] {
  const facts = statSync(path);
  if (!facts.isDirectory()) return [`${path} ${facts.size} ${facts.mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => stampsOf(join(path, name)));
}
