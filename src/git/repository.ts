/** Whether there may be a commit to ask for. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Tells whether a folder on disk lies in a working tree of git, or a folder above it does. */
export function isBelowRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && isBelowRepository(dirname(folder));
}
