/** Versions of statements that have another name than when they were published. Pure. */
import type { Site } from "../model/site.ts";
import { versionName } from "./entries.ts";
import type { ReleaseRecord, VersionLine } from "./record.ts";

/**
 * The name that each had before, by its name today. A version is the same if every letter of it is; of several such, the one
 * of the same day comes first, and none stands for two.
 */
export function movedVersions({ ledgers }: Site, previous: ReleaseRecord | undefined): ReadonlyMap<string, string> {
  const before = previous?.versions ?? {};
  const versions = new Map(ledgers.flatMap((each) => each.versions).map((each) => [versionName(each), each.seal]));
  const left = new Map<string, string[]>();
  for (const [name, { sha256 }] of Object.entries(before) as [string, VersionLine][]) {
    if (versions.has(name)) continue;
    const names = left.get(sha256);
    if (names) names.push(name);
    else left.set(sha256, [name]);
  }
  const moved = new Map<string, string>();
  for (const [name, seal] of versions) {
    const names = Object.hasOwn(before, name) ? [] : (left.get(seal) ?? []);
    const from = names.find((each) => dayOf(each) === dayOf(name)) ?? names[0];
    if (from === undefined) continue;
    names.splice(names.indexOf(from), 1);
    moved.set(name, from);
  }
  return moved;
}

function dayOf(name: string): string | undefined {
  return name.split("/")[1];
}
