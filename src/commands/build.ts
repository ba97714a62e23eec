/** `klartext build`: the whole site, put in place of the old one at the very end. */
import { readCache, saysAll } from "../cache.ts";
import { UsageError } from "../failure.ts";
import { publish } from "../output/publish.ts";
import { prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { keepCache } from "./keep-cache.ts";
import { tellNext } from "./next-change.ts";
import { aloneOn, tellDamaged, tellPutAside } from "./output-lock.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printReport, printSummary, stopwatchFor } from "./terminal.ts";

const buildOptions = { ...siteOptions, commit: { type: "string" } } as const;

export const build: Command = {
  summary: "build the site into _site/",
  help: `klartext build [options]

Checks the content, builds the site beside the output folder and puts it in its place at the very end.
A build that fails or is killed leaves the old site complete.

  --commit ID                 the commit that the content was taken from, where git does not lie beside it: the record
                              names it (default: what git says)
${siteOptionsHelp}`,

  async run(args) {
    const read = argumentsOf(args, buildOptions);
    const { job, ...others } = siteOptionsFrom(read, { drafts: false });
    const options = { ...others, job: { ...job, commit: commitFrom(read.values.commit) } };
    return aloneOn(options.output, options.outputLabel, () => built(options));
  },
};

function commitFrom(typed: string | undefined): string | undefined {
  if (typed === undefined || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(typed)) return typed;
  throw new UsageError(`--commit ${typed} is no commit. Give all its digits, as "git rev-parse HEAD" prints them.`);
}

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
