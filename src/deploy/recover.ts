/** Mends what a killed deployment has left. Each part is called by the holder of its lock. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addToEarlier } from "./earlier.ts";
import { tidyInstalls } from "./install.ts";
import type { Places } from "./places.ts";
import { idsIn, liveId, releaseIn, secondsOf } from "./releases.ts";
import { readState, type State, writeState } from "./state.ts";

/**
 * Finishes a switch that was not noted any more, and takes back one that was not made any more. For the holder of the lock of
 * switches.
 *
 * What readers see is told by the link alone; everything else follows it.
 */
export function recoverSwitch(places: Places): State {
  const state = noteLive(places);
  const known = new Set(state.published.map(({ id }) => id));
  // Moved there, but never switched to.
  for (const id of idsIn(places.releases))
    if (!known.has(id)) rmSync(join(places.releases, id), { recursive: true, force: true });
  for (const leftover of [places.current, places.state, places.record, places.failure, places.nextChange])
    rmSync(`${leftover}.coming`, { force: true });
  return state;
}

/** The state, with what is live and not yet noted. */
function noteLive(places: Places): State {
  const read = readState(places);
  const live = liveId(places);
  // Noted, but never switched back to.
  const isBack = read.rolledBack === null || read.rolledBack.to === live || isNew(read, live);
  const state = isBack ? read : { ...read, rolledBack: null };
  if (!isBack) writeState(places, state);
  return live !== null && isNew(state, live) ? notePublished(places, state, live) : state;
}

function isNew({ published }: State, live: string | null): boolean {
  return !published.some(({ id }) => id === live);
}

/**
 * Remembers that a release is live, and with it every address of it.
 *
 * The record comes first: whoever is killed in between notes it once more.
 */
export function notePublished(places: Places, state: State, id: string): State {
  const { newest } = state;
  addToEarlier(places, id);
  const coming = `${places.record}.coming`;
  copyFileSync(join(places.releases, id, "site", "release.json"), coming);
  renameSync(coming, places.record);
  // Without a state, everything that is there was live.
  const others = state.published.length > 0 ? state.published : earlierOnes(places, id);
  const before = state.rolledBack?.to ?? newest ?? others.at(-1)?.id ?? null;
  const next = { ...state, published: [...others, { id, before }], newest: id, rolledBack: null };
  writeState(places, next);
  return next;
}

function earlierOnes({ releases }: Places, id: string): State["published"] {
  const ids = idsIn(releases).filter((each) => each < id);
  return ids.map((each, i) => ({ id: each, before: ids[i - 1] ?? null }));
}

const hour = 3600;

/**
 * Clears what is unfinished or was never wanted. For the holder of the lock of deployments.
 *
 * @param second - Since 1970. A prepared release waits for its branch for seconds at most.
 */
export function recoverWork(places: Places, second: number): void {
  mkdirSync(places.work, { recursive: true, mode: 0o700 });
  for (const name of existsSync(places.making) ? readdirSync(places.making) : [])
    rmSync(join(places.making, name), { recursive: true, force: true });
  for (const id of idsIn(places.prepared)) {
    const isWhole = releaseIn(places.prepared, id) !== undefined;
    if (!isWhole || Math.abs(second - secondsOf(id)) > hour)
      rmSync(join(places.prepared, id), { recursive: true, force: true });
  }
  for (const file of Object.values(places.hostFiles)) rmSync(`${file}.coming`, { force: true });
  tidyInstalls(places);
}
