/** Where everything lies in the folder of a site on its server. */
import { join } from "node:path";

export interface Places {
  readonly folder: string;
  /** A symbolic link to the release that readers see. */
  readonly current: string;
  /** Every release that was ever live and is kept. */
  readonly releases: string;
  /** Files with a digest in their names, of all kept releases. */
  readonly earlier: string;
  /** Which repository, which branch, how many releases; written by `deploy init`. */
  readonly settings: string;
  /** What is live since when, and what was rolled back. */
  readonly state: string;
  /** The record of the newest release that was ever live: everything that was ever published. */
  readonly record: string;
  /** Why the last deployment failed; absent when one has succeeded since. */
  readonly failure: string;
  /**
   * One line: the second since 1970 at which `deploy due` has something to do. 0 means at once, `never` is far away. A shell
   * compares it without starting anything: `[ "$(date +%s)" -ge "$(cat DIR/next-change)" ]`.
   */
  readonly nextChange: string;
  readonly log: string;
  /** Held while a release is prepared, for seconds or minutes. */
  readonly lock: string;
  /** Held while releases change places, for milliseconds. */
  readonly switchLock: string;
  /** Our own program, which the hooks run. */
  readonly program: string;
  readonly programs: string;
  /** Whatever may be removed at any time; closed to others, because it holds what is not published. */
  readonly work: string;
  /** Releases that are being made. */
  readonly making: string;
  /** Releases that are complete and wait for the branch to move. */
  readonly prepared: string;
  /** What `npm ci` installed, by what it was told to install. */
  readonly installs: string;
  readonly cache: string;
  /** The commit as files, the same place for every build, so that what did not change is known. */
  readonly source: string;
  /** What the build writes; its cache lies beside it. */
  readonly output: string;
  /** What each server reads first; written once, and then the host's. */
  readonly hostFiles: Readonly<Record<"nginx" | "caddy", string>>;
}

/** The epoch second that stands for no change to come: the last of the year 9999. */
export const never = 253402300799;

/** @param folder - Absolute. */
export function placesIn(folder: string): Places {
  const at = (...parts: string[]) => join(folder, ...parts);
  return {
    folder,
    current: at("current"),
    releases: at("releases"),
    earlier: at("earlier"),
    settings: at("deploy.json"),
    state: at("state.json"),
    record: at("record.json"),
    failure: at("failure.json"),
    nextChange: at("next-change"),
    log: at("deploy.log"),
    lock: at("deploy.lock"),
    switchLock: at("switch.lock"),
    program: at("program"),
    programs: at("programs"),
    work: at("work"),
    making: at("work", "making"),
    prepared: at("work", "prepared"),
    installs: at("installs"),
    cache: at("cache"),
    source: at("cache", "source"),
    output: at("cache", "site"),
    hostFiles: { nginx: at("nginx.conf"), caddy: at("site.caddy") },
  };
}
