/** The content folder on disk, kept equal to files in memory: only what differs is written. */
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Files } from "./document.ts";

export interface Extras {
  readonly touched: ReadonlySet<string>;
  readonly timeKept: ReadonlySet<string>;
}

export function bring(folder: string, before: Files, after: Files, { touched, timeKept }: Extras): void {
  for (const path of before.keys()) if (!after.has(path)) rmSync(join(folder, path));
  for (const [path, content] of after) {
    if (isDeepStrictEqual(before.get(path), content) && !touched.has(path)) continue;
    const target = join(folder, path);
    const facts = statSync(target, { throwIfNoEntry: false });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    if (facts && timeKept.has(path)) utimesSync(target, facts.atime, facts.mtime);
  }
}
