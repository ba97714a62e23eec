/** Brings an output folder that is being watched to a new plan, file by file. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plan } from "./plan.ts";
import { bytesOf, holds } from "./stage.ts";

/**
 * Removes the files that the plan does not hold, so that a folder may become a file and a file a folder; then writes those
 * that differ, each renamed into its place whole.
 *
 * @param current - May be missing: somebody may have tidied up meanwhile.
 * @param work - A folder on the same file system, for files on their way; may be missing, too.
 * @returns Paths inside the output folder that were removed or written.
 */
export function update(plan: Plan, current: string, work: string): readonly string[] {
  const gone = filesIn(current).filter((path) => !plan.has(path));
  for (const path of gone) {
    rmSync(join(current, path));
    removeEmpty(dirname(join(current, path)), current);
  }

  mkdirSync(work, { recursive: true });
  const written: string[] = [];
  for (const [path, file] of plan) {
    const target = join(current, path);
    const bytes = bytesOf(file);
    if (holds(target, bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const coming = join(work, "coming");
    writeFileSync(coming, bytes);
    renameSync(coming, target);
    written.push(path);
  }
  return [...gone, ...written];
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}
