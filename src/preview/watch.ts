/** Tells when something in a folder changes: one handle for each folder, the events of one save gathered. */
import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const gathering = 8;

export interface Watch {
  readonly close: () => void;
}

/**
 * Calls `changed` after each save below the folders, one call at a time; saves that come meanwhile lead to one more.
 *
 * @param folders - Need not exist yet; but then their parents are not watched for them.
 */
export function watchFolders(folders: readonly string[], changed: () => Promise<void>): Watch {
  const watched = new Map<string, Watched>();
  const { soon, stop } = gathered(changed);

  function add(folder: string): void {
    const inode = inodeOf(folder);
    const known = watched.get(folder);
    if (known && known.inode === inode) return;
    drop(folder);
    if (inode === undefined) return;

    const handle = watch(folder, (_event, name) => {
      if (name !== null) add(join(folder, name));
      soon();
    });
    handle.on("error", () => drop(folder));
    watched.set(folder, { handle, inode });
    for (const name of namesIn(folder)) add(join(folder, name));
  }

  function drop(folder: string): void {
    watched.get(folder)?.handle.close();
    watched.delete(folder);
  }

  for (const folder of folders) add(folder);
  return {
    close: () => {
      stop();
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}

interface Watched {
  readonly handle: FSWatcher;
  /** Tells a folder from another of the same name that came after it. */
  readonly inode: number;
}

/** Calls `changed` once for all that happens within a moment, and never twice at a time. */
function gathered(changed: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  }

  function run(): void {
    if (running) {
      again = true;
      return;
    }
    running = changed().finally(() => {
      running = undefined;
      if (again) soon();
      again = false;
    });
  }

  return { soon, stop: () => clearTimeout(timer) };
}

/** `undefined` for what is no folder, or is gone already. */
function inodeOf(path: string): number | undefined {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isDirectory() ? facts.ino : undefined;
}

/** A folder may go between two looks at it. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
