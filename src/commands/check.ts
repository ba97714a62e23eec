/** `klartext check`: everything that stands against the content, and nothing written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adviceOn, type Notes, notesOptions } from "../advice.ts";
import { Memory } from "../content/memory.ts";
import { UsageError } from "../failure.ts";
import { byPlace } from "../kernel/problem.ts";
import { prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printCheck, stopwatchFor } from "./terminal.ts";

export const check: Command = {
  summary: "check the content and write nothing",
  help: `klartext check [options]

Reports every problem of every file of the content folder, with its line and what to write instead. If there is no
error, notes follow on sentences that are hard to read; they never change the exit code.

  --notes some|all|none       how many notes: the hardest sentences of statements and of the newest posts, every one with
                              the figures of every text, or none (default: some)
${siteOptionsHelp}`,

  async run(args) {
    const read = argumentsOf(args, { ...siteOptions, notes: { type: "string", default: "some" } });
    const options = siteOptionsFrom(read, { drafts: false });
    const notes = options.quiet ? "none" : notesFrom(read.values.notes);
    const scratch = mkdtempSync(join(tmpdir(), "klartext-check-"));
    try {
      const prepared = await prepare(
        {
          ...options.job,
          pages: join(scratch, "pages"),
          pictures: { ...options.job.pictures, make: false },
          search: undefined,
        },
        new Memory(),
        stopwatchFor(options),
      );
      const advice = adviceOn(prepared, notes);
      const problems = [...prepared.problems, ...advice].sort(byPlace);
      printCheck({ ...prepared, problems }, options);
      return problems.some(({ severity }) => severity === "error") ? exitCode.problems : exitCode.done;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

/** @throws UsageError for anything else. */
function notesFrom(written: string): Notes {
  const notes = notesOptions.find((known) => known === written);
  if (notes === undefined) throw new UsageError(`--notes is one of ${notesOptions.join(", ")}, not "${written}".`);
  return notes;
}
