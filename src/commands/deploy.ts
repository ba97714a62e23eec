/** `klartext deploy`: what is pushed is live, or nothing has changed. */
import { Failure, UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import type { Command } from "./command.ts";
import { deployInit } from "./deploy-init.ts";
import { deployReceive } from "./deploy-receive.ts";
import { deployDueCommand, deployList, deployRollback, deployRun, deployStatus } from "./deploy-site.ts";
import { deployTimer } from "./deploy-timer.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { tell } from "./terminal.ts";

type Run = (args: readonly string[]) => Promise<ExitCode>;

const subcommands: Readonly<Record<string, Run>> = {
  init: deployInit,
  receive: deployReceive,
  run: deployRun,
  due: deployDueCommand,
  rollback: deployRollback,
  list: deployList,
  status: deployStatus,
  timer: deployTimer,
};

export const deploy: Command = {
  summary: "publish what is pushed to a repository on this server",
  help: `klartext deploy <init|timer|run|due|rollback|list|status> [options]

  klartext deploy init --repo /srv/bank.git --site /srv/bank    once; then: git push, and it is live
  klartext deploy timer systemd --site DIR  what makes this machine publish by itself what was planned (or: cron)
  klartext deploy run --site DIR            deploy what the branch has now
  klartext deploy due --site DIR            the same, if a change has come that was planned, or comments have; for a timer
  klartext deploy rollback --site DIR       back to the release before, without a build
  klartext deploy list --site DIR           the releases that are kept, the newest first
  klartext deploy status --site DIR         what is live, what comes next, what went wrong

A push is checked and built before it is accepted: one with problems is refused, and the site stays as it is.

init
  --repo DIR                  bare repository; made if it is not there
  --site DIR                  folder of the site; made if it is not there. The server shows DIR/current/site
  --branch NAME               what is pushed to it goes live (default: main)
  --keep NUMBER               how many releases stay (default: 5)
  --content DIR               content folder of the repository (default: content)
  --comments DIR              a repository with nothing but comments, on this machine; what is committed there belongs to
                              each release as comments/ of the content
  --reload COMMAND            for a shell, when the server has to read its files anew, as in "systemctl reload nginx"
  --npm FILE                  npm-cli.js (default: that of the npm on the PATH)
run, due, status
  --now INSTANT               the moment to take as "now", for tests: 2026-03-01T09:00+01:00 (default: the clock)
run
  --forget                    build anew, and remove every release before with all that was kept to build faster: where
                              something was erased, nobody can go back to it, and it is not on this disk any more
due
  --wait                      wait for another deployment to end, as after a comment was published
rollback
  --to ID                     a release of the list, or the beginning of its name (default: what was live before)
timer systemd|cron
  --user NAME                 who runs it; the owner of the folder and of the repository (default: you)
  --unit service|timer        of systemd, this file alone, without a word around it
list, status
  --format text|json          how it is printed (default: text)
  --help                      print this

Exit codes: 0 done or nothing to do, 1 problems of the content, 2 wrong usage, 3 anything else.`,

  async run([name, ...rest]) {
    const run = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
    if (!run) throw new UsageError(unknown(name));
    try {
      return await run(rest);
    } catch (error) {
      const { Refusal, sentence } = await import("../deploy/refusal.ts");
      if (!(error instanceof Refusal)) throw isOfSystem(error) ? new Failure(sentence(error)) : error;
      if (error.kind === "usage") throw new UsageError(error.message);
      if (error.kind === "failure") throw new Failure(error.message);
      tell(error.message);
      return exitCode.problems;
    }
  },
};

function unknown(name: string | undefined): string {
  const names = Object.keys(subcommands).filter((each) => each !== "receive");
  if (name === undefined) return `Say what to do: ${names.join(", ")}. As in: klartext deploy status --site /srv/bank`;
  const meant = closest(name, names);
  return `There is no "deploy ${name}".${meant ? ` Did you mean "${meant}"?` : ""} There are: ${names.join(", ")}`;
}

/** A full disk, a missing right: nothing that a stack would explain. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === "string";
}
