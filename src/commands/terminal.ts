/** What a command prints, and where. The only place that writes to the terminal. */
import type { Prepared } from "../prepare.ts";
import { printProblems } from "../report/print-problems.ts";
import { type Stopwatch, startStopwatch } from "../stopwatch.ts";
import type { SiteOptions } from "./site-options.ts";

/** Writes a line for whoever waits; never between the lines that a machine reads. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes what was asked for. */
export function print(text: string): void {
  if (text !== "") process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** The problems in the format that was asked for; with `--quiet` nothing if there are none, but for machines. */
export function printReport({ problems, files, language }: Prepared, { format, quiet }: SiteOptions): void {
  if (quiet && problems.length === 0 && format === "text") return;
  print(printProblems(problems, { format, language, files }));
}

/** Shows on a terminal which stage is under way, and with `--verbose` how long each took. */
export function stopwatchFor({ quiet, verbose }: SiteOptions): Stopwatch {
  const shows = process.stderr.isTTY === true && !process.env["CI"] && !quiet && !verbose;
  return startStopwatch((stage, milliseconds) => {
    if (verbose) tell(`${stage}: ${milliseconds.toFixed(0)} ms`);
    if (shows) process.stderr.write(`\r\u001b[2K${stage}`);
  });
}

/** Takes the last stage's name off the terminal again. */
export function clearProgress({ quiet, verbose }: SiteOptions): void {
  if (process.stderr.isTTY === true && !process.env["CI"] && !quiet && !verbose) process.stderr.write("\r\u001b[2K");
}
