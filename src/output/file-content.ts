/** What the files of the site consist of, and what lies on disk. */
import { hash } from "node:crypto";
import { constants, readFileSync } from "node:fs";
import type { Hashes, OutputFile } from "../model/page.ts";
import type { Plan } from "./plan.ts";

/** A symbolic link may have taken a file's place since it was listed; it could lead anywhere. */
const plainFile = { flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

/**
 * What a file of the site consists of.
 *
 * @param others - Of all files that come before it, for one that tells of them.
 * @throws Error with the code `ELOOP` if the file to copy has become a symbolic link.
 */
export function contentOf(file: OutputFile, others: Hashes): Buffer {
  if ("copyOf" in file) return readFileSync(file.copyOf, plainFile);
  return Buffer.from("tell" in file ? file.tell(others) : file.render());
}

/** Every file of a site by its path, without a disk. */
export function contentsOf(plan: Plan): ReadonlyMap<string, Buffer> {
  const hashes = new Map<string, string>();
  const contents = new Map<string, Buffer>();
  for (const [path, file] of plan) {
    const content = contentOf(file, hashes);
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
