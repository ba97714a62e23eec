/** What the commands share that tell of Klartext's own packages. */
import { fileURLToPath } from "node:url";
import { Failure, UsageError } from "../failure.ts";
import { type LockFile, readLockFile } from "../supply/lock-file.ts";

export const lockOptions = { omit: { type: "string" } } as const;

/** Where package.json lies. */
const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The lock file that was installed from.
 *
 * @throws UsageError for anything else to be left out, Failure if there is no lock file.
 */
export function lockOptionsFrom({ omit }: { readonly omit?: string | undefined }): LockFile {
  if (omit !== undefined && omit !== "dev") throw new UsageError(`--omit is dev, not "${omit}".`);
  try {
    return readLockFile(project, omit);
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}
