/** What a command prints, and where. The only place that writes to the terminal. */
import type { Prepared } from "../prepare.ts";
import { printProblems } from "../report/print-problems.ts";
import { type Stopwatch, startStopwatch } from "../stopwatch.ts";
import type { SiteOptions } from "./site-options.ts";
import { summaryOf } from "./summary.ts";

/** Writes a line for whoever waits; never between the lines that a machine reads. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes what was asked for. */
export function print(text: string): void {
  if (text !== "") process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Whoever reads may have seen enough, as in `klartext check | head`: then the rest is for nobody, and the work goes on. */
export function outliveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

/** The problems in the format that was asked for; people are told of none by the summary that follows. */
export function printReport({ problems, files, language }: Prepared, { format }: SiteOptions): void {
  if (problems.length === 0 && format === "text") return;
  print(printProblems(problems, { format, language, files }));
}

type Reported = Pick<Prepared, "problems" | "files" | "language">;

/** The problems beside what was asked for. */
export function tellReport({ problems, files, language }: Reported, { format }: Pick<SiteOptions, "format">): void {
  if (problems.length > 0) tell(printProblems(problems, { format, language, files }).trimEnd());
}

/** The problems as the outcome of the command, also if there are none; then `--quiet` prints nothing to people. */
export function printCheck({ problems, files, language }: Prepared, { format, quiet }: SiteOptions): void {
  if (quiet && problems.length === 0 && format === "text") return;
  print(printProblems(problems, { format, language, files }));
}

/** The one line that ends a build; beside what machines read, not in it. */
export function printSummary(prepared: Prepared, seconds: number, options: SiteOptions): void {
  if (!options.quiet) speakerFor(options)(summaryOf(prepared, seconds, options.outputLabel));
}

/** Where people are spoken to: standard output, unless a machine reads that. */
export function speakerFor({ format }: Pick<SiteOptions, "format">): (line: string) => void {
  return format === "text" ? print : tell;
}

/** Shows on a terminal which stage is under way, and with `--verbose` how long each took. */
export function stopwatchFor({ quiet, verbose }: SiteOptions): Stopwatch {
  const shows = process.stderr.isTTY === true && !isAutomatic() && !quiet && !verbose;
  const afresh = "\r\u001b[2K";
  return startStopwatch({
    began: (stage) => {
      if (shows) process.stderr.write(`${afresh}${stage} …`);
    },
    ended: (stage, milliseconds) => {
      if (shows) process.stderr.write(afresh);
      if (verbose) tell(`${stage}: ${milliseconds.toFixed(0)} ms`);
    },
  });
}

/** Every service for continuous integration sets `CI`; people who mean the opposite set it to `false`. */
function isAutomatic(): boolean {
  return !["", "0", "false"].includes(process.env["CI"] ?? "");
}
