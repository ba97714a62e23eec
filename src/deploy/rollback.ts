/** The way back to a release that is still there: no build, one rename. */
import { join } from "node:path";
import { headOf } from "../git/bare.ts";
import type { Deployment } from "./deployment.ts";
import { pointTo } from "./durable.ts";
import { aloneOnSwitch } from "./go-live.ts";
import { log } from "./log.ts";
import { noteNextChange } from "./next-change.ts";
import { Refusal } from "./refusal.ts";
import { liveId, type Release, releaseIn, releasesOf } from "./releases.ts";
import { reloadServer, sameServerFiles } from "./reload.ts";
import { type State, writeState } from "./state.ts";

/**
 * Switches to an earlier release.
 *
 * Nothing undoes it by itself until the branch has another commit. What was published meanwhile stays in the record that the next
 * release is held against, because readers have seen its addresses.
 *
 * @param to - Its name, or the beginning of it; without one, what readers saw before the live one.
 * @returns The release that is live now.
 * @throws Refusal if there is none.
 */
export async function rollBack(deployment: Deployment, to: string | undefined): Promise<Release> {
  const { places, bare, settings, clock } = deployment;
  const head = (await headOf(bare, settings.branch)) ?? null;
  const release = await aloneOnSwitch(deployment, (state) => {
    const target = targetOf(deployment, state, to);
    const live = liveId(places);
    if (target.id === live) return target;
    // First: whoever is killed before the switch has noted nothing that holds.
    const reload = sameServerFiles(places, live, join(places.releases, target.id)) ? state.reload : { why: null };
    const rolledBack = { to: target.id, head, at: new Date(clock()).toISOString() };
    writeState(places, { ...state, reload, rolledBack });
    pointTo(places.current, join("releases", target.id));
    log(deployment, `rolled back to ${target.id}`);
    return target;
  });
  noteNextChange(places);
  await reloadServer(deployment);
  return release;
}

function targetOf({ places }: Deployment, state: State, to: string | undefined): Release {
  const live = liveId(places);
  const all = releasesOf(places);
  const list = all.map(({ id, subject }) => `\n  ${id}${id === live ? " (live)" : ""} ${subject}`).join("");
  if (live === null) throw new Refusal("usage", "Nothing is live yet, so that there is nothing to go back to.");
  if (to !== undefined) {
    const named = all.filter(({ id }) => id.startsWith(to));
    if (named.length === 1) return named[0] as Release;
    throw new Refusal(
      "usage",
      `--to ${to} names ${named.length === 0 ? "no release" : "several releases"}. There are:${list}`,
    );
  }
  const before = state.published.find(({ id }) => id === live)?.before ?? all.findLast(({ id }) => id < live)?.id;
  const release = before === undefined ? undefined : releaseIn(places.releases, before);
  if (release) return release;
  throw new Refusal("usage", `There is no release before the live one. There are:${list}`);
}
