/** What was found when a published site was held against its record. Pure. */
import { pathOf } from "../output/paths.ts";
import { wholeHash } from "./print.ts";
import type { ReleaseRecord } from "./record.ts";

export interface Finding {
  /** Inside the output folder: `blog/2024/03/erster/index.html`. */
  readonly path: string;
  readonly is: "changed" | "missing" | "added";
  /** More about it, where there is more to say. */
  readonly why?: string;
}

/** What lies at a path: the hash of its bytes, nothing, or something that is no file of ours. */
export type Found = { readonly sha256: string } | { readonly is: "missing" } | { readonly odd: string };

/** The files of a record: path inside the output folder and SHA-256 of the bytes. */
export function filesOf({ addresses, site }: ReleaseRecord): ReadonlyMap<string, string> {
  const base = new URL(site).pathname.replace(/\/$/, "");
  const files = new Map<string, string>();
  for (const [address, { sha256 }] of Object.entries(addresses)) {
    const path = pathOf(address, base);
    if (sha256 !== undefined && path !== undefined) files.set(path, sha256);
  }
  return files;
}

/** Tells whether the hash of the whole is that of the files: a record that somebody has altered contradicts itself. */
export function isConsistent(record: ReleaseRecord): boolean {
  return wholeHash(filesOf(record)) === record.hash;
}

/**
 * Everything that differs from the record, by path.
 *
 * @param expected - See `filesOf`, and the record itself.
 * @param found - What lies at each path; paths beyond the expected ones were added.
 */
export function differences(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Found>,
): readonly Finding[] {
  const findings = [...new Set([...expected.keys(), ...found.keys()])].flatMap((path): Finding[] => {
    const [wanted, there] = [expected.get(path), found.get(path)];
    if (there === undefined) return [];
    if ("is" in there) return wanted === undefined ? [] : [{ path, is: "missing" }];
    if (wanted === undefined) return [{ path, is: "added", ...("odd" in there && { why: there.odd }) }];
    if ("odd" in there) return [{ path, is: "changed", why: there.odd }];
    return there.sha256 === wanted ? [] : [{ path, is: "changed" }];
  });
  return findings.sort((a, b) => (a.path < b.path ? -1 : 1));
}
