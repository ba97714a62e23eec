/** Puts a planned site where readers see it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type OutputFolder, recover, swap } from "./folder.ts";
import { hasSameKey, isAsKnown, type Manifest, unknownFolder } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import { type Before, contentOf, holds, stage } from "./stage.ts";
import { update } from "./update.ts";

export interface Published {
  /** Paths inside the output folder that were removed or written; `undefined` if the folder was replaced as a whole. */
  readonly changed: readonly string[] | undefined;
  /** Where a folder was put aside that Klartext had not made itself; `undefined` if there was none. */
  readonly aside: string | undefined;
}

/**
 * Replaces the output folder as a whole, unless it holds the site already. Only the holder of the lock may call this.
 *
 * @param manifest - What the output folder is known to hold.
 */
export function publish(plan: Plan, output: OutputFolder, manifest: Manifest): Published {
  const before = existsSync(output.current) ? { folder: output.current, manifest } : undefined;
  if (before && isThere(plan, before)) return { changed: [], aside: undefined };
  stage(plan, output.next, before);
  const aside = swap(output);
  recover(output);
  return { changed: undefined, aside };
}

/**
 * Brings the output folder to the plan file by file, for a preview that is being looked at; a folder that Klartext has not
 * made is replaced as a whole, because files in it are not ours to remove.
 *
 * @param manifest - What the output folder is sure to hold; `undefined` if it has to be looked through.
 */
export function publishChanges(plan: Plan, output: OutputFolder, manifest: Manifest | undefined): Published {
  if (!existsSync(output.made) || !existsSync(output.current)) return publish(plan, output, manifest ?? unknownFolder);
  return { changed: update(plan, output, manifest), aside: undefined };
}

/** Tells whether the folder holds the planned site, every file of it and no other, as nobody has touched since. */
function isThere(plan: Plan, { folder, manifest }: Before): boolean {
  if (plan.size !== manifest.keys.size) return false;
  for (const [path, file] of plan) {
    if (!manifest.keys.has(path)) return false;
    if (!hasSameKey(manifest, path, file) && !holds(join(folder, path), contentOf(file))) return false;
  }
  return isAsKnown(manifest, folder);
}
