/** Removes what an earlier build or release still says, where something had to be erased. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { outputFolder } from "../output/folder.ts";
import type { Deployment } from "./deployment.ts";
import { writeDurably } from "./durable.ts";
import { tidyEarlier } from "./earlier.ts";
import type { Places } from "./places.ts";
import { idsIn, liveId } from "./releases.ts";
import { type State, writeState } from "./state.ts";

/** Everything that makes the next build faster: memory, search index, pictures, the folder before. For the holder of the lock. */
export function forgetBuilds({ source, output, prepared }: Places): void {
  const { current, work } = outputFolder(output);
  for (const place of [source, `${source}.json`, current, work, prepared])
    rmSync(place, { recursive: true, force: true });
}

/** Every release but the live one, and what was said of those that failed. For the holder of the lock of switches. */
export function forgetReleases({ places }: Deployment, state: State): void {
  const live = liveId(places);
  for (const id of idsIn(places.releases))
    if (id !== live) rmSync(join(places.releases, id), { recursive: true, force: true });
  tidyEarlier(places);
  const published = state.published.filter(({ id }) => id === live).map(({ id }) => ({ id, before: null }));
  writeState(places, { ...state, published });
  forgetReasons(places.log);
}

/** Why a commit was refused quotes what stood there. */
function forgetReasons(log: string): void {
  if (!existsSync(log)) return;
  const text = readFileSync(log, "utf8");
  writeDurably(log, text.replace(/ not deployed: .*$/gm, " not deployed"), 0o600);
}
