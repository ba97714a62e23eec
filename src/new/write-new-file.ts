/** Writes one file that was not there before, and nowhere but in the content folder. */
import { existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export type Written = "written" | "exists" | "outside";

/**
 * Makes a file and the folders on the way to it.
 *
 * @param path - Inside the folder, with slashes.
 * @returns `exists` if something has that name already, `outside` if a symbolic link on the way leads out of the folder;
 *   nothing is written then.
 */
export function writeNewFile(folder: string, path: string, text: string): Written {
  const file = join(folder, ...path.split("/"));
  if (!liesWithin(folder, dirname(file))) return "outside";
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
    return "written";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "exists";
    throw error;
  }
}

/** Follows the links of as much of the path as there is; one that leads nowhere leads nowhere within. */
function liesWithin(folder: string, path: string): boolean {
  if (!existsSync(path)) return !isLink(path) && liesWithin(folder, dirname(path));
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== ".." && !way.startsWith(`..${sep}`);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
