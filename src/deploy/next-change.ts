/** The second at which `deploy due` has something to do, in a file that a shell reads. */
import { readFileSync } from "node:fs";
import { writeDurably } from "./durable.ts";
import { lastFailure } from "./failure.ts";
import { never, type Places } from "./places.ts";
import { idsIn, liveRelease } from "./releases.ts";
import { readState, rollbackIn } from "./state.ts";

/** Writes what follows from all that is known now. */
export function noteNextChange(places: Places): void {
  const second = `${nextChange(places)}\n`;
  if (written(places) !== second) writeDurably(places.nextChange, second);
}

/** 0 where something waits to be looked at: a branch that is about to move, or a server that has not read its files. */
function nextChange(places: Places): number {
  const state = readState(places);
  const retry = lastFailure(places)?.retry ?? 0;
  if (idsIn(places.prepared).length > 0 || state.reload?.why === null) return retry;
  if (rollbackIn(places, state) !== null) return never;
  return Math.max(liveRelease(places)?.next?.epoch ?? never, retry);
}

function written({ nextChange }: Places): string | undefined {
  try {
    return readFileSync(nextChange, "utf8");
  } catch {
    return undefined;
  }
}
