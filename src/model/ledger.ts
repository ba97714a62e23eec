/** Which version of a statement is, was and will be in force. Pure. */
import { dayAfter } from "./calendar-day.ts";
import type { Instant } from "./instant.ts";
import type { Site } from "./site.ts";
import type { Ledger, Statement } from "./statement.ts";

/** A statement that has a day, and with it an address of its own for ever. */
export interface Version extends Statement {
  readonly effective: Instant;
  readonly permalink: string;
}

export type VersionState = "earlier" | "inForce" | "announced";

/** A version among its neighbours. */
export interface Standing {
  readonly version: Version;
  readonly state: VersionState;
  /** The last day on which it is in force, `YYYY-MM-DD`; `undefined` for as long as nothing follows it. */
  readonly until: string | undefined;
  readonly previous: Version | undefined;
  readonly next: Version | undefined;
}

/** Every version of a statement, oldest first; none of a statement that has no versions. */
export function standingsOf(ledger: Ledger): readonly Standing[] {
  const versions = ledger.versions.filter(isVersion);
  const { current } = ledger;
  const inForce = current && isVersion(current) ? versions.indexOf(current) : -1;
  return versions.map((version, index) => {
    const next = versions[index + 1];
    return {
      version,
      state: index === inForce ? "inForce" : index < inForce ? "earlier" : "announced",
      until: next && dayAfter(next.effective.day, -1),
      previous: versions[index - 1],
      next,
    };
  });
}

/** The versions that are or were in force, newest first. */
export function versionsSoFar(ledger: Ledger): readonly Version[] {
  return standingsOf(ledger)
    .flatMap(({ version, state }) => (state === "announced" ? [] : [version]))
    .reverse();
}

/** The version that comes next after the one in force; `undefined` if none is announced. */
export function announcedIn(ledger: Ledger): Version | undefined {
  return standingsOf(ledger).find(({ state }) => state === "announced")?.version;
}

/**
 * What readers know the statement by: its version in force or, while there is none, the first that will be.
 *
 * @returns `undefined` if mistakes have left nothing of the statement.
 */
export function shownOf({ current, versions }: Ledger): Statement | undefined {
  return current ?? versions[0];
}

/** Whether the statement has, or can have, more than one version. */
export function hasVersions({ versions }: Ledger): boolean {
  return versions.some(isVersion);
}

/** What is known of the statement behind an address; `undefined` if the site has none there. */
export function ledgerAt({ ledgers }: Site, { url }: { readonly url: string }): Ledger | undefined {
  return ledgers.find((ledger) => ledger.url === url);
}

function isVersion(statement: Statement): statement is Version {
  return statement.effective !== undefined && statement.permalink !== undefined;
}
