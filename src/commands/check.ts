/** `klartext check`: everything that stands against the content, and nothing written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Memory } from "../content/memory.ts";
import { fourEyes } from "../history/four-eyes.ts";
import { byPlace, strictly } from "../kernel/problem.ts";
import { prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printCheck, stopwatchFor, tell } from "./terminal.ts";

export const check: Command = {
  summary: "check the content and write nothing",
  help: `klartext check [options]

Reports every problem of every file of the content folder, with its line and what to write instead. Where the content is
in git, it also warns of statements that were approved by whoever changed them last; --verbose says where git cannot tell.

${siteOptionsHelp}`,

  async run(args) {
    const options = siteOptionsFrom(argumentsOf(args, siteOptions), { drafts: false });
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
      const { strict } = prepared.readable.settings;
      const { problems, notes } = await fourEyes(prepared.readable, options.job.folder, options.job.label);
      if (options.verbose) for (const note of notes) tell(note);
      const own = strict ? problems.map(strictly) : problems;
      printCheck({ ...prepared, problems: [...prepared.problems, ...own].sort(byPlace) }, options);
      return prepared.plan && (own.length === 0 || !strict) ? exitCode.done : exitCode.problems;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
