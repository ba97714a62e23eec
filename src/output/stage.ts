/** Writes a planned site into a folder beside the output. */
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/page.ts";
import { contentOf, holds } from "./file-content.ts";
import { hasSameKey, isUntouched, type Manifest } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { removeFiles } from "./remove-files.ts";

/** An output folder and what is known of it. */
export interface Known {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Brings a folder that nobody sees to the plan. A file that the folder before already holds is linked, because that costs
 * less than writing it and lets servers and backups see that it did not change; one whose key is the same is not even
 * rendered for it.
 *
 * @param known - The folder, or none yet, with what it holds.
 * @param before - The output folder of the build before; `undefined` if there is none.
 */
export function stage(plan: Plan, known: Known, before: Known | undefined): void {
  const { folder: next, manifest } = known;
  mkdirSync(next, { recursive: true });
  removeFiles(
    next,
    [...manifest.keys.keys()].filter((path) => !plan.has(path)),
  );
  const made = new Set<string>();
  for (const [path, file] of plan) {
    if (isAsBefore(known, path, file)) continue;
    const target = join(next, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // Never written into: the output folder may hold the same file.
    if (manifest.keys.has(path)) rmSync(target, { force: true });
    bring(file, path, target, before);
  }
}

function bring(file: OutputFile, path: string, target: string, before: Known | undefined): void {
  const source = before && join(before.folder, path);
  if (source && isAsBefore(before, path, file) && linked(source, target)) return;
  const content = contentOf(file);
  if (source && holds(source, content) && linked(source, target)) return;
  writeFileSync(target, content);
}

/** Tells by its key that a file would come out as it lies there. */
function isAsBefore({ folder, manifest }: Known, path: string, file: OutputFile): boolean {
  return hasSameKey(manifest, path, file) && isUntouched(manifest, join(folder, path));
}

/** Some file systems know no links, or no more than a few of one file; writing is right there. */
function linked(before: string, target: string): boolean {
  try {
    linkSync(before, target);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["EPERM", "EMLINK", "EXDEV", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) return false;
    throw error;
  }
}
