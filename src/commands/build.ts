/** `klartext build`: the whole site, put in place of the old one at the very end. */
import { readCache, saysAll } from "../cache.ts";
import { publish } from "../output/publish.ts";
import { prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { keepCache } from "./keep-cache.ts";
import { aloneOn, tellDamaged, tellPutAside } from "./output-lock.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printReport, printSummary, stopwatchFor, tellNext } from "./terminal.ts";

export const build: Command = {
  summary: "build the site into _site/",
  help: `klartext build [options]

Checks the content, builds the site beside the output folder and puts it in its place at the very end.
A build that fails or is killed leaves the old site complete.

${siteOptionsHelp}`,

  async run(args) {
    const options = siteOptionsFrom(argumentsOf(args, siteOptions), { drafts: false });
    return aloneOn(options.output, options.outputLabel, () => built(options));
  },
};

async function built(options: SiteOptions): Promise<ExitCode> {
  const stopwatch = stopwatchFor(options);
  stopwatch.begin("cache");
  const { memory, shelf } = readCache(options.output.cache, () => tellDamaged(options.outputLabel));
  const prepared = await prepare(options.job, memory, stopwatch);
  if (prepared.plan) {
    stopwatch.begin("write");
    const { aside, changed, shelf: filled } = publish(prepared.plan, options.output, shelf, Date.now);
    prepared.prune();
    stopwatch.begin("keep");
    if (changed?.length !== 0 || !saysAll(memory))
      keepCache(options.output, { memory, shelf: filled }, options.outputLabel);
    stopwatch.end();
    tellPutAside(options.outputLabel, aside);
  }
  printReport(prepared, options);
  if (!prepared.plan) return exitCode.problems;
  printSummary(prepared, stopwatch.seconds(), options);
  tellNext(prepared, options);
  return exitCode.done;
}
