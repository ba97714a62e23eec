/** Writes a planned site into a fresh folder. */
import { constants, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/page.ts";
import type { Plan } from "./plan.ts";

/**
 * Writes every file of the plan below `next`; a file that `current` already holds with the same bytes is linked, because
 * that costs less than writing it and lets servers and backups see that it did not change.
 *
 * @param next - A folder that does not exist yet.
 * @param current - The output folder of the build before; may be missing.
 */
export function stage(plan: Plan, next: string, current: string | undefined): void {
  const folders = new Set<string>();
  mkdirSync(next, { recursive: true });

  for (const [path, file] of plan) {
    const target = join(next, path);
    const folder = dirname(target);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    const before = current === undefined ? undefined : join(current, path);
    const bytes = bytesOf(file);
    if (before === undefined || !holds(before, bytes) || !linked(before, target)) writeFileSync(target, bytes);
  }
}

/** A symbolic link may have taken a file's place since it was listed; it could lead anywhere. */
const plainFile = { flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

/**
 * The bytes that a file of the site consists of.
 *
 * @throws Error with the code `ELOOP` if the file to copy has become a symbolic link.
 */
export function bytesOf(file: OutputFile): Buffer {
  return "render" in file ? Buffer.from(file.render(), "utf8") : readFileSync(file.copyOf, plainFile);
}

/** Tells whether a plain file is there and consists of these bytes. */
export function holds(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path, plainFile).equals(bytes);
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Some file systems know no links, or no more than a few of one file; writing is right there. */
function linked(before: string, target: string): boolean {
  try {
    linkSync(before, target);
    return true;
  } catch (error) {
    if (["EPERM", "EMLINK", "EXDEV", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error))) return false;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EISDIR", "ELOOP"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
