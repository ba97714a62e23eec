/** Looks at every file of a published folder. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfFile, plainFile } from "../output/file-content.ts";
import { packedOf, unpacksTo } from "../output/packed.ts";
import type { Found } from "./findings.ts";

/**
 * What lies in a folder, by path inside it with `/` between its parts. Symbolic links are not followed: what they lead to may
 * be another thing tomorrow.
 *
 * @param expected - The paths that should be there.
 * @throws Error of the file system if the folder itself cannot be read.
 */
export function foundInFolder(folder: string, expected: Iterable<string>): ReadonlyMap<string, Found> {
  const wanted = new Set(expected);
  const found = new Map<string, Found>(Array.from(wanted, (path) => [path, { is: "missing" }]));
  walk(folder, "", found);
  for (const [path, what] of found) if (!wanted.has(path)) judgePacked(folder, path, what, wanted, found);
  return found;
}

function judgePacked(
  folder: string,
  path: string,
  what: Found,
  wanted: ReadonlySet<string>,
  found: Map<string, Found>,
): void {
  const packed = packedOf(path);
  if (packed === undefined || !wanted.has(packed.original)) return;
  const original = found.get(packed.original);
  if (!("sha256" in what) || original === undefined || !("sha256" in original)) return;
  const { size } = lstatSync(join(folder, packed.original));
  if (unpacksTo(readFileSync(join(folder, path), plainFile), packed.ending, original.sha256, size)) found.delete(path);
  else found.set(path, { odd: `does not unpack to ${packed.original}` });
}

function walk(folder: string, inside: string, found: Map<string, Found>): void {
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (!entry.isDirectory()) found.set(path, lookedAt(join(folder, path), entry));
    else
      try {
        walk(folder, path, found);
      } catch (error) {
        found.set(path, { odd: (error as Error).message });
      }
  }
}

function lookedAt(disk: string, entry: Dirent): Found {
  if (entry.isSymbolicLink()) return { odd: "a symbolic link" };
  if (!entry.isFile()) return { odd: "no plain file" };
  try {
    return { sha256: hashOfFile(disk) };
  } catch (error) {
    return { odd: (error as Error).message };
  }
}
