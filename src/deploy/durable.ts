/** Writes what must be whole or not there at all, also after the power has failed. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, symlinkSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Replaces a file as a whole. Only the holder of a lock may call this for a file of that lock. */
export function writeDurably(path: string, text: string, mode = 0o644): void {
  const coming = `${path}.coming`;
  rmSync(coming, { force: true });
  const file = openSync(coming, "wx", mode);
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(coming, path);
  settle(dirname(path));
}

/** Points a symbolic link elsewhere: whoever follows it meets the one or the other. */
export function pointTo(link: string, target: string): void {
  const coming = `${link}.coming`;
  rmSync(coming, { force: true });
  symlinkSync(target, coming);
  renameSync(coming, link);
  settle(dirname(link));
}

/** Waits until a file's bytes, or a folder's names, are on the disk. */
export function settle(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The JSON in a file; `undefined` if there is none, or nothing that can be read. */
export function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** JSON that people may read. */
export function printedJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
