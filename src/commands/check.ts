/** `klartext check`: everything that stands against the content, and nothing written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adviceOn, type Notes, notesOptions } from "../advice.ts";
import { uncheckedImprint } from "../content/imprint/unchecked-imprint.ts";
import { Memory } from "../content/memory.ts";
import { UsageError } from "../failure.ts";
import { fourEyes } from "../history/four-eyes.ts";
import { byPlace, strictly } from "../kernel/problem.ts";
import type { Net } from "../link-check/net.ts";
import { orphans } from "../orphans.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { promised } from "../promised.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { printCheck, stopwatchFor, tell } from "./terminal.ts";

const checkOptions = {
  ...siteOptions,
  links: { type: "boolean", default: false },
  notes: { type: "string", default: "some" },
  fix: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
} as const;

export const check: Command = {
  summary: "check the content and write nothing",
  help: `klartext check [options]

Reports every problem of every file of the content folder, with its line and what to write instead. Where the content is
in git, it also warns of statements that were approved by whoever changed them last; --verbose says where git cannot tell.
If there is no error, notes follow on sentences that are hard to read, on files in media/ that nothing leads to, and on a
promise of site.yaml that is about to break; they never change the exit code.

  --notes some|all|none       how many notes: the hardest sentences of statements and of the newest posts and twenty files,
                              every one with the figures of every text, or none (default: some)
  --links                     ask every address outside of the site whether it is still there. Dead links end
                              with exit code 1; what could not be checked, or has moved, does not.
  --fix                       with --previous: write what leads published addresses on that are lost, where it is
                              certain where they belong: "aliases" into posts, "moved" into site.yaml
  --dry-run                   with --fix: only say what would be written
${siteOptionsHelp}`,

  run: (args) => checked(args),
};

/**
 * Checks what the arguments name.
 *
 * @param net - How addresses are asked; without one, on the internet.
 * @throws UsageError for anything that cannot be meant.
 */
export async function checked(args: readonly string[], net?: Net): Promise<ExitCode> {
  const read = argumentsOf(args, checkOptions);
  const options = siteOptionsFrom(read, { drafts: false });
  const { links, fix, "dry-run": isTried } = read.values;
  if (fix && options.job.previous === undefined && options.job.online === undefined)
    throw new UsageError("--fix needs to know what was published. Give the record, as in --previous live --fix");
  if (isTried && !fix) throw new UsageError("--dry-run says what --fix would write. Give both, or neither.");
  const notes = options.quiet ? "none" : notesFrom(read.values.notes);
  const scratch = mkdtempSync(join(tmpdir(), "klartext-check-"));
  const looked = () =>
    prepare(
      {
        ...options.job,
        pages: join(scratch, "pages"),
        pictures: { ...options.job.pictures, make: false },
        search: undefined,
        again: options.job.again || fix,
        external: links,
      },
      new Memory(),
      stopwatchFor(options),
    );
  try {
    const found = await looked();
    const isMended = fix && (await import("./fix-option.ts")).mended(found, options, isTried);
    const prepared = isMended ? await looked() : found;
    const asked = links ? await withLinks(prepared, options, net) : prepared;
    const told = withAdvice(await withApprovals(asked, options), notes, options.job);
    printCheck(told, options);
    const isRefused = told.problems.some(({ rule, severity }) => severity === "error" || rule === "dead-link");
    return isRefused ? exitCode.problems : exitCode.done;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @throws UsageError for anything else. */
function notesFrom(written: string): Notes {
  const notes = notesOptions.find((known) => known === written);
  if (notes === undefined) throw new UsageError(`--notes is one of ${notesOptions.join(", ")}, not "${written}".`);
  return notes;
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

/** What stands against the content, and what is hard to read in it or cannot be checked. */
function withAdvice(prepared: Prepared, notes: Notes, { label }: SiteOptions["job"]): Prepared {
  const { site, plan, problems } = prepared;
  const imprint = site && plan && notes !== "none" ? uncheckedImprint(site, `${label}/site.yaml`) : undefined;
  return {
    ...prepared,
    problems: [
      ...problems,
      ...(imprint ? [imprint] : []),
      ...adviceOn(prepared, notes),
      ...orphans(prepared, notes, label),
      ...promised(prepared, notes, label),
    ].sort(byPlace),
  };
}
