/** Tells when something in a folder changes: one handle for each folder, the events of one save gathered. */
import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { gathered, type Places } from "./gathered.ts";

export interface Watch {
  /** Calls `changed` as if anything had happened. */
  readonly pretend: () => void;
  /** Resolves when the last call of `changed` has ended. */
  readonly close: () => Promise<void>;
}

export interface Listener {
  /** @param places - The files and folders to which something happened; `undefined` if it may have been any. */
  readonly changed: (places: Places) => Promise<void>;
  /** Some folder cannot be watched: there may be more of them than the system allows. */
  readonly failed: (error: Error) => void;
}

/**
 * Calls `changed` after each save below the folders, one call at a time; saves that come meanwhile lead to one more.
 *
 * @param folders - May go and come back, as when a branch is checked out; what holds them must stay.
 */
export function watchFolders(folders: readonly string[], { changed, failed }: Listener): Watch {
  const roots = folders.map((folder) => resolve(folder));
  const watched = new Map<string, Watched>();
  const { soon, anything, stop } = gathered(changed);

  /** Watches a folder and all below it; what is no folder, or none any more, is not watched. */
  function add(folder: string): void {
    const inode = inodeOf(folder);
    const known = watched.get(folder);
    if (known && known.inode === inode) return;
    drop(folder);
    if (inode === undefined) return;

    const handle = handleOn(folder, (name) => {
      const isItself = name === null || name === basename(folder);
      const place = isItself ? folder : join(folder, name);
      // A folder that goes says its own name. Another may be in its place already, and even have its inode.
      if (isItself) drop(folder);
      add(place);
      soon(place);
    });
    if (!handle) return;
    watched.set(folder, { handle, inode });
    for (const name of foldersIn(folder)) add(join(folder, name));
  }

  function drop(folder: string): void {
    for (const [path, { handle }] of watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      handle.close();
      watched.delete(path);
    }
  }

  function handleOn(folder: string, happened: (name: string | null) => void): FSWatcher | undefined {
    try {
      return watch(folder, (_event, name) => happened(name)).on("error", () => drop(folder));
    } catch (error) {
      if (!isGone(error)) failed(error as Error);
      return undefined;
    }
  }

  // A folder says nothing of its own going and coming; what holds it does.
  const holders = roots.map((folder) =>
    handleOn(dirname(folder), (name) => {
      if (name !== basename(folder)) return;
      add(folder);
      soon(folder);
    }),
  );
  for (const folder of roots) add(folder);

  return {
    pretend: anything,
    close: () => {
      for (const handle of holders) handle?.close();
      for (const folder of roots) drop(folder);
      return stop();
    },
  };
}

interface Watched {
  readonly handle: FSWatcher;
  /** Tells a folder from another of the same name that came after it. */
  readonly inode: number;
}

/** `undefined` for what is no folder, or is gone already. */
function inodeOf(path: string): number | undefined {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isDirectory() ? facts.ino : undefined;
}

/** A folder may go, or become a file, between two looks at it. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      // What is hidden is no content; a repository would tell of each object.
      entry.isFile() || entry.name.startsWith(".") ? [] : [entry.name],
    );
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
