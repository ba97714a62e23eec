/** What the files of the site consist of, and what lies on disk. */
import { hash } from "node:crypto";
import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";
import type { Hashes, OutputFile } from "../model/page.ts";
import type { Plan } from "./plan.ts";

/** A symbolic link may have taken a file's place since it was listed; it could lead anywhere. */
export const plainFile = { flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

/**
 * What a file of the site consists of, until the next one is asked for: all of them use the same memory.
 *
 * @param others - Of all files that come before it, for one that tells of them.
 * @throws Error with the code `ELOOP` if the file to copy has become a symbolic link.
 */
export function contentOf(file: OutputFile, others: Hashes): Buffer {
  if ("copyOf" in file) return readFileSync(file.copyOf, plainFile);
  return encoded("tell" in file ? file.tell(others) : file.render());
}

let memory = Buffer.alloc(0);

/** A fresh buffer for each file costs as much as writing it. */
function encoded(text: string): Buffer {
  // A unit of UTF-16 becomes three bytes at most.
  if (memory.length < 3 * text.length) memory = Buffer.allocUnsafeSlow(6 * text.length);
  return memory.subarray(0, memory.write(text));
}

/** Writes a new file, or over one that lies there. */
export function writeWhole(path: string, content: Buffer): void {
  const file = openSync(path, "w");
  try {
    for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
  } finally {
    closeSync(file);
  }
}

/** Every file of a site by its path, without a disk. */
export function contentsOf(plan: Plan): ReadonlyMap<string, Buffer> {
  const hashes = new Map<string, string>();
  const contents = new Map<string, Buffer>();
  for (const [path, file] of plan) {
    const content = Buffer.from(contentOf(file, hashes));
    contents.set(path, content);
    hashes.set(path, hashOf(content));
  }
  return contents;
}

/** SHA-256 in hexadecimal, as `sha256sum` prints it. @see FIPS 180-4 */
export function hashOf(content: Buffer): string {
  return hash("sha256", content, "hex");
}

/** The same of a file on disk, read in one piece. */
export function hashOfFile(path: string): string {
  return hashOf(readFileSync(path, plainFile));
}

/** Tells whether a plain file is there and consists of this. */
export function holds(path: string, content: Buffer): boolean {
  try {
    return readFileSync(path, plainFile).equals(content);
  } catch (error) {
    const isAbsent = ["ENOENT", "ENOTDIR", "EISDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (isAbsent) return false;
    throw error;
  }
}
