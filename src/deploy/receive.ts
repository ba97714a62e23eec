/**
 * The two hooks of a push.
 *
 * Everything that takes long or may be refused happens before the branch moves (pre-receive), the switch after it
 * (post-receive): a site never shows a commit that its branch does not have. What dies in between is finished by the next push
 * and by `deploy due`.
 *
 * @see https://git-scm.com/docs/githooks#pre-receive
 */
import { setTimeout as wait } from "node:timers/promises";
import { headOf, noCommit } from "../git/bare.ts";
import { aloneOnWork, deployHead, isHeld, isLive } from "./deploy-head.ts";
import type { Deployment } from "./deployment.ts";
import { noteFailure } from "./failure.ts";
import { goLive } from "./go-live.ts";
import { log } from "./log.ts";
import { prepare } from "./prepare.ts";
import { Refusal } from "./refusal.ts";
import { idsIn, liveRelease, type Release, releaseIn } from "./releases.ts";

/** One line of what git tells a hook. */
export interface Update {
  readonly old: string;
  readonly new: string;
  readonly ref: string;
}

/** @param text - Standard input of the hook. */
export function updatesIn(text: string): readonly Update[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [old = "", after = "", ...ref] = line.split(" ");
      return { old, new: after, ref: ref.join(" ") };
    });
}

/** Milliseconds that a push waits for another one. */
const patience = 15 * 60_000;

/** @throws Refusal: then nothing of the push is accepted. */
export async function beforeReceive(deployment: Deployment, updates: readonly Update[]): Promise<void> {
  const { settings, tell } = deployment;
  const update = ofBranch(deployment, updates);
  if (!update) return tell(`Klartext: accepted; nothing is published, because only ${settings.branch} is online.`);
  if (noCommit.test(update.new))
    throw new Refusal(
      "problems",
      `The branch ${settings.branch} is what is online and cannot be deleted. To take pages away, push a commit without them.`,
    );
  const done = await aloneOnWork(deployment, patience, async () => {
    await waitForOthers(deployment, update);
    await refuseOvertaken(deployment, update);
    await finishOthers(deployment, update);
    try {
      await prepare(deployment, update.new);
    } catch (error) {
      // What went live meanwhile may be the only reason.
      await refuseOvertaken(deployment, update);
      noteFailure(deployment, update.new, error, false);
      throw error;
    }
    await refuseOvertaken(deployment, update);
  });
  if (!done)
    throw new Refusal("failure", "Another deployment does not end. Try again later, or ask: klartext deploy status");
}

/** Whoever has just prepared a release is about to move the branch. */
async function waitForOthers(deployment: Deployment, { old }: Update): Promise<void> {
  const { places, bare, settings, clock } = deployment;
  const [step, longest] = [50, 3000];
  for (let waited = 0; waited < longest; waited += step) {
    const newest = idsIn(places.prepared).at(-1);
    const finished = newest && releaseIn(places.prepared, newest)?.finished;
    if (!finished || clock() - Date.parse(finished) > longest) return;
    if ((await headOf(bare, settings.branch)) !== old) return;
    await wait(step);
  }
}

/** Whoever pushes at the same time and was quicker has moved the branch, so git would refuse this push at its end. */
async function refuseOvertaken({ bare, settings }: Deployment, { old }: Update): Promise<void> {
  const head = await headOf(bare, settings.branch);
  if ((head ?? "") === (noCommit.test(old) ? "" : old)) return;
  throw new Refusal(
    "problems",
    `Somebody else has pushed to ${settings.branch} meanwhile, so that this push would undo theirs. Run: git pull, then git push again.`,
  );
}

/** Whoever pushed before was killed before the switch, or is about to make it: this release is to follow theirs. */
async function finishOthers(deployment: Deployment, { old }: Update): Promise<void> {
  if (!isLive(deployment, old) && !isHeld(deployment, old))
    await goLive({ ...deployment, by: `${deployment.by} (for another)` }, true);
}

/**
 * Switches to what was prepared, or prepares it once more if something else went live meanwhile.
 *
 * @throws Refusal: then the branch has moved, and the site has not.
 */
export async function afterReceive(deployment: Deployment, updates: readonly Update[]): Promise<void> {
  const { bare, settings, tell, places } = deployment;
  if (!ofBranch(deployment, updates)) return;
  const head = await headOf(bare, settings.branch);
  if (head === undefined) return;
  try {
    const release = (await goLive(deployment)) ?? (await deployedAnyhow(deployment));
    tell(`Live: ${release?.site ?? places.folder}`);
  } catch (error) {
    noteFailure(deployment, head, error, false);
    throw error;
  }
}

/** Something else went live since, or a kill has taken what was prepared. */
async function deployedAnyhow(deployment: Deployment): Promise<Release | undefined> {
  const { places, bare, settings } = deployment;
  const done = await aloneOnWork(deployment, patience, async () => {
    const head = await headOf(bare, settings.branch);
    if (head === undefined || !isLive(deployment, head)) return deployHead(deployment);
    log(deployment, `${head.slice(0, 12)} is live already`);
    return liveRelease(places);
  });
  if (!done)
    throw new Refusal("failure", "Another deployment does not end; klartext deploy due tries again by itself.");
  return done.result;
}

function ofBranch({ settings }: Deployment, updates: readonly Update[]): Update | undefined {
  return updates.find(({ ref }) => ref === `refs/heads/${settings.branch}`);
}
