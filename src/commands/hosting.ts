/** `klartext hosting`: the files with which a host builds and publishes the site. */
import { existsSync } from "node:fs";
import { Failure, UsageError } from "../failure.ts";
import { differing, type HostFiles, hostFiles, isBranchName, schedules, writeMissing } from "../hosting/host-files.ts";
import { hostNames, hosts } from "../hosting/hosts.ts";
import { closest } from "../kernel/closest.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { print } from "./terminal.ts";

const options = {
  schedule: { type: "string", default: "hourly" },
  branch: { type: "string" },
  print: { type: "boolean", default: false },
} as const;

export const hosting: Command = {
  summary: "write the files for GitHub, GitLab, Forgejo, Netlify or Cloudflare",
  help: `klartext hosting <${hostNames.join("|")}> [options]

Writes into the working folder what the host needs to build the site with each push, to hold each release against the one
that is online, and to show branches with their drafts where search engines do not look. Says what is to be set by hand
there. A file that differs from what would be written stays as it is, and then nothing is written at all.

  klartext hosting github
  klartext hosting gitlab --print

  --schedule hourly|daily|never   how often the host builds by itself, so that what is due appears (default: hourly)
  --branch NAME                   the branch that is published (default: main); GitLab and Netlify are told there
  --print                         print the files and write nothing
  --help                          print this`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    const [name, ...words] = positionals;
    const host = hostNames.find((known) => known === name);
    if (!host) throw new UsageError(unknown(name));
    refuseWords(words);
    const schedule = schedules.find((known) => known === values.schedule);
    if (!schedule) throw new UsageError(`--schedule is one of ${schedules.join(", ")}, not "${values.schedule}".`);
    if (values.branch !== undefined && hosts[host].knowsBranch)
      throw new UsageError(`Which branch ${host} publishes is set there: leave --branch out.`);
    const { branch = "main" } = values;
    if (!isBranchName(branch)) throw new UsageError(`--branch ${branch} is not the name of a branch.`);
    const files = hostFiles(host, { schedule, branch });
    if (values.print) print(printed(files));
    else print(written(files));
    return exitCode.done;
  },
};

function printed({ files, byHand }: HostFiles): string {
  const texts = Array.from(files, ([path, text]) => `==> ${path} <==\n${text}`);
  return [...texts, byHand.trimEnd()].join("\n");
}

/** @throws Failure where something else stands, or where no host could install what the project needs. */
function written(files: HostFiles): string {
  if (!existsSync("package-lock.json"))
    throw new Failure(
      'There is no package-lock.json here, so that no host could install Klartext with "npm ci". Run this in the folder of the project.',
    );
  const others = differing(files, ".");
  if (others.length > 0)
    throw new Failure(
      `Something else stands in ${others.join(", ")}. Nothing was written; --print shows what would be, for you to compare.`,
    );
  const fresh = new Set(writeMissing(files, "."));
  const lines = Array.from(files.files.keys(), (path) => `${fresh.has(path) ? "written" : "as it is"}: ${path}`);
  return [...lines, "", files.byHand.trimEnd()].join("\n");
}

function unknown(name: string | undefined): string {
  const list = hostNames.join(", ");
  if (name === undefined) return `Say for which host: ${list}. As in: klartext hosting github`;
  const meant = closest(name, hostNames);
  return `"${name}" is none of ${list}.${meant ? ` Did you mean "${meant}"?` : ""}`;
}
