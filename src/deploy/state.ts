/** What is live since when, and what is still to be done about it. */
import { jsonIn, printedJson, writeDurably } from "./durable.ts";
import type { Places } from "./places.ts";
import { liveId } from "./releases.ts";

export interface State {
  /** Every release that was ever live, the oldest first, with what readers saw before it went live. */
  readonly published: readonly { readonly id: string; readonly before: string | null }[];
  /** The newest of them; its record is in `record.json`. */
  readonly newest: string | null;
  /** A way back that nothing may undo by itself: until the branch has another commit, or somebody runs `deploy run`. */
  readonly rolledBack: { readonly to: string; readonly head: string | null; readonly at: string } | null;
  /** Whether the server has yet to read its files anew, and why it could not. */
  readonly reload: { readonly why: string | null } | null;
}

const empty: State = { published: [], newest: null, rolledBack: null, reload: null };

/** A damaged file counts for nothing: what is live is told by the link, and the rest is found out again. */
export function readState(places: Places): State {
  const read = jsonIn(places.state) as Partial<State> | undefined;
  return { ...empty, ...read };
}

export function writeState(places: Places, state: State): void {
  writeDurably(places.state, printedJson(state));
}

/** The rollback that holds; one from which somebody was switched away holds no more. */
export function rollbackIn(places: Places, { rolledBack }: State): State["rolledBack"] {
  return rolledBack !== null && rolledBack.to === liveId(places) ? rolledBack : null;
}
