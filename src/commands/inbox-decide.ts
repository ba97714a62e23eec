/** `klartext inbox accept`, `reject`, `reply` and `remove`. */
import { text } from "node:stream/consumers";
import { UsageError } from "../failure.ts";
import { accept, reject } from "../inbox/moderation/decide.ts";
import type { Desk } from "../inbox/moderation/desk.ts";
import { runErrands } from "../inbox/moderation/errands.ts";
import { reasonFrom } from "../inbox/moderation/reasons.ts";
import { remove } from "../inbox/moderation/remove.ts";
import { reply } from "../inbox/moderation/reply.ts";
import { isCommitted } from "../inbox/moderation/repository.ts";
import { visible } from "../inbox/moderation/visible.ts";
import { InboxRefusal } from "../inbox/refusal.ts";
import { argumentsOf } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { atDesk, deciding, personFrom } from "./inbox-desk.ts";
import { print, tell } from "./terminal.ts";

const withReason = { ...deciding, reason: { type: "string" } } as const;

export async function inboxAccept(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, deciding);
  const ids = idsFrom(positionals, "accept");
  return atDesk(values.inbox, (desk) =>
    each(desk, ids, async (id) => {
      const { post } = await accept(desk, id, personFrom(values.by));
      return `accepted ${id} on ${post}`;
    }),
  );
}

export async function inboxReject(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, withReason);
  const ids = idsFrom(positionals, "reject");
  const reason = reasonFrom(values.reason);
  return atDesk(values.inbox, (desk) =>
    each(desk, ids, async (id) => {
      await reject(desk, id, personFrom(values.by), reason);
      return `rejected ${id}: ${reason}`;
    }),
  );
}

export async function inboxRemove(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, withReason);
  const ids = idsFrom(positionals, "remove");
  const reason = reasonFrom(values.reason);
  return atDesk(values.inbox, (desk) =>
    each(desk, ids, async (meant) => {
      const { post, id } = await remove(desk, meant, personFrom(values.by), reason);
      const erase = `klartext inbox erase --inbox ${desk.inbox.folder} --comment ${post}/${id}`;
      return `removed ${id} on ${post}: ${reason}. Earlier commits still hold its text; to be rid of it there, too: ${erase}`;
    }),
  );
}

export async function inboxReply(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...deciding, as: { type: "string" } });
  const [to, ...words] = positionals;
  if (to === undefined || words.length === 0)
    throw new UsageError(
      'Say what to answer: klartext inbox reply --inbox DIR --as AUTHOR 2026-11-28-k3v9x2qa "Danke!", or - for standard input.',
    );
  if (values.as === undefined) throw new UsageError("Say as whom, by the id of an author: --as erika-beispiel");
  const as = values.as;
  const said = words.length === 1 && words[0] === "-" ? await text(process.stdin) : words.join(" ");
  return atDesk(values.inbox, (desk) =>
    each(desk, [to], async () => {
      const { id, post, accepted } = await reply(desk, { to, as, text: said }, personFrom(values.by));
      return `${accepted ? `accepted ${to} and replied` : "replied"} with ${id} on ${post}`;
    }),
  );
}

/** One after the other; what is refused keeps nothing else from being done. */
async function each(desk: Desk, ids: readonly string[], work: (id: string) => Promise<string>): Promise<ExitCode> {
  let worst: ExitCode = exitCode.done;
  for (const id of ids) {
    try {
      print(visible(await work(id)));
    } catch (error) {
      if (!(error instanceof InboxRefusal) || (ids.length === 1 && error.kind !== "refused")) throw error;
      tell(error.message);
      worst = Math.max(worst, error.kind === "failure" ? exitCode.failure : exitCode.problems) as ExitCode;
      if (error.kind === "failure") break;
    }
  }
  await runErrands(desk, "now");
  if (!(await isCommitted(desk.inbox.settings.comments)))
    tell(`${desk.inbox.settings.comments} is in no repository of git: nothing was committed.`);
  return worst;
}

function idsFrom(ids: readonly string[], command: string): readonly string[] {
  if (ids.length > 0) return ids;
  throw new UsageError(`Say which: klartext inbox ${command} --inbox DIR 2026-11-28-k3v9x2qa`);
}
