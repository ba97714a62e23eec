/** How a deployed site is. */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { headOf, subjectOf } from "../git/bare.ts";
import { tryLock } from "../output/lock.ts";
import { commentsCommit } from "./comments.ts";
import { type Deployment, nowOf } from "./deployment.ts";
import { type Failed, lastFailure } from "./failure.ts";
import { hooks, isHookRight } from "./hooks.ts";
import { Refusal } from "./refusal.ts";
import { liveRelease, type Release } from "./releases.ts";
import { readState, rollbackIn, type State } from "./state.ts";

export interface Status {
  readonly live: Release | null;
  readonly branch: string;
  readonly head: { readonly commit: string; readonly subject: string } | null;
  /** Whether readers see what the branch has. */
  readonly isLive: boolean;
  /** What is committed of comments that are a repository of their own, and whether readers see it; `null` if they are none. */
  readonly comments: { readonly commit: string | null; readonly isLive: boolean } | null;
  readonly rolledBack: State["rolledBack"];
  readonly next: Release["next"];
  readonly isDeploying: boolean;
  /** Bytes that may still be written. */
  readonly freeBytes: number;
  readonly lastFailure: Failed | null;
  /** What would keep the next deployment from working, what the server has not read, and what readers wait for. */
  readonly faults: readonly string[];
}

export async function statusOf(deployment: Deployment): Promise<Status> {
  const { places, settings, bare } = deployment;
  const state = readState(places);
  const live = liveRelease(places) ?? null;
  const commit = await headOf(bare, settings.branch);
  const rolledBack = rollbackIn(places, state);
  const { bavail, bsize } = statfsSync(places.folder);
  const status = {
    live,
    branch: settings.branch,
    head: commit === undefined ? null : { commit, subject: await subjectOf(bare, commit) },
    isLive: live !== null && live.commit === commit,
    comments: await commentsOf(settings, live),
    rolledBack,
    next: rolledBack ? null : (live?.next ?? null),
    isDeploying: isHeldByAnother(places.lock),
    freeBytes: bavail * bsize,
    lastFailure: lastFailure(places) ?? null,
  };
  return { ...status, faults: [...faultsOf(deployment, state, live), ...delays(status, nowOf(deployment))] };
}

async function commentsOf(settings: Deployment["settings"], live: Release | null): Promise<Status["comments"]> {
  if (settings.comments === undefined) return null;
  try {
    const commit = await commentsCommit(settings);
    return { commit, isLive: live !== null && (live.comments ?? null) === commit };
  } catch (error) {
    if (error instanceof Refusal) return { commit: null, isLive: false };
    throw error;
  }
}

/** Seconds after which a change that was planned is late: a timer asks every minute, and a build takes its time. */
const grace = 600;

/**
 * What readers should see by now, and do not.
 *
 * @param now - Milliseconds since 1970.
 */
function delays(
  { isDeploying, isLive, head, rolledBack, next, comments }: Omit<Status, "faults">,
  now: number,
): readonly string[] {
  if (isDeploying || rolledBack !== null || head === null) return [];
  const isLate = next !== null && now / 1000 > next.epoch + grace;
  return [
    ...(isLive
      ? []
      : [`What the branch has is not live: ${head.commit.slice(0, 12)}. klartext deploy run brings it live.`]),
    ...(comments === null || comments.isLive || !isLive
      ? []
      : [
          `The comments have a commit that is not live: ${comments.commit?.slice(0, 12) ?? "none can be read"}. klartext deploy due brings it live.`,
        ]),
    ...(isLate
      ? [`The change that was planned for ${next.at} has not come. Does the timer run? klartext deploy due says why.`]
      : []),
  ];
}

function faultsOf({ places, settings }: Deployment, state: State, live: Release | null): readonly string[] {
  const node = join(places.program, "bin", "node");
  const again = "Run klartext deploy init again.";
  const isMissing = [node, join(places.program, "src", "klartext.js")].filter((file) => !existsSync(file));
  const hookFaults = existsSync(settings.repo)
    ? hooks
        .filter((hook) => !isHookRight(settings.repo, hook, places))
        .map((hook) => `${join(settings.repo, "hooks", hook)} is not the hook that deploys. ${again}`)
    : [`${settings.repo} is missing.`];
  return [
    ...isMissing.map((file) => `${file} is missing. ${again}`),
    ...(existsSync(settings.npm) ? [] : [`${settings.npm} is missing. ${again}`]),
    ...hookFaults,
    ...(isWritable(places.folder) ? [] : [`${places.folder} cannot be written to by this user.`]),
    ...(live === null && existsSync(places.current) ? [`${places.current} leads to no whole release.`] : []),
    ...(state.reload === null ? [] : [`The server has not read its new files. ${state.reload.why ?? ""}`.trim()]),
  ];
}

function isHeldByAnother(file: string): boolean {
  if (!existsSync(file)) return false;
  const lock = tryLock(file);
  lock?.release();
  return lock === undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
