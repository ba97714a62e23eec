/**
 * Files with a digest in their names, of all releases that are kept: a reader who still has an older page gets its style
 * sheet and its pictures. Only what was live gets here.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { linked } from "../output/link.ts";
import { jsonIn } from "./durable.ts";
import type { Places } from "./places.ts";
import { idsIn } from "./releases.ts";

/** Beside a file for browsers that take it packed. */
const packed = [".br", ".gz"];

/** Adds what a release has. */
export function addToEarlier({ releases, earlier }: Places, id: string): void {
  const site = join(releases, id, "site");
  mkdirSync(earlier, { recursive: true });
  for (const path of namedIn(releases, id)) {
    for (const name of [path, ...packed.map((ending) => path + ending)]) {
      const [source, target] = [join(site, name), join(earlier, name)];
      if (existsSync(target) || !existsSync(source)) continue;
      mkdirSync(dirname(target), { recursive: true });
      linkOrCopy(source, target);
    }
  }
}

/** Where the disk knows no links, a copy is there as a whole or not at all. */
function linkOrCopy(source: string, target: string): void {
  if (linked(source, target)) return;
  copyFileSync(source, `${target}.coming`);
  renameSync(`${target}.coming`, target);
}

/** Removes what no kept release has. */
export function tidyEarlier({ releases, earlier }: Places): void {
  if (!existsSync(earlier)) return;
  const kept = new Set(idsIn(releases).flatMap((id) => namedIn(releases, id)));
  for (const entry of readdirSync(earlier, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    if (!kept.has(relative(earlier, path).replace(/\.(?:br|gz)$/, ""))) rmSync(path);
  }
}

function namedIn(releases: string, id: string): readonly string[] {
  return (jsonIn(join(releases, id, "named.json")) as readonly string[] | undefined) ?? [];
}
