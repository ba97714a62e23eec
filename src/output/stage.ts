/** Writes a planned site into a fresh folder. */
import { constants, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../model/page.ts";
import { hasSameKey, isUntouched, type Manifest } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** An output folder and what is known of it. */
export interface Before {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Writes every file of the plan below `next`. A file that the folder before already holds is linked, because that costs
 * less than writing it and lets servers and backups see that it did not change; one whose key is the same is not even
 * rendered for it.
 *
 * @param next - A folder that does not exist yet.
 * @param before - The output folder of the build before; `undefined` if there is none.
 */
export function stage(plan: Plan, next: string, before: Before | undefined): void {
  const folders = new Set<string>();
  mkdirSync(next, { recursive: true });

  for (const [path, file] of plan) {
    const target = join(next, path);
    const folder = dirname(target);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    if (before && isAsBefore(before, path, file) && linked(join(before.folder, path), target)) continue;
    const content = contentOf(file);
    if (before && holds(join(before.folder, path), content) && linked(join(before.folder, path), target)) continue;
    writeFileSync(target, content);
  }
}

/** Tells by its key that a file would come out as it lies there. */
export function isAsBefore({ folder, manifest }: Before, path: string, file: OutputFile): boolean {
  return hasSameKey(manifest, path, file) && isUntouched(manifest, join(folder, path));
}

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
