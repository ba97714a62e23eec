/** The content folder on disk, kept equal to files in memory: only what differs is written. */
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Files } from "./document.ts";

export interface Extras {
  readonly touched: ReadonlySet<string>;
  readonly timeKept: ReadonlySet<string>;
}

/** @returns To what something has happened, as a watcher tells it. */
export function bring(folder: string, before: Files, after: Files, { touched, timeKept }: Extras): ReadonlySet<string> {
  const places = new Set<string>();
  for (const path of before.keys()) {
    if (after.has(path)) continue;
    rmSync(join(folder, path));
    places.add(join(folder, path));
  }
  for (const [path, content] of after) {
    if (isDeepStrictEqual(before.get(path), content) && !touched.has(path)) continue;
    const target = join(folder, path);
    const facts = statSync(target, { throwIfNoEntry: false });
    const made = mkdirSync(dirname(target), { recursive: true });
    if (made !== undefined) places.add(made);
    places.add(target);
    writeFileSync(target, content);
    if (facts && timeKept.has(path)) utimesSync(target, facts.atime, facts.mtime);
  }
  return places;
}
