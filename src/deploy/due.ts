/** What a timer asks for: is there anything to deploy by itself? */
import { headOf } from "../git/bare.ts";
import { hasNewComments } from "./comments.ts";
import { aloneOnWork, deployHead, isHeld, isLive } from "./deploy-head.ts";
import { type Deployment, nowOf } from "./deployment.ts";
import { lastFailure, noteFailure } from "./failure.ts";
import { forgetBuilds, forgetReleases } from "./forget.ts";
import { aloneOnSwitch, goLive } from "./go-live.ts";
import { noteNextChange } from "./next-change.ts";
import { liveRelease } from "./releases.ts";
import { reloadServer } from "./reload.ts";
import { readState } from "./state.ts";

/** Why nothing was done, or what was; in a sentence. */
export interface Outcome {
  readonly isDeployed: boolean;
  readonly told: string;
}

/** Deploys what the branch has, whatever is live. */
export async function deployNow(deployment: Deployment): Promise<Outcome | undefined> {
  const done = await aloneOnWork(deployment, longest, () => noted(deployment, false));
  return done?.result;
}

/**
 * The same, from nothing that earlier releases know: they go, with everything that was kept to build faster. Nobody can go back to
 * them any more, and what was erased from the content is not on this disk any more.
 */
export async function deployForgetting(deployment: Deployment): Promise<Outcome | undefined> {
  const done = await aloneOnWork(deployment, longest, async () => {
    forgetBuilds(deployment.places);
    const outcome = await noted(deployment, false);
    await aloneOnSwitch(deployment, (state) => forgetReleases(deployment, state));
    return outcome;
  });
  return done?.result;
}

/** Milliseconds that somebody waits for another deployment. */
const longest = 15 * 60_000;

/**
 * Deploys what the branch has if it is not live, or if the moment has come at which the live commit is another site.
 *
 * @param patience - Whether somebody else's deployment is waited for.
 *
 * Looks at a few small files and asks git once, as long as there is nothing to do.
 */
export async function deployDue(deployment: Deployment, patience: "wait" | "leave" = "leave"): Promise<Outcome> {
  const { places } = deployment;
  const why = await reasonOf(deployment);
  if ("not" in why) {
    if (readState(places).reload?.why === null) await reloadServer(deployment);
    noteNextChange(places);
    return { isDeployed: false, told: why.not };
  }
  const done = await aloneOnWork(deployment, patience === "wait" ? longest : 0, async () => {
    // Whoever held the lock until now may have done it.
    const still = await reasonOf(deployment);
    if ("not" in still) return { isDeployed: false, told: still.not };
    deployment.tell(`Klartext: ${still.because}`);
    return noted(deployment, true);
  });
  return done?.result ?? { isDeployed: false, told: "Another deployment is under way." };
}

type Reason = { readonly not: string } | { readonly because: string };

async function reasonOf(deployment: Deployment): Promise<Reason> {
  const { places, bare, settings } = deployment;
  const head = await headOf(bare, settings.branch);
  const second = nowOf(deployment) / 1000;
  if (head === undefined) return { not: `The branch ${settings.branch} has no commit yet.` };
  if (isHeld(deployment, head)) return { not: "Rolled back: nothing changes by itself until the next push." };
  const failed = lastFailure(places);
  if (failed?.commit === head && failed.retry > second)
    return { not: `The last attempt failed; the next is at ${new Date(failed.retry * 1000).toISOString()}.` };
  if (!isLive(deployment, head)) return { because: `${head.slice(0, 12)} is on ${settings.branch}, but not live` };
  if (await hasNewComments(deployment)) return { because: `comments have changed in ${settings.comments}` };
  const next = liveRelease(places)?.next;
  if (!next) return { not: "Nothing is due, and no change is to come." };
  if (second < next.epoch) return { not: `Nothing is due before ${next.at}.` };
  return { because: `${next.at} has come` };
}

async function noted(deployment: Deployment, isDue: boolean): Promise<Outcome> {
  const { bare, settings } = deployment;
  try {
    const release = (isDue ? await goLive(deployment, true) : undefined) ?? (await deployHead(deployment, isDue));
    return { isDeployed: true, told: `Live: ${release.site}` };
  } catch (error) {
    noteFailure(deployment, await headOf(bare, settings.branch), error, isDue);
    throw error;
  }
}
