/** Makes folders. */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those on the way to it, one by one. Node's own way never ends where the system says that something is
 * missing although nothing is, as in /proc.
 *
 * @throws Error for a place where none can be made.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have been faster.
    if (isFolder(path)) return;
    throw new Error(`${path} cannot be made: ${(error as Error).message}`, { cause: error });
  }
}

/** What cannot be looked at is left to whoever makes it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
