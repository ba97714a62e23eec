/** Puts files in the place of others: each of them whole, and all of them or none. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

export interface Replacement {
  /** The file on disk. */
  readonly disk: string;
  /** What it is expected to consist of. */
  readonly before: Buffer;
  readonly after: Buffer;
}

/** Why nothing was written, as a whole sentence. */
export class NotReplaced extends Error {
  override readonly name = "NotReplaced";
}

interface Staged extends Replacement {
  readonly real: string;
  readonly fresh: string;
}

/**
 * Writes every file beside the one that it replaces, looks whether those are still what they were, and renames. If one
 * cannot be renamed, those before it become what they were again.
 *
 * @param folder - Outside of it nothing is written, wherever symbolic links lead.
 * @throws NotReplaced if a file has changed meanwhile or lies elsewhere; then nothing has.
 * @throws Error of the file system for anything else; then nothing has changed, either.
 */
export function replaceFiles(folder: string, replacements: readonly Replacement[]): void {
  const staged: Staged[] = [];
  const renamed: Staged[] = [];
  try {
    for (const each of replacements) staged.push(stagedBeside(folder, each));
    for (const { real, before, disk } of staged)
      if (!readFileSync(real).equals(before))
        throw new NotReplaced(`${disk} has changed meanwhile, so nothing was written. Please try again.`);
    for (const each of staged) {
      renameSync(each.fresh, each.real);
      renamed.push(each);
    }
  } catch (error) {
    for (const { real, before } of renamed) writeFileSync(real, before);
    throw error;
  } finally {
    for (const { fresh } of staged) rmSync(fresh, { force: true });
  }
}

function stagedBeside(folder: string, replacement: Replacement): Staged {
  const real = realpathSync(replacement.disk);
  const way = relative(realpathSync(folder), real);
  if (way === ".." || way.startsWith(`..${sep}`))
    throw new NotReplaced(
      `${replacement.disk} is a link to ${real}, outside of the content folder, so nothing was written.`,
    );
  // Names that begin with a dot are not read as content.
  const fresh = join(dirname(real), `.${basename(real)}.${process.pid}.new`);
  writeFileSync(fresh, replacement.after, { flag: "wx" });
  chmodSync(fresh, statSync(real).mode & 0o7777);
  return { ...replacement, real, fresh };
}
