/** What the files of the site consist of, and what lies on disk. */
import { constants, readFileSync } from "node:fs";
import type { OutputFile } from "../model/page.ts";

/** A symbolic link may have taken a file's place since it was listed; it could lead anywhere. */
const plainFile = { flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

/**
 * What a file of the site consists of.
 *
 * @throws Error with the code `ELOOP` if the file to copy has become a symbolic link.
 */
export function contentOf(file: OutputFile): string | Buffer {
  return "render" in file ? file.render() : readFileSync(file.copyOf, plainFile);
}

/** Tells whether a plain file is there and consists of this. */
export function holds(path: string, content: string | Buffer): boolean {
  try {
    return readFileSync(path, plainFile).equals(typeof content === "string" ? Buffer.from(content) : content);
  } catch (error) {
    const isAbsent = ["ENOENT", "ENOTDIR", "EISDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (isAbsent) return false;
    throw error;
  }
}
