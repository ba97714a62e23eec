/** `klartext build`: the whole site, put in place of the old one at the very end. */
import { existsSync } from "node:fs";
import { type OutputFolder, recover, swap } from "../output/folder.ts";
import { lockWithin } from "../output/lock.ts";
import { stage } from "../output/stage.ts";
import { prepare } from "../prepare.ts";
import type { Command } from "./command.ts";
import { exitCode, Failure } from "./exit-code.ts";
import { siteOptionsHelp, siteOptionsOf } from "./site-options.ts";
import { summaryOf } from "./summary.ts";
import { clearProgress, print, printReport, stopwatchFor, tell } from "./terminal.ts";

export const build: Command = {
  summary: "build the site into _site/",
  help: `klartext build [options]

Checks the content, builds the site beside the output folder and puts it in its place at the very end.
A build that fails or is killed leaves the old site complete.

${siteOptionsHelp}`,

  async run(args) {
    const options = siteOptionsOf(args, { drafts: false });
    const stopwatch = stopwatchFor(options);
    const { output, outputLabel } = options;
    const wasOurs = existsSync(output.lock);
    const lock = await lockFor(output, outputLabel);
    try {
      recover(output);
      const prepared = await prepare(options.job, stopwatch);
      clearProgress(options);
      printReport(prepared, options);
      if (!prepared.plan) return exitCode.problems;

      stage(prepared.plan, output.next, existsSync(output.current) ? output.current : undefined);
      stopwatch.lap("write");
      const aside = swap(output, wasOurs);
      clearProgress(options);
      if (aside !== undefined) tell(putAside(outputLabel, aside));
      if (!options.quiet)
        (options.format === "text" ? print : tell)(summaryOf(prepared, stopwatch.seconds(), outputLabel));
      return exitCode.done;
    } finally {
      lock.release();
    }
  },
};

const patience = 60_000;

/** @throws Failure if another build does not end in time. */
export async function lockFor(output: OutputFolder, label: string) {
  const lock = await lockWithin(patience, output.lock, () =>
    tell(`Another Klartext is writing to ${label}. Waiting for it to end …`),
  );
  if (!lock)
    throw new Failure(`Another Klartext is still writing to ${label}. End it, or give another folder with --output.`);
  return lock;
}

/** What a maintainer has to know whose folder held something else than a site of ours. */
export function putAside(label: string, aside: string): string {
  return `${label} held files that Klartext had not made. They are now in ${aside}`;
}
