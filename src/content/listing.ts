/** What lies in the folders of the content folder, looked up once and again only where something has happened. */
import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { controlCharacter } from "./decode.ts";
import type { ContentFile } from "./files.ts";
import type { Mistake } from "./finding.ts";
import { isForbidden, link, lockedFolder, notUtf8, oddName, special } from "./odd-files.ts";

/** A folder or a file that may turn out to be one. */
export type Location = Omit<ContentFile, "stamp">;

type Found =
  | { readonly kind: "file"; readonly at: ContentFile }
  | { readonly kind: "folder"; readonly at: Location }
  | { readonly kind: "odd"; readonly at: Location; readonly mistake: Mistake };

export class Listing {
  readonly #folders = new Map<string, readonly Found[]>();

  /**
   * Looks again at what has changed: a file or a folder that came, went or became another.
   *
   * @param places - By their path on disk; without any, everything may have changed.
   */
  lookAgain(places?: Iterable<string>): void {
    if (places === undefined) this.#folders.clear();
    for (const place of places ?? []) {
      this.#folders.delete(dirname(place));
      for (const folder of this.#folders.keys()) {
        if (folder === place || folder.startsWith(place + sep)) this.#folders.delete(folder);
      }
    }
  }

  /** What lies in a folder, in the order in which the system names it. */
  in(folder: Location): readonly Found[] {
    const known = this.#folders.get(folder.disk)?.map(stampedAgain);
    const found = known ?? lookedUp(folder);
    this.#folders.set(folder.disk, found);
    return found;
  }
}

function lookedUp(folder: Location): readonly Found[] {
  const disk = join(folder.disk, sep);
  const entries = entriesOf(folder.disk);
  if (!entries) return [{ kind: "odd", at: folder, mistake: lockedFolder }];
  return entries.flatMap((each): Found[] => {
    const path = folder.path === "" ? each.name : `${folder.path}/${each.name}`;
    if (isIgnored(each.name, path)) return [];
    const at = { path, file: `${folder.file}/${each.name}`, disk: disk + each.name };
    const mistake = mistakeOf(each);
    if (mistake) return [{ kind: "odd", at, mistake }];
    return [each.isDirectory() ? { kind: "folder", at } : { kind: "file", at: { ...at, stamp: stampOf(at.disk) } }];
  });
}

/** `undefined` for a folder that nobody lets us open. */
function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

/** A file that was too new for a stamp has become old enough. */
function stampedAgain(found: Found): Found {
  if (found.kind !== "file" || found.at.stamp !== undefined) return found;
  return { ...found, at: { ...found.at, stamp: stampOf(found.at.disk) } };
}

/** Clocks of file systems tick: within that time a second change can leave the same stamp. In milliseconds. */
const tick = 100;

function stampOf(disk: string): string | undefined {
  const facts = factsOf(disk);
  if (!facts || Date.now() - facts.ctimeMs < tick) return undefined;
  return `${facts.size} ${facts.mtimeMs} ${facts.ctimeMs} ${facts.ino}`;
}

/** Names can be known of files of which nobody lets us know more; whoever reads them tells. */
function factsOf(disk: string) {
  try {
    return lstatSync(disk, { throwIfNoEntry: false });
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

function isIgnored(name: string, path: string): boolean {
  return name.startsWith(".") || (name.startsWith("_") && !path.startsWith("pages/"));
}

function mistakeOf(entry: Dirent): Mistake | undefined {
  if (controlCharacter.test(entry.name) || entry.name.includes("\n") || entry.name.includes("\t")) return oddName;
  if (entry.name.includes("\ufffd")) return notUtf8;
  if (entry.isSymbolicLink()) return link;
  return entry.isFile() || entry.isDirectory() ? undefined : special;
}
