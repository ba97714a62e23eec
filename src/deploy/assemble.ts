/** A release's own copy of what was built, file by file held against the record that was built with it. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOf, writeWhole } from "../output/file-content.ts";
import { linked } from "../output/link.ts";
import { filesOf } from "../release/findings.ts";
import { recordPath } from "../release/print.ts";
import type { ReleaseRecord } from "../release/record.ts";
import { jsonIn } from "./durable.ts";
import { Refusal } from "./refusal.ts";

export interface Assembled {
  readonly record: ReleaseRecord;
  /** Paths inside the site, without the record. */
  readonly files: readonly string[];
  /** Those with a digest in their names. */
  readonly named: readonly string[];
  readonly bytes: number;
}

/**
 * Copies the site that was built; files that the release before has as well are linked to it, which costs nothing and
 * leaves them their times, by which servers and readers know them again.
 *
 * @param built - What the build has written.
 * @param before - The site of the release before; it may be missing.
 * @throws Refusal if what lies there is not what the record says.
 */
export function assemble(built: string, site: string, before: string | undefined): Assembled {
  const record = recordOf(built);
  if (!record) throw new Refusal("failure", "The build has left no release.json, so that nobody knows what it made.");
  const files = filesOf(record);
  const old = before === undefined ? undefined : recordOf(before);
  const known = old ? filesOf(old) : new Map<string, string>();
  const folders = new Set<string>();
  let bytes = 0;
  for (const [path, sha256] of files) {
    const target = join(site, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const source = before !== undefined && known.get(path) === sha256 ? join(before, path) : undefined;
    if (!(source && isIntact(source, sha256) && linked(source, target)))
      copied(join(built, path), target, sha256, path);
    bytes += statSync(target).size;
  }
  mkdirSync(site, { recursive: true });
  copyFileSync(join(built, recordPath), join(site, recordPath));
  const named = [...files.keys()].filter((path) => hasDigest(path) && isPassing(record, path));
  return { record, files: [...files.keys()], named, bytes };
}

function recordOf(folder: string): ReleaseRecord | undefined {
  return jsonIn(join(folder, recordPath)) as ReleaseRecord | undefined;
}

function copied(source: string, target: string, sha256: string, path: string): void {
  const content = readFileSync(source);
  if (hashOf(content) !== sha256)
    throw new Refusal("failure", `${path} is not what the build has written. Somebody else writes into its folder.`);
  writeWhole(target, content);
}

/** What somebody has altered since goes no further: a release is what was built. */
function isIntact(file: string, sha256: string): boolean {
  return existsSync(file) && hashOf(readFileSync(file)) === sha256;
}

/** `klartext-ac9e69b9.css`, `haus-4f0f4d3f-640.webp`, `de_446550c6dc.pf_fragment`. */
function hasDigest(path: string): boolean {
  return /[-_.][0-9a-f]{8,64}[-_.][^/]*$/.test(path);
}

/** What an editor named may end like a digest, and change all the same. */
function isPassing({ addresses, site }: ReleaseRecord, path: string): boolean {
  const base = new URL(site).pathname.replace(/\/$/, "");
  return addresses[`${base}/${path}`]?.passing === true;
}
