/** What the output folder holds, page by page, so that a page whose key is the same is neither rendered nor written. */
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../kernel/digest.ts";
import type { OutputFile } from "../model/page.ts";
import type { Plan } from "./plan.ts";

/** What is known of an output folder. */
export interface Manifest {
  /** When it was known, in milliseconds since 1970: whatever was touched later is not what was written. */
  readonly at: number;
  /** Every file by its path, with its key. */
  readonly keys: ReadonlyMap<string, Key>;
}

/** A file's key as the page has it, or digested, as it is kept on disk; neither for a file without a key. */
export interface Key {
  /** Learned when a page turns out to have this digest. */
  whole?: string;
  digest?: string;
}

/** Of a folder of which nothing is known. */
export const unknownFolder: Manifest = { at: 0, keys: new Map() };

/**
 * What an output folder holds that was brought to a plan.
 *
 * @param before - What was known until then: most keys stay.
 * @param at - In milliseconds since 1970: later than the last touch of ours.
 */
export function manifestOf(plan: Plan, before: Manifest, at: number): Manifest {
  return {
    at,
    keys: new Map(Array.from(plan, ([path, { key }]) => [path, keyFor(key, before.keys.get(path))])),
  };
}

function keyFor(key: string | undefined, known: Key | undefined): Key {
  if (key === undefined) return {};
  return known?.whole === key ? known : { whole: key };
}

/** Tells whether a file's key is the one under which it was written. */
export function hasSameKey({ keys }: Manifest, path: string, { key }: OutputFile): boolean {
  const known = keys.get(path);
  if (known === undefined || key === undefined) return false;
  if (known.whole === undefined && known.digest === digest(key)) known.whole = key;
  return known.whole === key;
}

/** Tells whether nobody has touched a plain file or a folder since it was known. */
export function isUntouched({ at }: Manifest, path: string): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  // The time of change cannot be set back, unlike that of modification.
  return facts !== undefined && (facts.isFile() || facts.isDirectory()) && facts.ctimeMs <= at;
}

/** Tells whether an output folder holds exactly what the manifest says: no file more, none less, none touched. */
export function isAsKnown(manifest: Manifest, current: string): boolean {
  const folders = new Set([current]);
  for (const path of manifest.keys.keys()) {
    const file = join(current, path);
    if (!isUntouched(manifest, file)) return false;
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  // The folder itself is renamed into its place, which touches it.
  folders.delete(current);
  return [...folders].every((folder) => isUntouched(manifest, folder));
}
