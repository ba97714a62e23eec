/** Lays compressed files beside those of a published folder. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { linked } from "../output/link.ts";
import { type Ending, endings, packedOf, unpacksTo } from "../output/packed.ts";
import { effortFor, packed } from "./pack.ts";

/** Texts, and what else is not compressed already. */
const texts = /\.(?:html|css|js|mjs|json|xml|txt|svg|csv|ics|wasm|webmanifest)$/;
/** Read by hosts, shown to nobody. */
const unsent = new Set(["_headers", "_redirects"]);

/** A published folder, and the hash of every file that its record knows; empty without a record. */
export interface Published {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
}

export interface Compressed {
  /** How many files were looked at. */
  readonly texts: number;
  /** How many of them got their compressed ones from the older folder. */
  readonly reused: number;
  /** In bytes, of all texts, and of the smallest that is sent for each. */
  readonly bytes: number;
  readonly sent: number;
  /** Files that changed within the second in which the older ones were written, and are told apart by their time now. */
  readonly touched: number;
}

/**
 * Makes the compressed files of a folder right: whatever lay there before, afterwards there are those that save something.
 *
 * @param older - Of which they are taken where the file is the same.
 */
export async function compress(published: Published, older: Published | undefined): Promise<Compressed> {
  const { folder } = published;
  const files = filesIn(folder);
  const wanted = files.filter((path) => texts.test(path) && !unsent.has(path));
  removeStale(published, files, new Set(wanted));
  const touched = older ? toldApart(published, older) : 0;
  const total = wanted.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const counts = { texts: wanted.length, reused: 0, bytes: 0, sent: 0, touched };
  // On the same disk, but not in the site: whatever happens, nobody is sent half a file.
  const scratch = mkdtempSync(join(dirname(resolve(folder)), ".klartext-compress-"));
  try {
    const waiting = wanted.values();
    const worker = async (_: unknown, number: number) => {
      for (const path of waiting) {
        const coming = join(scratch, String(number));
        const sizes = (older && reused(path, published, older, coming)) ?? (await made(path, published, coming, total));
        counts.reused += sizes.isReused ? 1 : 0;
        counts.bytes += sizes.bytes;
        counts.sent += sizes.sent;
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    return counts;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
    .sort();
}

/** What an editor has published under such a name stays; whatever else stands for a file may stand for what it was once. */
function removeStale({ folder, hashes }: Published, files: readonly string[], wanted: ReadonlySet<string>): void {
  for (const path of files) {
    const original = packedOf(path)?.original;
    if (original === undefined || hashes.has(path)) continue;
    if (wanted.has(original) || !existsSync(join(folder, original))) rmSync(join(folder, path));
  }
}

/**
 * Servers tell versions of a file by its length and the second in which it was written. A file that has changed must not
 * have the second of the one that it replaces, however fast one release follows the other.
 */
function toldApart(published: Published, older: Published): number {
  let touched = 0;
  for (const [path, hash] of published.hashes) {
    const before = older.hashes.get(path);
    if (before === undefined || before === hash) continue;
    const [now, then] = [published, older].map(({ folder }) => statSync(join(folder, path), { throwIfNoEntry: false }));
    if (!now || !then || secondOf(now.mtimeMs) !== secondOf(then.mtimeMs)) continue;
    const next = secondOf(then.mtimeMs) + 1;
    utimesSync(join(published.folder, path), next, next);
    touched++;
  }
  return touched;
}

function secondOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

interface Sizes {
  readonly isReused: boolean;
  readonly bytes: number;
  readonly sent: number;
}

/** `undefined` if the older folder has not the same file, or nothing beside it, or something else by now. */
function reused(path: string, { folder, hashes }: Published, older: Published, coming: string): Sizes | undefined {
  const hash = hashes.get(path);
  if (hash === undefined || older.hashes.get(path) !== hash) return undefined;
  const there = endings.filter((ending) => existsSync(join(older.folder, path + ending)));
  const { size } = statSync(join(folder, path));
  const isWhole = (ending: Ending) => unpacksTo(readFileSync(join(older.folder, path + ending)), ending, hash, size);
  if (there.length === 0 || !there.every(isWhole)) return undefined;
  let sent = size;
  for (const ending of there) {
    const source = join(older.folder, path + ending);
    sent = Math.min(sent, statSync(source).size);
    linkOrCopy(source, coming);
    renameSync(coming, join(folder, path + ending));
  }
  return { isReused: true, bytes: size, sent };
}

/** A copy has the time of what it stands for. */
function linkOrCopy(source: string, target: string): void {
  if (linked(source, target)) return;
  copyFileSync(source, target);
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}

/** The compressed files have the time of the one that they stand for. */
async function made(path: string, { folder, hashes }: Published, coming: string, total: number): Promise<Sizes> {
  const place = join(folder, path);
  const content = readFileSync(place);
  const { atime, mtime } = statSync(place);
  let sent = content.length;
  for (const [ending, bytes] of await packed(content, effortFor(total, path.startsWith("assets/")))) {
    if (hashes.has(path + ending)) continue;
    sent = Math.min(sent, bytes.length);
    writeFileSync(coming, bytes);
    utimesSync(coming, atime, mtime);
    renameSync(coming, place + ending);
  }
  return { isReused: false, bytes: content.length, sent };
}
