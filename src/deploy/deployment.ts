/** What every part of a deployment needs to know. */
import { type Bare, pushedObjects } from "../git/bare.ts";
import type { Places } from "./places.ts";
import { placesIn } from "./places.ts";
import { readSettings, type Settings } from "./settings.ts";

export interface Deployment {
  readonly places: Places;
  readonly settings: Settings;
  readonly bare: Bare;
  /** Says a line to whoever waits. */
  readonly tell: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The moment that builds take as "now" instead of the clock's, in milliseconds since 1970; for tests. */
  readonly now: number | undefined;
  /** Who has asked for it. */
  readonly by: string;
}

export interface Surroundings extends Pick<Deployment, "tell" | "clock" | "now" | "by"> {
  /** Of a hook, which say where the objects are that are not accepted yet; empty for others. */
  readonly variables: NodeJS.ProcessEnv;
}

/**
 * @param folder - Of the site, absolute.
 * @throws Refusal where `deploy init` was never run.
 */
export function deploymentOf(folder: string, { variables, ...rest }: Surroundings): Deployment {
  const places = placesIn(folder);
  const settings = readSettings(places);
  return { ...rest, places, settings, bare: { folder: settings.repo, objects: pushedObjects(variables) } };
}

/** The moment that a build is to take as "now": whole seconds. */
export function nowOf({ clock, now }: Deployment): number {
  return Math.floor((now ?? clock()) / 1000) * 1000;
}
