/** `klartext serve`: the site as it will be, drafts included, rebuilt with each save. */
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { recover, swap } from "../output/folder.ts";
import { stage } from "../output/stage.ts";
import { update } from "../output/update.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { problemPage } from "../preview/problem-page.ts";
import { startPreview } from "../preview/server.ts";
import { watchFolders } from "../preview/watch.ts";
import { lockFor, putAside } from "./build.ts";
import type { Command } from "./command.ts";
import { exitCode, UsageError } from "./exit-code.ts";
import { type SiteOptions, siteOptionsHelp, siteOptionsOf } from "./site-options.ts";
import { summaryOf } from "./summary.ts";
import { clearProgress, print, printReport, stopwatchFor, tell } from "./terminal.ts";

const layouts = fileURLToPath(new URL("../../layouts/", import.meta.url));

export const serve: Command = {
  summary: "preview with drafts; reloads with each save",
  help: `klartext serve [options]

Shows the site on this machine only, with drafts and scheduled entries marked, and rebuilds it with each save.

  --port NUMBER               (default: 8080, or the next one that is free)
${siteOptionsHelp}`,

  async run(args) {
    const { port, rest } = portOf(args);
    const options = siteOptionsOf(rest, { drafts: true });
    const { output, outputLabel } = options;
    const wasOurs = existsSync(output.lock);
    const lock = await lockFor(output, outputLabel);
    recover(output);

    // Watching begins before the first read, so that no save between the two is lost.
    const started = Promise.withResolvers<(latest: Prepared) => void>();
    const watching = watchFolders([options.job.folder, layouts], async () => {
      const show = await started.promise;
      await surviving(async () => show(await prepared(options)));
    });

    let latest = await prepared(options);
    if (latest.plan) {
      stage(latest.plan, output.next, existsSync(output.current) ? output.current : undefined);
      const aside = swap(output, wasOurs);
      if (aside !== undefined) tell(putAside(outputLabel, aside));
    } else mkdirSync(output.current, { recursive: true });

    const preview = startPreview({
      folder: output.current,
      port,
      base: `${latest.site?.settings.base ?? ""}/`,
      instead: () => (latest.plan ? undefined : problemPage(latest.problems, latest.language)),
      tell: print,
    });
    started.resolve((next) => {
      const wasBroken = !latest.plan;
      latest = next;
      const files = next.plan ? update(next.plan, output.current, output.work) : [];
      if (files.length > 0 || wasBroken || !next.plan) preview.reload(files);
    });

    await ended();
    watching.close();
    await preview.close();
    lock.release();
    return exitCode.done;
  },
};

/** A preview outlives whatever goes wrong in it: the next save is the next try. */
async function surviving(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(`klartext: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function prepared(options: SiteOptions): Promise<Prepared> {
  const stopwatch = stopwatchFor(options);
  const result = await prepare(options.job, stopwatch);
  clearProgress(options);
  if (result.problems.length > 0) printReport(result, options);
  if (result.plan && !options.quiet) print(summaryOf(result, stopwatch.seconds(), options.outputLabel));
  return result;
}

function portOf(args: readonly string[]): { readonly port: number; readonly rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  if (at < 0) return { port: 8080, rest: args };
  const inline = args[at]?.split("=")[1];
  const text = inline ?? args[at + 1] ?? "";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port "${text}" is not a number from 0 to 65535.`);
  return { port, rest: args.toSpliced(at, inline === undefined ? 2 : 1) };
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
