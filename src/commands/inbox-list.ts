/** `klartext inbox list`, `show` and `status`: what waits, and how it stands. */
import { UsageError } from "../failure.ts";
import type { Desk } from "../inbox/moderation/desk.ts";
import { plainName } from "../inbox/moderation/names.ts";
import { printedComment, printedJson, printedList } from "../inbox/moderation/print.ts";
import type { Published } from "../inbox/moderation/published.ts";
import { printedStatus, statusOf } from "../inbox/moderation/status.ts";
import { InboxRefusal } from "../inbox/refusal.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { atDesk, tidied, withFormat } from "./inbox-desk.ts";
import { print, tell } from "./terminal.ts";

const stages = ["waiting", "accepted", "rejected"] as const;

export async function inboxList(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...withFormat, stage: { type: "string", default: "waiting" } });
  refuseWords(positionals);
  const format = formatOf(values.format);
  const stage = stages.find((each) => each === values.stage);
  if (!stage) throw new UsageError(`--stage is one of ${stages.join(", ")}, not "${values.stage}".`);
  return atDesk(values.inbox, async (desk) => {
    await tidied(desk);
    const comments = await desk.store.at(stage);
    print(format === "json" ? printedJson(comments, known(desk)) : printedList(comments, stage, known(desk)));
    return exitCode.done;
  });
}

export async function inboxShow(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, withFormat);
  const format = formatOf(values.format);
  if (positionals.length === 0) throw new UsageError("Say which: klartext inbox show --inbox DIR 2026-11-28-k3v9x2qa");
  return atDesk(values.inbox, async (desk) => {
    const found = await Promise.all(positionals.map((id) => desk.store.find(plainName(id, "comment"))));
    const missing = positionals.filter((_, index) => found[index] === undefined);
    if (missing.length > 0) throw new InboxRefusal("refused", `There is no ${missing.join(", ")} here (any more).`);
    const comments = found.filter((each) => each !== undefined);
    const site = known(desk);
    print(
      format === "json" ? printedJson(comments, site) : comments.map((each) => printedComment(each, site)).join("\n\n"),
    );
    return exitCode.done;
  });
}

/** Ends with 3 if somebody has to look after something, so that a watchman notices. */
export async function inboxStatus(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, withFormat);
  refuseWords(positionals);
  const format = formatOf(values.format);
  return atDesk(values.inbox, async (desk) => {
    await tidied(desk);
    const status = await statusOf(desk);
    print(format === "json" ? JSON.stringify(status, undefined, 2) : printedStatus(status, known(desk).timeZone));
    return status.faults.length === 0 ? exitCode.done : exitCode.failure;
  });
}

/** Comments can be read without a site; then in the zone of nobody. */
function known(desk: Desk): Pick<Published, "timeZone" | "entries"> {
  try {
    return desk.site();
  } catch (error) {
    if (!(error instanceof InboxRefusal)) throw error;
    tell(error.message);
    return { timeZone: "UTC", entries: new Map() };
  }
}

function formatOf(format: string): "text" | "json" {
  if (format === "text" || format === "json") return format;
  throw new UsageError(`--format is one of text, json, not "${format}".`);
}
