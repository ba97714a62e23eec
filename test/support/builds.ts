/** Builds of one content folder, each with what it told and what it left. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { argumentsOf } from "../../src/commands/arguments.ts";
import { build } from "../../src/commands/build.ts";
import { exitCode } from "../../src/commands/exit-code.ts";
import { type Session, startSession } from "../../src/commands/session.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom } from "../../src/commands/site-options.ts";
import { printReport, stopwatchFor } from "../../src/commands/terminal.ts";
import { Memory } from "../../src/content/memory.ts";
import { contentsOf } from "../../src/output/file-content.ts";
import { prepare } from "../../src/prepare.ts";
import type { Site } from "./difference.ts";

export interface Outcome {
  readonly isRight: boolean;
  /** Problems as people read them. */
  readonly told: string;
}

export interface How {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly drafts: boolean;
}

/** `klartext build` on top of what the build before has left. */
export function built(place: string, output: string, how: How): Promise<Outcome> {
  return listening(async () => (await build.run(argsOf(place, output, how))) === exitCode.done);
}

/** `klartext build` from nothing. */
export function builtAfresh(place: string, how: How): Promise<Outcome> {
  const output = join(place, "fresh");
  for (const folder of [output, `${output}.cache`]) rmSync(folder, { recursive: true, force: true });
  return built(place, "fresh", how);
}

/** The same without a disk, where most of the time would be spent. */
export async function plannedAfresh(place: string, how: How): Promise<Outcome & { readonly site: Site }> {
  const options = optionsFor(place, "fresh", how, false);
  let site: Site = new Map();
  const outcome = await listening(async () => {
    const prepared = await prepare(options.job, new Memory(), stopwatchFor(options));
    printReport(prepared, options);
    site = contentsOf(prepared.plan ?? new Map());
    return prepared.plan !== undefined;
  });
  return { ...outcome, site };
}

/** What `klartext serve` builds with. */
export function session(place: string, output: string, now: number): Session {
  return startSession(optionsFor(place, output, { now, drafts: true }, true));
}

/** @param places - To what something has happened; without any, it may have been all. */
export function rebuilt({ build: next }: Session, places?: ReadonlySet<string>): Promise<Outcome> {
  return listening(async () => (await next(places)).plan !== undefined);
}

function optionsFor(place: string, output: string, how: How, again: boolean): SiteOptions {
  return siteOptionsFrom(argumentsOf(argsOf(place, output, how), siteOptions), { drafts: how.drafts, again });
}

function argsOf(place: string, output: string, { now, drafts }: How): readonly string[] {
  const folders = ["--content", join(place, "content"), "--output", join(place, output)];
  return ["--quiet", ...folders, "--now", new Date(now).toISOString(), drafts ? "--drafts" : "--no-drafts"];
}

async function listening(work: () => Promise<boolean>): Promise<Outcome> {
  let told = "";
  const ear = (text: unknown) => {
    told += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockImplementation(ear));
  try {
    const isRight = await work();
    return { isRight, told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
