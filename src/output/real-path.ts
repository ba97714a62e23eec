/** Where a path leads that need not exist yet. */
import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * The path without symbolic links, also where its last parts are missing or a link leads to something missing.
 *
 * @throws Error with the code `ELOOP` for links that lead in a circle.
 */
export function realPathOf(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  const folder = realPathOf(dirname(whole));
  const target = linkTarget(join(folder, basename(whole)));
  return target === undefined ? join(folder, basename(whole)) : realPathOf(resolve(folder, target));
}

/** `undefined` for what is no link. */
function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
