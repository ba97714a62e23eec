/** Looks at every file of a published folder. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { hashOfFile } from "../output/file-content.ts";
import type { Found } from "./findings.ts";

/**
 * What lies in a folder, by path inside it with `/` between its parts. Symbolic links are not followed: what they lead to may
 * be another thing tomorrow.
 *
 * @param expected - The paths that should be there.
 * @throws Error of the file system if the folder itself cannot be read.
 */
export function foundInFolder(folder: string, expected: Iterable<string>): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>(Array.from(expected, (path) => [path, { is: "missing" }]));
  walk(folder, "", found);
  return found;
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
