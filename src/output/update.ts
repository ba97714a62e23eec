/** Brings an output folder that is being watched to a new plan, file by file. */
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentOf, hashOf, holds, writeWhole } from "./file-content.ts";
import { hashAt, type Key, keyOf, type Manifest, sameKey } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { removeFiles } from "./remove-files.ts";

/** An output folder that nobody else writes to, and a folder on the same file system for files on their way. */
export interface Watched {
  readonly current: string;
  readonly work: string;
}

export interface Updated {
  /** Paths inside the output folder that were removed or written. */
  readonly changed: readonly string[];
  /** Of everything that lies there now. */
  readonly keys: Manifest["keys"];
}

/**
 * Removes the files that the plan does not hold, so that a folder may become a file and a file a folder; then writes those
 * that differ, each renamed into its place whole.
 *
 * @param output - Both folders may be missing: somebody may have tidied up meanwhile.
 * @param manifest - What the output folder holds; `undefined` if it has to be looked through.
 */
export function update(plan: Plan, { current, work }: Watched, manifest: Manifest | undefined): Updated {
  const there = manifest && existsSync(current) ? [...manifest.keys.keys()] : filesIn(current);
  const gone = there.filter((path) => !plan.has(path));
  removeFiles(current, gone);

  mkdirSync(work, { recursive: true });
  const written: string[] = [];
  const keys = new Map<string, Key>();
  const hashes = new Map<string, string>();
  for (const [path, file] of plan) {
    const same = manifest && sameKey(manifest, path, file);
    if (same) {
      keys.set(path, same);
      hashes.set(path, same.hash ?? hashAt(same, join(current, path)));
      continue;
    }
    const target = join(current, path);
    const content = contentOf(file, hashes);
    // Nothing tells of what tells of all others.
    const hash = "tell" in file ? undefined : hashOf(content);
    keys.set(path, { ...keyOf(file), hash });
    if (hash !== undefined) hashes.set(path, hash);
    if (holds(target, content)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const coming = join(work, "coming");
    writeWhole(coming, content);
    renameSync(coming, target);
    written.push(path);
  }
  return { changed: [...gone, ...written], keys };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
