/** The switch: the one moment of a deployment that readers notice. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { headOf } from "../git/bare.ts";
import { lockWithin } from "../output/lock.ts";
import type { Deployment } from "./deployment.ts";
import { pointTo, settle } from "./durable.ts";
import { forgetFailure } from "./failure.ts";
import { log } from "./log.ts";
import { noteNextChange } from "./next-change.ts";
import type { Places } from "./places.ts";
import { prune } from "./prune.ts";
import { notePublished, recoverSwitch } from "./recover.ts";
import { Refusal } from "./refusal.ts";
import { idsIn, liveId, type Release, releaseIn } from "./releases.ts";
import { reloadServer, sameServerFiles } from "./reload.ts";
import { rollbackIn, type State, writeState } from "./state.ts";

/** Milliseconds to wait for somebody who switches. */
const patience = 30_000;

/**
 * Runs the work while nobody else switches, on a folder that was mended before.
 *
 * @throws Refusal if somebody else does not end in time.
 */
export async function aloneOnSwitch<T>(
  { places }: Deployment,
  work: (state: State) => T | Promise<T>,
): Promise<Awaited<T>> {
  const lock = await lockWithin(patience, places.switchLock, () => {});
  if (!lock) throw new Refusal("failure", `Somebody else holds ${places.switchLock}. Try again in a minute.`);
  try {
    return await work(recoverSwitch(places));
  } finally {
    lock.release();
  }
}

/**
 * Switches to the prepared release of the commit that the branch has, if there is one that still follows what is live.
 *
 * @param byItself - Whether nobody is there who wants it: then a way back that somebody took meanwhile is not undone.
 * @returns The release, or `undefined` if it has to be prepared (anew).
 */
export async function goLive(deployment: Deployment, byItself = false): Promise<Release | undefined> {
  const { places, settings, bare } = deployment;
  const release = await aloneOnSwitch(deployment, async (state) => {
    const commit = await headOf(bare, settings.branch);
    if (commit === undefined) return undefined;
    if (byItself && rollbackIn(places, state)?.head === commit)
      throw new Refusal(
        "failure",
        "Somebody has rolled back meanwhile: nothing changes by itself until the next push.",
      );
    const found = idsIn(places.prepared)
      .flatMap((id) => releaseIn(places.prepared, id) ?? [])
      .findLast((each) => each.commit === commit && each.base === state.newest);
    if (found) switchTo(places, settings.keep, state, found.id);
    return found;
  });
  if (!release) return undefined;
  forgetFailure(places);
  noteNextChange(places);
  log(deployment, `${release.commit.slice(0, 12)} live as ${release.id}`);
  await reloadServer(deployment);
  return release;
}

function switchTo(places: Places, keep: number, state: State, id: string): void {
  const target = join(places.releases, id);
  mkdirSync(places.releases, { recursive: true });
  const reload = state.reload ?? (sameServerFiles(places, liveId(places), join(places.prepared, id)) ? null : anew);
  if (reload !== state.reload) writeState(places, { ...state, reload });
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(join(places.prepared, id), target);
  settle(places.releases);
  pointTo(places.current, join("releases", id));
  const noted = notePublished(places, { ...state, reload }, id);
  writeState(places, prune(places, keep, noted));
  // Whatever else was prepared follows what is no longer the newest.
  for (const other of idsIn(places.prepared)) rmSync(join(places.prepared, other), { recursive: true, force: true });
}

const anew = { why: null };
