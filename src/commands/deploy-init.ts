/** `klartext deploy init`: a repository and a folder for a site. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { initDeployment, type Made } from "../deploy/init.ts";
import { shellWord } from "../deploy/quoting.ts";
import { UsageError } from "../failure.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { siteFolder, siteFrom } from "./deploy-surroundings.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { print } from "./terminal.ts";

const options = {
  ...siteFolder,
  repo: { type: "string" },
  branch: { type: "string" },
  keep: { type: "string" },
  content: { type: "string" },
  comments: { type: "string" },
  reload: { type: "string" },
  npm: { type: "string" },
} as const;

const root = fileURLToPath(new URL("../../", import.meta.url));

export async function deployInit(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, options);
  refuseWords(positionals, "--content");
  const { repo, branch, keep, content, comments, reload, npm } = values;
  if (repo === undefined) throw new UsageError("Say which repository, as in: --repo /srv/bank.git");
  const made = await initDeployment(
    { repo, site: siteFrom(values.site), branch, keep: keepFrom(keep), content, comments, reload, npm },
    root,
  );
  print(nextSteps(made));
  return exitCode.done;
}

/** Two at least: the live one, and one to go back to. */
function keepFrom(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (/^\d{1,4}$/.test(typed) && Number(typed) >= 2) return Number(typed);
  throw new UsageError(`--keep ${typed} is to be a whole number from 2, as in: --keep 5`);
}

function nextSteps({ places, settings, isRepositoryNew, hasCommit }: Made): string {
  const { repo, branch, keep, content, comments, reload } = settings;
  const klartext = `${shellWord(join(places.program, "bin", "node"))} ${shellWord(join(places.program, "src", "klartext.js"))}`;
  return `${isRepositoryNew ? "Made" : "Using"} the repository ${repo}
  branch ${branch}, content in ${content}/, ${comments === undefined ? "" : `comments in ${comments}, `}${keep} releases kept, ${reload === undefined ? "no command to reload the server" : `reload: ${reload}`}
The site is in ${places.folder}; servers show ${places.current}/site

Next:
  ${hasCommit ? `klartext deploy run --site ${shellWord(places.folder)}` : `git remote add live USER@SERVER:${repo}\n  git push live ${branch}`}
  The first deployment writes ${places.hostFiles["nginx"]} and ${places.hostFiles["caddy"]}: include one in your server.
  For changes that were planned, once:
  ${klartext} deploy timer systemd --site ${shellWord(places.folder)}     # or cron`;
}
