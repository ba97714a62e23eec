/** The options that name a file `release.json`. */
import { Failure, UsageError } from "../failure.ts";
import { NoRecord, recordIn } from "../release/read.ts";
import type { ReleaseRecord } from "../release/record.ts";

/**
 * The record in a file.
 *
 * @param option - Without its dashes.
 * @throws UsageError for a file that is not there or cannot be read.
 * @throws Failure for one that is no record, or a record of another format.
 */
export function recordOption(option: string, file: string): ReleaseRecord {
  try {
    return recordIn(file);
  } catch (error) {
    if (error instanceof NoRecord) throw new Failure(`--${option} ${file} cannot be used: ${error.message}`);
    throw new UsageError(
      `--${option} ${file} cannot be read: ${(error as Error).message}. Give the release.json of a release, as in --${option} release.json`,
    );
  }
}
