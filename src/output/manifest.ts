/** What the output folder holds, page by page, so that a page whose key is the same is neither rendered nor written. */
import { lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../kernel/digest.ts";
import type { Hashes, OutputFile } from "../model/page.ts";
import { hashOfFile } from "./file-content.ts";
import type { Plan } from "./plan.ts";

/** What is known of an output folder. */
export interface Manifest {
  /** When it was known, in milliseconds since 1970: whatever was touched later is not what was written. */
  readonly at: number;
  /** Of the folder itself: another one at the same place is unknown, however old its files are. */
  readonly inode: number;
  /** Every file by its path, with its key. */
  readonly keys: ReadonlyMap<string, Key>;
}

/** A file's key as the page has it, or digested, as it is kept on disk; neither for a file without a key. */
export interface Key {
  /** Learned when a page turns out to have this digest. */
  whole?: string;
  digest?: string;
  /** SHA-256 of the file's bytes. */
  hash?: string | undefined;
}

/** Of a folder of which nothing is known. */
export const unknownFolder: Manifest = { at: 0, inode: 0, keys: new Map() };

/**
 * What an output folder holds that was brought to a plan.
 *
 * @param folder - Its path.
 * @param before - What was known until then: most keys stay.
 * @param hashes - Of the files' bytes.
 * @param at - In milliseconds since 1970: later than the last touch of ours.
 */
export function manifestOf(plan: Plan, folder: string, before: Manifest, hashes: Hashes, at: number): Manifest {
  const keyAt = (path: string, file: OutputFile) =>
    sameKey(before, path, file) ?? { ...keyOf(file), hash: hashes.get(path) };
  return manifestWith(new Map(Array.from(plan, ([path, file]) => [path, keyAt(path, file)])), folder, at);
}

/** The hash under which a file is known; one that nobody has taken yet is taken now. */
export function hashAt(key: Key, path: string): string {
  key.hash ??= hashOfFile(path);
  return key.hash;
}

/** What an output folder holds, as somebody knows who has looked at every file of it. */
export function manifestWith(keys: Manifest["keys"], folder: string, at: number): Manifest {
  return { at, inode: inodeOf(folder) ?? unknownFolder.inode, keys };
}

/** The key under which a file is written. */
export function keyOf({ key }: OutputFile): Key {
  return key === undefined ? {} : { whole: key };
}

/** The key under which a file was written, if it still has that one. */
export function sameKey({ keys }: Manifest, path: string, { key }: OutputFile): Key | undefined {
  const known = keys.get(path);
  if (known === undefined || key === undefined) return undefined;
  if (known.whole === undefined && known.digest === digest(key)) known.whole = key;
  return known.whole === key ? known : undefined;
}

/** What is known of the folder that lies at a place now. */
export function knownAt(folder: string, manifest: Manifest): Manifest {
  return manifest.inode !== unknownFolder.inode && inodeOf(folder) === manifest.inode ? manifest : unknownFolder;
}

function inodeOf(folder: string): number | undefined {
  return lstatSync(folder, { throwIfNoEntry: false })?.ino;
}

/** Tells whether nobody has touched a plain file or a folder since it was known. */
export function isUntouched({ at }: Manifest, path: string): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  // The time of change cannot be set back, unlike that of modification.
  return facts !== undefined && (facts.isFile() || facts.isDirectory()) && facts.ctimeMs <= at;
}

/** Tells whether an output folder holds exactly what the manifest says: no file more, none less, none touched. */
export function isAsKnown(manifest: Manifest, current: string): boolean {
  if (knownAt(current, manifest) === unknownFolder) return false;
  const names = new Set(Array.from(manifest.keys.keys(), (path) => path.split("/", 1)[0]));
  const there = readdirSync(current);
  if (there.length !== names.size || !there.every((name) => names.has(name))) return false;

  const folders = new Set([current]);
  for (const path of manifest.keys.keys()) {
    const file = join(current, path);
    if (!isUntouched(manifest, file)) return false;
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  // The folder itself is renamed into its place, which touches it: therefore its names were looked at.
  folders.delete(current);
  return [...folders].every((folder) => isUntouched(manifest, folder));
}
