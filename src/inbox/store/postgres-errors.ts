/** What PostgreSQL and the way to it say, in the words of a store. */
import { InboxRefusal } from "../refusal.ts";
import { StoreDown, StoreFull } from "./store.ts";

/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const state = {
  diskFull: "53100",
  databaseMissing: "3D000",
  notAllowed: "42501",
} as const;

/** Connections; resources; locks that are held too long; stopped or starting; the system below; only to be read. */
const down = /^(08|53|55P03|57|58|25006)/;

const damaged = /^XX00[12]$/;

/** Passwords and roles. */
const signIn = /^28/;

/** Of two transactions that wait for each other, this one was given up; nothing of it was stored. */
const givenUp = /^40/;

/** A value is refused, or too large for an index: its neighbours are not. */
const badValue = /^(22|23|54)/;

/** @returns `undefined` for whatever does not come from the server. */
function stateOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && "severity" in (error as object) ? code : undefined;
}

/** Whether the same may go well in a moment; what was asked for may have been done all the same. */
export function isPassing(error: unknown): boolean {
  const code = stateOf(error);
  if (code !== undefined) return givenUp.test(code) || /^(08|57P)/.test(code);
  return isLost(error);
}

export function isBadValue(error: unknown): boolean {
  return badValue.test(stateOf(error) ?? "");
}

export function isForbidden(error: unknown): boolean {
  return stateOf(error) === state.notAllowed;
}

/** @returns The same error, unless it is the database's or the network's. */
export function translated(error: unknown): unknown {
  const code = stateOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === undefined)
    return isLost(error) ? new StoreDown(`The database cannot be reached: ${message}.`, { cause: error }) : error;
  if (code === state.diskFull) return new StoreFull(`The database has no room: ${message}.`, { cause: error });
  if (damaged.test(code))
    return new InboxRefusal("failure", `The database is damaged: ${message}. Put back a copy of it.`);
  if (signIn.test(code) || code === state.databaseMissing || code === state.notAllowed)
    return new InboxRefusal("failure", `The database refuses: ${message}. Look at "store" in inbox.yaml.`);
  if (down.test(code) || givenUp.test(code))
    return new StoreDown(`The database does not answer as it should: ${message}.`, { cause: error });
  return error;
}

/** What the driver says without a code is of the connection: that it ended, or that nothing came in time. */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof StoreDown || error instanceof StoreFull) return false;
  if (error instanceof InboxRefusal || stateOf(error) !== undefined) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return /^E[A-Z]+(_[A-Z]+)?$/.test(code) && !code.startsWith("ERR_");
  return /connection|timeout|terminated|not queryable/i.test(error.message);
}
