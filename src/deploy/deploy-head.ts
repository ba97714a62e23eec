/** Brings live what the branch has. */
import { headOf } from "../git/bare.ts";
import { lockWithin } from "../output/lock.ts";
import type { Deployment } from "./deployment.ts";
import { goLive } from "./go-live.ts";
import { noteNextChange } from "./next-change.ts";
import { prepare } from "./prepare.ts";
import { recoverWork } from "./recover.ts";
import { Refusal } from "./refusal.ts";
import { idsIn, liveRelease, type Release } from "./releases.ts";
import { readState, rollbackIn } from "./state.ts";

/**
 * Runs the work while nobody else prepares a release, on folders that were mended before.
 *
 * @param patience - Milliseconds.
 * @returns `undefined` if somebody else did not end in time.
 */
export async function aloneOnWork<T>(
  { places, tell, clock }: Deployment,
  patience: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T } | undefined> {
  const lock = await lockWithin(patience, places.lock, () => {
    if (patience > 0) tell("Klartext: another deployment is under way. Waiting for it to end …");
  });
  if (!lock) return undefined;
  try {
    recoverWork(places, Math.floor(clock() / 1000));
    return { result: await work() };
  } finally {
    noteNextChange(places);
    lock.release();
  }
}

/**
 * Prepares the branch's commit and switches to it; for the holder of the lock of deployments. If the branch moves meanwhile,
 * what it has then is deployed.
 *
 * @param byItself - See `goLive`.
 * @throws Refusal, and then the site is as it was.
 */
export async function deployHead(deployment: Deployment, byItself = false): Promise<Release> {
  const { settings } = deployment;
  const often = 3;
  for (let i = 0; i < often; i++) {
    await prepare(deployment, await someHead(deployment));
    const release = await goLive(deployment, byItself);
    if (release) return release;
  }
  throw new Refusal("failure", `The branch ${settings.branch} moved while it was being deployed. Try again.`);
}

/** @throws Refusal if the branch has nothing. */
async function someHead({ bare, settings }: Deployment): Promise<string> {
  const head = await headOf(bare, settings.branch);
  if (head !== undefined) return head;
  throw new Refusal("usage", `The branch ${settings.branch} of ${settings.repo} has no commit yet. Push one.`);
}

/** Tells whether readers see this commit, and not because somebody went back to it for now. */
export function isLive({ places }: Deployment, commit: string): boolean {
  return liveRelease(places)?.commit === commit;
}

/** Tells whether nothing may change by itself, because somebody went back and nobody has pushed since. */
export function isHeld({ places }: Deployment, head: string): boolean {
  return rollbackIn(places, readState(places))?.head === head;
}

/** Tells whether a release of this commit waits for its branch. */
export function isWaiting({ places }: Deployment): boolean {
  return idsIn(places.prepared).length > 0;
}
