/** `klartext inbox`: comments of readers, from the form to the page. */
import { Failure, UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { privacyHelp } from "./inbox-privacy-help.ts";
import { tell } from "./terminal.ts";

type Run = (args: readonly string[]) => Promise<ExitCode>;

/** Loaded when asked for: whoever lists comments needs no server. */
const subcommands: Readonly<Record<string, () => Promise<Run>>> = {
  init: async () => (await import("./inbox-init.ts")).inboxInit,
  list: async () => (await import("./inbox-list.ts")).inboxList,
  show: async () => (await import("./inbox-list.ts")).inboxShow,
  accept: async () => (await import("./inbox-decide.ts")).inboxAccept,
  reject: async () => (await import("./inbox-decide.ts")).inboxReject,
  reply: async () => (await import("./inbox-decide.ts")).inboxReply,
  remove: async () => (await import("./inbox-decide.ts")).inboxRemove,
  expire: async () => (await import("./inbox-privacy.ts")).inboxExpire,
  export: async () => (await import("./inbox-privacy.ts")).inboxExport,
  erase: async () => (await import("./inbox-erase.ts")).inboxErase,
  unit: async () => (await import("./inbox-unit.ts")).inboxUnit,
  status: async () => (await import("./inbox-list.ts")).inboxStatus,
  serve: async () => (await import("./inbox-serve.ts")).inboxServe,
};

export const inbox: Command = {
  summary: "receive comments of readers, and decide on them",
  help: `klartext inbox <${Object.keys(subcommands).join("|")}> --inbox DIR [options]

  --inbox DIR                 the folder that "inbox init" made
  --help                      print this

inbox init makes the folder, its keys and its settings; what is there stays as it is:
  --site FOLDER               what readers are shown, as in /srv/bank/current/site
  --comments FOLDER           where accepted comments go, as in /srv/bank/comments
  --private-key FILE          where the key goes that opens addresses; take it off the machine
                              (default: beside the inbox, DIR-private-key.pem)
  --listen ADDRESS            where the receiver listens (default: 127.0.0.1:8787)
  --store sqlite|postgres://… where comments wait (default: sqlite, a file in the inbox)
  --moderators ADDRESS --sign-on-header NAME   a page for moderators behind the bank's sign-on
  --push REMOTE --branch NAME                  where accepted comments are pushed to

moderators decide by the id of a comment, or of several at once:
  list [--stage waiting|accepted|rejected] [--format text|json]
  show ID                     all that is known of it
  accept ID…                  publish it: a file in the comments folder, committed
  reject ID… --reason REASON  forget it, and count why
  reply ID --as AUTHOR TEXT   answer for the bank; - reads the text from standard input.
                              A comment that waits is accepted with the answer
  remove POST/ID --reason REASON   take a published one down; a sign with the reason stays
  status                      what waits, what failed; ends with 3 if somebody is needed
  --by NAME                   who decides, named in the commit (default: the user who runs this)

inbox serve takes comments from forms, until it gets SIGTERM; what it does is told on standard error:
  --from-anywhere             listen on an address that other machines reach
inbox unit prints a unit of systemd that keeps it running and lets it write to the inbox and the comments only:
  --user NAME                 who owns the inbox (default: the user who runs this)

${privacyHelp}

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 anything else.`,

  async run([name, ...rest]) {
    const load = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
    if (!load) throw new UsageError(unknown(name));
    const run = await load();
    try {
      return await run(rest);
    } catch (error) {
      const { InboxRefusal } = await import("../inbox/refusal.ts");
      if (!(error instanceof InboxRefusal)) throw error;
      if (error.kind === "usage") throw new UsageError(error.message);
      if (error.kind === "failure") throw new Failure(error.message);
      tell(error.message);
      return exitCode.problems;
    }
  },
};

function unknown(name: string | undefined): string {
  const names = Object.keys(subcommands);
  if (name === undefined)
    return `Say what to do: ${names.join(", ")}. As in: klartext inbox list --inbox /srv/bank/inbox`;
  const meant = closest(name, names);
  return `There is no "inbox ${name}".${meant ? ` Did you mean "${meant}"?` : ""} There are: ${names.join(", ")}`;
}
