/** Locks on branches, tags and lists of them that a git has left that was killed. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * To be called only by whoever has kept all others out, when no git runs.
 *
 * @param own - The folder that git keeps its own in.
 */
export function removeRefLocks(own: string): void {
  rmSync(join(own, "packed-refs.lock"), { force: true });
  for (const name of ["refs", "objects/info"]) {
    const folder = join(own, name);
    if (!existsSync(folder)) continue;
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      if (path.endsWith(".lock")) rmSync(join(folder, path), { force: true });
  }
}
