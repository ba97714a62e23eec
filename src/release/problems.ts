/** What a release must not do to what was published before it. Pure. */
import type { Problem } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { Plan } from "../output/plan.ts";
import type { Fates } from "./fates.ts";
import { lostIds } from "./lost-ids.ts";
import type { ReleaseRecord } from "./record.ts";
import { silentChanges } from "./silent.ts";
import { vanishedAddresses } from "./vanished.ts";
import { alteredVersions } from "./versions.ts";

export interface Comparison {
  readonly previous: ReleaseRecord;
  readonly site: Site;
  readonly fates: Fates;
  readonly plan: Plan;
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** Turns a path as the editor typed it into one inside the content folder. */
  readonly sourceOf: (file: string) => string;
  /** See `Line.original`. */
  readonly originalOf: (file: OutputFile) => string | undefined;
  /** SHA-256 of what a file that is copied as it is consists of. */
  readonly hashOf: (file: OutputFile) => string | undefined;
  /** Tells of a source whether it could not be read, so that nobody knows what would be there. */
  readonly isUnknown: (source: string) => boolean;
}

/** Everything that has vanished, was altered, or was changed without a word. */
export function problemsSince(comparison: Comparison): readonly Problem[] {
  return [
    ...vanishedAddresses(comparison),
    ...lostIds(comparison),
    ...alteredVersions(comparison),
    ...silentChanges(comparison),
  ];
}

/** Where the editors find something: the file that it came from, or the settings. */
export function placeOf({ label }: Comparison, source: string | undefined) {
  const file = source === undefined || source.startsWith("feature ") ? "site.yaml" : source;
  return { file: `${label}/${file}`, line: 1, column: 1 };
}
