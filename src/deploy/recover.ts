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
  if (live !== null && read.published.length === 0) return rebuilt(places, read);
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
  keepRecord(places, id);
  const before = state.rolledBack?.to ?? newest;
  const next = { ...state, published: [...state.published, { id, before }], newest: id, rolledBack: null };
  writeState(places, next);
  return next;
}

function keepRecord({ record, releases }: Places, id: string): void {
  const coming = `${record}.coming`;
  copyFileSync(join(releases, id, "site", "release.json"), coming);
  renameSync(coming, record);
}

/** Where nothing is noted, or somebody has damaged it, everything that is there counts as published: nothing gets lost. */
function rebuilt(places: Places, state: State): State {
  const ids = idsIn(places.releases);
  for (const id of ids) addToEarlier(places, id);
  const newest = ids.at(-1) ?? null;
  if (newest !== null) keepRecord(places, newest);
  const next = { ...state, published: ids.map((id, i) => ({ id, before: ids[i - 1] ?? null })), newest };
  writeState(places, next);
  return next;
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
