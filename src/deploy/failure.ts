/** Why the last deployment failed, kept until one succeeds. */
import { rmSync } from "node:fs";
import type { Deployment } from "./deployment.ts";
import { jsonIn, printedJson, writeDurably } from "./durable.ts";
import { log, plain } from "./log.ts";
import type { Places } from "./places.ts";
import { sentence } from "./refusal.ts";

export interface Failed {
  readonly at: string;
  readonly by: string;
  readonly commit: string | null;
  readonly why: string;
  /** How often `deploy due` has tried in vain. */
  readonly times: number;
  /** Before this second since 1970, `deploy due` does not try again. */
  readonly retry: number;
}

export function lastFailure({ failure }: Places): Failed | undefined {
  return jsonIn(failure) as Failed | undefined;
}

/** @param isDue - Whether nobody is there who would try again. */
export function noteFailure(deployment: Deployment, commit: string | undefined, error: unknown, isDue: boolean): void {
  const { places, clock, by, tell } = deployment;
  const why = sentence(error);
  log(deployment, `${commit?.slice(0, 12) ?? "nothing"} not deployed: ${plain(why)}`);
  const times = (isDue ? (lastFailure(places)?.times ?? 0) : 0) + (isDue ? 1 : 0);
  const retry = isDue ? Math.floor(clock() / 1000) + 60 * minutesAfter(times) : 0;
  const at = new Date(clock()).toISOString();
  try {
    writeDurably(
      places.failure,
      printedJson({ at, by, commit: commit ?? null, why: why.slice(0, 8000), times, retry } satisfies Failed),
      0o600,
    );
  } catch (problem) {
    tell(`${places.failure} cannot be written: ${(problem as Error).message}`);
  }
}

/** At once would be a whole build in each minute, for a mistake that somebody has to mend. */
function minutesAfter(times: number): number {
  return Math.min(60, 5 * 3 ** (times - 1));
}

export function forgetFailure({ failure }: Places): void {
  rmSync(failure, { force: true });
}
