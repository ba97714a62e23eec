/** `klartext check`: everything that stands against the content, and nothing written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Memory } from "../content/memory.ts";
import { prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printCheck, stopwatchFor } from "./terminal.ts";

export const check: Command = {
  summary: "check the content and write nothing",
  help: `klartext check [options]

Reports every problem of every file of the content folder, with its line and what to write instead.

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
      printCheck(prepared, options);
      return prepared.plan ? exitCode.done : exitCode.problems;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
