/** Writes what must be whole or not there at all, also after the power has failed. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Replaces a file as a whole. Of two who write the same file at once, one may fail; neither leaves half a file. */
export function writeDurably(path: string, content: string | Uint8Array, mode: 0o600 | 0o644): void {
  const coming = `${path}.${process.pid}.coming`;
  rmSync(coming, { force: true });
  const file = openSync(coming, "wx", mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(coming, path);
  settle(dirname(path));
}

/** Removes a file, if it is there; when this returns, it does not come back. */
export function removeDurably(path: string): void {
  rmSync(path, { force: true });
  settle(dirname(path));
}

/** Waits until the names in a folder are on the disk. */
export function settle(folder: string): void {
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
