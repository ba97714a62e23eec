/** `klartext check`: everything that stands against the content, and nothing written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Memory } from "../content/memory.ts";
import { fourEyes } from "../history/four-eyes.ts";
import { byPlace, strictly } from "../kernel/problem.ts";
import type { Net } from "../link-check/net.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printCheck, stopwatchFor, tell } from "./terminal.ts";

const checkOptions = { ...siteOptions, links: { type: "boolean", default: false } } as const;

export const check: Command = {
  summary: "check the content and write nothing",
  help: `klartext check [options]

Reports every problem of every file of the content folder, with its line and what to write instead. Where the content is
in git, it also warns of statements that were approved by whoever changed them last; --verbose says where git cannot tell.

  --links                     ask every address outside of the site whether it is still there. Nothing else
                              that Klartext does goes online. Dead links end with exit code 1; what could not
                              be checked, or has moved, does not.
${siteOptionsHelp}`,

  run: (args) => checked(args),
};

/**
 * Checks what the arguments name.
 *
 * @param net - How addresses are asked; without one, on the internet.
 */
export async function checked(args: readonly string[], net?: Net): Promise<ExitCode> {
  const read = argumentsOf(args, checkOptions);
  const options = siteOptionsFrom(read, { drafts: false });
  const { links } = read.values;
  const scratch = mkdtempSync(join(tmpdir(), "klartext-check-"));
  try {
    const prepared = await prepare(
      {
        ...options.job,
        pages: join(scratch, "pages"),
        pictures: { ...options.job.pictures, make: false },
        search: undefined,
        external: links,
      },
      new Memory(),
      stopwatchFor(options),
    );
    const asked = links ? await withLinks(prepared, options, net) : prepared;
    const told = await withApprovals(asked, options);
    printCheck(told, options);
    const isRefused = told.problems.some(({ rule, severity }) => severity === "error" || rule === "dead-link");
    return prepared.plan && !isRefused ? exitCode.done : exitCode.problems;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What stands against the content, and what is to be said of its links. */
async function withLinks(prepared: Prepared, { quiet }: SiteOptions, net: Net | undefined): Promise<Prepared> {
  // Nobody else has a use for what asks servers.
  const { addressesIn, checkLinks } = await import("../link-check/check-links.ts");
  const { external, problems, language, address } = prepared;
  const count = addressesIn(external).length;
  if (!quiet) tell(language === "de" ? `Gefragte Adressen: ${count} …` : `Addresses asked: ${count} …`);
  const found = await checkLinks(external, address, net);
  return { ...prepared, problems: [...problems, ...found].sort(byPlace) };
}

/** What stands against the content, and which statements were approved by whoever wrote them. */
async function withApprovals(prepared: Prepared, { job, verbose }: SiteOptions): Promise<Prepared> {
  const { readable } = prepared;
  const { problems, notes } = await fourEyes(readable, job.folder, job.label);
  if (verbose) for (const note of notes) tell(note);
  const own = readable.settings.strict ? problems.map(strictly) : problems;
  return { ...prepared, problems: [...prepared.problems, ...own].sort(byPlace) };
}
