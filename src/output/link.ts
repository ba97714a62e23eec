/** The same file under a second name. */
import { linkSync } from "node:fs";

/** What systems say that know no links, or no more than a few of one file. */
const unable: ReadonlySet<string> = new Set(["EPERM", "EMLINK", "EXDEV", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Links a file, where the disk can.
 *
 * @param source - On disk.
 * @param target - Must not be there yet.
 * @returns Whether it is linked; otherwise a copy has to do.
 * @throws Error of the file system for anything else that is wrong.
 */
export function linked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (unable.has((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
