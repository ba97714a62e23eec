/**
 * The output folder and the working folder beside it.
 *
 * The output folder is replaced as a whole: it is never a mixture of two builds, and a build that fails or is killed
 * leaves the one before complete.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { realPathOf } from "./real-path.ts";

export interface OutputFolder {
  /** What readers see. */
  readonly current: string;
  /** Beside it, on the same file system: `_site.cache`. */
  readonly work: string;
  /** Where the next site is written. */
  readonly next: string;
  /** Where the last one lies while the two change places. */
  readonly previous: string;
  /** Where Eleventy builds the free pages. */
  readonly pages: string;
  /** Where pictures are kept that were made. */
  readonly pictures: string;
  /** The search index of the last build. */
  readonly search: string;
  readonly lock: string;
  /** What one build leaves for the next. */
  readonly cache: string;
  /** An empty file that says: what lies in the output folder was made by Klartext and may be replaced. */
  readonly made: string;
}

/**
 * The places that belong to an output folder.
 *
 * @param output - May be missing, and may be a symbolic link: then what it points at is replaced, not the link.
 */
export function outputFolder(output: string): OutputFolder {
  const current = realPathOf(output);
  const work = `${current}.cache`;
  return {
    current,
    work,
    next: join(work, "next"),
    previous: join(work, "previous"),
    pages: join(work, "pages"),
    pictures: join(work, "pictures"),
    search: join(work, "search"),
    lock: join(work, "lock"),
    cache: join(work, "cache"),
    made: join(work, "made"),
  };
}

/**
 * Mends what a killed build has left, and tidies up after a failed one: the old site goes back to its place, everything
 * unfinished goes.
 *
 * Only the holder of the lock may call this.
 */
export function recover({ current, next, previous, pages }: OutputFolder): void {
  if (existsSync(previous) && !existsSync(current)) renameSync(previous, current);
  for (const leftover of [previous, next, pages]) rmSync(leftover, { recursive: true, force: true });
}

/**
 * Puts the staged site in the place of the current one: two renames, so that readers meet either one or the other. What
 * was ours before is the previous one then.
 *
 * @returns Where a folder was put aside that Klartext had not made itself; `undefined` if there was none.
 */
export function swap({ current, next, previous, made }: OutputFolder): string | undefined {
  const isThere = existsSync(current);
  const foreign = isThere && !existsSync(made) && readdirSync(current).length > 0;
  const aside = foreign ? unusedName(`${current}.before-klartext`) : previous;
  if (isThere) renameSync(current, aside);
  else mkdirSync(dirname(current), { recursive: true });
  // Only now: until the foreign folder is out of the way, nothing may call it ours.
  writeFileSync(made, "");
  renameSync(next, current);
  return foreign ? aside : undefined;
}

function unusedName(path: string): string {
  let name = path;
  for (let i = 2; existsSync(name); i++) name = `${path}-${i}`;
  return name;
}
