/**
 * Times of files that servers tell readers, and the wait until all is on the disk.
 *
 * nginx takes a file's second and size for its identity (ETag). Every file that is new in a release therefore gets the second
 * of the release's name, which no other release has: two files of one size are never taken for each other.
 */
import { lstatSync, readdirSync, utimesSync } from "node:fs";
import { open } from "node:fs/promises";
import { join, relative } from "node:path";
import { secondsOf } from "./releases.ts";
import { runProgram } from "./run-program.ts";

/** @param before - The site that files may be linked to; those keep their times. */
export async function settleFiles(folder: string, before: string | undefined, id: string): Promise<void> {
  const site = join(folder, "site");
  const time = secondsOf(id);
  const written = filesBelow(folder).filter((path) => !isLinked(path, site, before));
  for (const path of written) utimesSync(path, time, time);
  await onDisk(folder, written);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isLinked(path: string, site: string, before: string | undefined): boolean {
  const facts = lstatSync(path);
  if (before === undefined || facts.nlink < 2) return false;
  return lstatSync(join(before, relative(site, path)), { throwIfNoEntry: false })?.ino === facts.ino;
}

/** A few are waited for one by one; for many, the whole disk is quicker. */
const few = 1000;

async function onDisk(folder: string, files: readonly string[]): Promise<void> {
  if (files.length > few && (await isWholeDiskSettled(folder))) return;
  const waiting = [...files];
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = await open(path, "r");
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

async function isWholeDiskSettled(folder: string): Promise<boolean> {
  try {
    const { code } = await runProgram("sync", ["--file-system", folder], {
      cwd: folder,
      limit: 600_000,
      isOurs: false,
    });
    return code === 0;
  } catch (error) {
    // No such program on this system.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
