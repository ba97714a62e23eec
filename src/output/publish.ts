/** Puts a planned site where readers see it. */
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { contentOf, hashOf, holds } from "./file-content.ts";
import { type OutputFolder, recover, swap } from "./folder.ts";
import {
  hashAt,
  isAsKnown,
  knownAt,
  type Manifest,
  manifestOf,
  manifestWith,
  sameKey,
  unknownFolder,
} from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { type Known, stage } from "./stage.ts";
import { update } from "./update.ts";

/** What is known of the two folders that hold a site of ours: the one that readers see, and the one before it. */
export interface Shelf {
  readonly current: Manifest;
  /** Of the folder that was replaced last, which the next build need only bring up to date; it may be gone. */
  readonly spare: Manifest;
}

export const emptyShelf: Shelf = { current: unknownFolder, spare: unknownFolder };

export interface Published {
  /** Paths inside the output folder that were removed or written; `undefined` if the folder was replaced as a whole. */
  readonly changed: readonly string[] | undefined;
  /** Where a folder was put aside that Klartext had not made itself; `undefined` if there was none. */
  readonly aside: string | undefined;
  readonly shelf: Shelf;
}

/**
 * Replaces the output folder as a whole, unless it holds the site already. Only the holder of the lock may call this.
 *
 * @param clock - In whole milliseconds since 1970; file systems count finer, so the one that has begun counts to its end.
 */
export function publish(plan: Plan, output: OutputFolder, shelf: Shelf, clock: () => number): Published {
  const before = existsSync(output.current)
    ? { folder: output.current, manifest: knownAt(output.current, shelf.current) }
    : undefined;
  if (before && isThere(plan, before)) return { changed: [], aside: undefined, shelf };

  // Nobody knows what is in a folder that somebody else has touched: it is not used again.
  const isOurs = before !== undefined && isAsKnown(before.manifest, output.current);
  const hashes = stage(plan, takeSpare(output, shelf.spare), before);
  const aside = swap(output);
  // Removing a folder touches the files that the new one shares with it, so the clock is read afterwards.
  if (!isOurs) recover(output);
  const now = clock() + 1;
  const spare = isOurs ? { ...shelf.current, at: now } : unknownFolder;
  if (isOurs) renameSync(output.previous, spareOf(output, spare));
  const current = manifestOf(plan, output.current, shelf.current, hashes, now);
  return { changed: undefined, aside, shelf: { current, spare } };
}

/** The folder for the next site: the one before the last, if it is still there, or a fresh one. */
function takeSpare(output: OutputFolder, manifest: Manifest): Known {
  const { next, work } = output;
  const spare = spareOf(output, manifest);
  const known = knownAt(spare, manifest);
  if (known !== unknownFolder) renameSync(spare, next);
  // Whoever was killed before it could say what it had left has left it for nothing.
  const others = existsSync(work) ? readdirSync(work).filter((name) => name.startsWith(spareName)) : [];
  for (const name of others) rmSync(join(work, name), { recursive: true, force: true });
  return { folder: next, manifest: known };
}

const spareName = "spare-";

/** Named by its manifest, so that no other is ever taken for it. */
function spareOf({ work }: OutputFolder, { at }: Manifest): string {
  return join(work, `${spareName}${at}`);
}

/**
 * Brings the output folder to the plan file by file, for a preview that is being looked at; a folder that Klartext has not
 * made is replaced as a whole, because files in it are not ours to remove.
 *
 * @param isSure - Whether the output folder holds what the shelf says; otherwise it is looked through.
 */
export function publishChanges(
  plan: Plan,
  output: OutputFolder,
  shelf: Shelf,
  isSure: boolean,
  clock: () => number,
): Published {
  if (!existsSync(output.made) || !existsSync(output.current)) return publish(plan, output, shelf, clock);
  const { changed, keys } = update(plan, output, isSure ? shelf.current : undefined);
  return {
    changed,
    aside: undefined,
    shelf: { ...shelf, current: manifestWith(keys, output.current, clock() + 1) },
  };
}

/** Tells whether the folder holds the planned site, every file of it and no other, as nobody has touched since. */
function isThere(plan: Plan, { folder, manifest }: Known): boolean {
  if (plan.size !== manifest.keys.size) return false;
  const hashes = new Map<string, string>();
  for (const [path, file] of plan) {
    if (!manifest.keys.has(path)) return false;
    const key = sameKey(manifest, path, file);
    const content = key ? undefined : contentOf(file, hashes);
    const place = join(folder, path);
    if (content && !holds(place, content)) return false;
    // Nothing tells of what tells of all others.
    if (!("tell" in file)) hashes.set(path, content ? hashOf(content) : hashAt(key ?? {}, place));
  }
  return isAsKnown(manifest, folder);
}
