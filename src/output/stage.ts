/** Writes a planned site into a folder beside the output. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Hashes, OutputFile } from "../model/page.ts";
import { contentOf, hashOf, holds, writeWhole } from "./file-content.ts";
import { linked } from "./link.ts";
import { hashAt, isUntouched, type Manifest, sameKey } from "./manifest.ts";
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
 * @returns Of every file.
 */
export function stage(plan: Plan, known: Known, before: Known | undefined): Hashes {
  const { folder: next, manifest } = known;
  mkdirSync(next, { recursive: true });
  removeFiles(
    next,
    [...manifest.keys.keys()].filter((path) => !plan.has(path)),
  );
  const made = new Set<string>();
  const hashes = new Map<string, string>();
  for (const [path, file] of plan) {
    const same = hashAsBefore(known, path, file);
    if (same !== undefined) {
      hashes.set(path, same);
      continue;
    }
    const target = join(next, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // Never written into: the output folder may hold the same file.
    if (manifest.keys.has(path)) rmSync(target, { force: true });
    hashes.set(path, bring(file, path, target, before, hashes));
  }
  return hashes;
}

function bring(file: OutputFile, path: string, target: string, before: Known | undefined, others: Hashes): string {
  const source = before && join(before.folder, path);
  const same = before && hashAsBefore(before, path, file);
  if (source && same !== undefined && linked(source, target)) return same;
  const content = contentOf(file, others);
  if (!(source && holds(source, content) && linked(source, target))) writeWhole(target, content);
  return hashOf(content);
}

/** The hash of a file that would come out as it lies there, which its key tells. */
function hashAsBefore({ folder, manifest }: Known, path: string, file: OutputFile): string | undefined {
  const key = sameKey(manifest, path, file);
  const place = join(folder, path);
  return key && isUntouched(manifest, place) ? hashAt(key, place) : undefined;
}
