/** What `deploy init` was told, kept beside the site. */
import { existsSync } from "node:fs";
import { jsonIn, printedJson, writeDurably } from "./durable.ts";
import type { Places } from "./places.ts";
import { Refusal } from "./refusal.ts";

export interface Settings {
  /** Of a bare repository, absolute. */
  readonly repo: string;
  /** What is pushed to it goes live. */
  readonly branch: string;
  /** How many releases stay. */
  readonly keep: number;
  /** Inside the repository. */
  readonly content: string;
  /** Of a repository with nothing but comments, absolute; `undefined` if they are a part of the content. */
  readonly comments?: string | undefined;
  /** For a shell, after a switch that changed the server's files. */
  readonly reload: string | undefined;
  /** Of npm's program, which our own Node runs. */
  readonly npm: string;
}

/**
 * @throws Refusal where `deploy init` was never run.
 */
export function readSettings(places: Places): Settings {
  const read = jsonIn(places.settings) as Settings | undefined;
  if (read && [read.repo, read.branch, read.content, read.npm].every((text) => typeof text === "string")) return read;
  if (existsSync(places.settings))
    throw new Refusal("failure", `${places.settings} is damaged. Run klartext deploy init again; the site stays.`);
  throw new Refusal(
    "usage",
    `${places.folder} is no folder of a deployed site. Make one: klartext deploy init --repo site.git --site ${places.folder}`,
  );
}

export function writeSettings(places: Places, settings: Settings): void {
  writeDurably(places.settings, printedJson(settings));
}
