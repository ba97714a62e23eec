/** What one build leaves for the next, beside the output: what was read, and what was written. */
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { type Memo, Memory } from "./content/memory.ts";
import { digest } from "./kernel/digest.ts";
import { type Key, type Manifest, unknownFolder } from "./output/manifest.ts";
import { emptyShelf, type Shelf } from "./output/publish.ts";

/** What is known from the time before. */
export interface Cache {
  readonly memory: Memory;
  readonly shelf: Shelf;
}

/** Whoever knows nothing builds everything. */
export function emptyCache(): Cache {
  return { memory: new Memory(), shelf: emptyShelf };
}

/**
 * Reads the cache: a line with the code's version and a checksum, one about the whole, and one for each file of content.
 * A cache of other code, or a damaged one, counts for nothing.
 *
 * @param damaged - Called if there is one that cannot be used although it should.
 */
export function readCache(file: string, damaged: () => void): Cache {
  // Taken before anything else: what is kept at the end is the work of the code that ran now, whatever it is by then.
  const code = codeVersion();
  const bytes = bytesOf(file);
  if (bytes === undefined) return emptyCache();
  const end = bytes.indexOf("\n") + 1;
  const [version, checksum] = bytes.toString("utf8", 0, end - 1).split(" ");
  if (end > 0 && version !== code) return emptyCache();
  const text = bytes.subarray(end);
  if (end === 0 || checksum !== String(crc32(text))) {
    damaged();
    return emptyCache();
  }
  const [whole = "", ...lines] = text.toString("utf8").split("\n");
  const { context, current, spare } = JSON.parse(whole) as Whole;
  const memory = new Memory(context, lines.map(memoOf));
  linesIn.set(memory, lines.length);
  return { memory, shelf: shelfFrom(current, spare) };
}

/** Keeps the cache; a process that ends meanwhile leaves the one before, which is older but not wrong. */
export function writeCache(file: string, { memory, shelf }: Cache): void {
  const whole: Whole = {
    context: memory.context,
    current: kept(shelf.current),
    spare: kept(shelf.spare, shelf.current),
  };
  const lines = Array.from(memory.entries(), ([path, memo]) => lineOf(path, memo));
  const text = Buffer.from([JSON.stringify(whole), ...lines].join("\n"));
  const coming = `${file}.coming`;
  writeFileSync(coming, Buffer.concat([Buffer.from(`${codeVersion()} ${crc32(text)}\n`), text]));
  renameSync(coming, file);
}

interface Whole {
  readonly context: string;
  readonly current: Kept;
  readonly spare: Kept;
}

/** A manifest; files without a key have `""`, those of the spare that the current folder holds as well have none. */
interface Kept {
  readonly at: number;
  readonly inode: number;
  readonly keys: readonly (readonly [path: string, key?: string, hash?: string])[];
}

function shelfFrom(current: Kept, spare: Kept): Shelf {
  const known = manifestFrom(current);
  return { current: known, spare: manifestFrom(spare, known) };
}

function keyFrom(digest: string | undefined, hash: string | undefined): Key | undefined {
  return digest === undefined ? undefined : { ...(digest && { digest }), ...(hash && { hash }) };
}

/** @param other - Of which a file of the same key has the same bytes. */
function manifestFrom({ at, inode, keys }: Kept, other = unknownFolder): Manifest {
  return {
    at,
    inode,
    keys: new Map(
      keys.map(([path, key, hash]): [string, Key] => [path, keyFrom(key, hash) ?? other.keys.get(path) ?? {}]),
    ),
  };
}

function kept({ at, inode, keys }: Manifest, other = unknownFolder): Kept {
  const lineOf = (path: string, key: Key): Kept["keys"][number] => {
    const name = digestOfKey(key);
    const same = other.keys.get(path);
    const isKnown = name !== "" && same !== undefined && digestOfKey(same) === name;
    return isKnown ? [path] : [path, name, key.hash ?? ""];
  };
  return { at, inode, keys: Array.from(keys, ([path, key]) => lineOf(path, key)) };
}

function digestOfKey(key: Key): string {
  if (key.digest === undefined && key.whole !== undefined) key.digest = digest(key.whole);
  return key.digest ?? "";
}

/** Tells whether a cache that was read says of the content all that is known now. */
export function saysAll(memory: Memory): boolean {
  const entries = [...memory.entries()];
  return entries.length === linesIn.get(memory) && entries.every(([, memo]) => isAsRead(memo));
}

const linesIn = new WeakMap<Memory, number>();

function memoOf(line: string): readonly [string, Memo] {
  const [path, memo] = JSON.parse(line) as [string, Memo];
  // Printing a line anew costs more than all else: as long as it is right, it is kept.
  memo.kept = { line, stamp: memo.stamp, text: memo.text };
  return [path, memo];
}

function lineOf(path: string, memo: Memo): string {
  return memo.kept && isAsRead(memo) ? memo.kept.line : JSON.stringify([path, lasting(memo)]);
}

function isAsRead({ kept, stamp, text }: Memo): boolean {
  return kept !== undefined && kept.stamp === stamp && kept.text === text;
}

/** Without what only this process can use. */
function lasting({ stamp, digest, bodyLine, problems, fields, theses, text }: Memo): Partial<Memo> {
  const memo = { stamp, digest, bodyLine, problems, fields, theses };
  if (text === undefined) return memo as Partial<Memo>;
  const { last: _last, quiet: _quiet, ...lastingText } = text;
  return { ...memo, text: lastingText } as Partial<Memo>;
}

/** A folder in its place is removed: nobody but us has anything to keep there. */
function bytesOf(file: string): Buffer | undefined {
  const facts = lstatSync(file, { throwIfNoEntry: false });
  if (facts === undefined || facts.isFile()) return facts && readFileSync(file);
  rmSync(file, { recursive: true });
  return Buffer.alloc(0);
}

let version: string | undefined;

/** Another one for each state of the program and of its dependencies: what other code has read or written is no use. */
export function codeVersion(): string {
  version ??= digest(
    [process.version, ...["src", "layouts", "package-lock.json"].flatMap((name) => stampsOf(join(root, name)))].join(
      "\n",
    ),
  );
  return version;
}

const root = fileURLToPath(new URL("../", import.meta.url));

function stampsOf(path: string): readonly string[] {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) return [`${path} ${facts?.size} ${facts?.mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => stampsOf(join(path, name)));
}
