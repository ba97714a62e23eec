/** Puts a planned site where readers see it. */
import { existsSync } from "node:fs";
import { type OutputFolder, swap } from "./folder.ts";
import type { Plan } from "./plan.ts";
import { stage } from "./stage.ts";
import { update } from "./update.ts";

export interface Published {
  /** Paths inside the output folder that were removed or written; `undefined` if the folder was replaced as a whole. */
  readonly changed: readonly string[] | undefined;
  /** Where a folder was put aside that Klartext had not made itself; `undefined` if there was none. */
  readonly aside: string | undefined;
}

/** Replaces the output folder as a whole. Only the holder of the lock may call this. */
export function publish(plan: Plan, output: OutputFolder): Published {
  stage(plan, output.next, existsSync(output.current) ? output.current : undefined);
  return { changed: undefined, aside: swap(output) };
}

/**
 * Brings the output folder to the plan file by file, for a preview that is being looked at; a folder that Klartext has not
 * made is replaced as a whole, because files in it are not ours to remove.
 */
export function publishChanges(plan: Plan, output: OutputFolder): Published {
  if (!existsSync(output.made) || !existsSync(output.current)) return publish(plan, output);
  return { changed: update(plan, output.current, output.work), aside: undefined };
}
