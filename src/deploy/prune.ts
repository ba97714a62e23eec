/** Which releases stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { tidyEarlier } from "./earlier.ts";
import type { Places } from "./places.ts";
import { idsIn, liveId } from "./releases.ts";
import type { State } from "./state.ts";

/**
 * Removes all but the newest releases; never the live one, the one that readers saw before it, or the newest of all, which the
 * next is held against.
 *
 * @returns The state without those that went.
 */
export function prune(places: Places, keep: number, state: State): State {
  const live = liveId(places);
  const before = state.published.find(({ id }) => id === live)?.before;
  const ids = idsIn(places.releases);
  const kept = new Set([live, before, state.newest, ...ids.slice(-keep)]);
  for (const id of ids) if (!kept.has(id)) rmSync(join(places.releases, id), { recursive: true, force: true });
  tidyEarlier(places);
  return { ...state, published: state.published.filter(({ id }) => kept.has(id)) };
}
