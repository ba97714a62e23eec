/** Which release a site is held against. */
import type { Content } from "./content/gate.ts";
import { Failure } from "./failure.ts";
import type { Site } from "./model/site.ts";
import type { Job } from "./prepare.ts";
import type { ReleaseRecord } from "./release/record.ts";

/**
 * The record of the release before. With wrong settings nobody knows whom to ask, and nothing would be held against it.
 *
 * @throws Failure where nobody knows whether there is one.
 */
export async function recordBefore(
  { previous, online, label }: Job,
  { problems, readable }: Content,
): Promise<ReleaseRecord | undefined> {
  const isUnsettled = problems.some(({ severity, file }) => severity === "error" && file === `${label}/site.yaml`);
  return online && !isUnsettled ? online(readable.settings.url) : previous;
}

/**
 * Nobody can hold a site against the record of another one.
 *
 * @throws Failure for that.
 */
export function ofThisSite(previous: ReleaseRecord | undefined, { settings }: Site): ReleaseRecord | undefined {
  if (previous === undefined || previous.site === settings.url) return previous;
  throw new Failure(
    `--previous is the record of ${previous.site}, but site.yaml says url: ${settings.url}. A site at another address begins with a record of its own: leave --previous out once.`,
  );
}
