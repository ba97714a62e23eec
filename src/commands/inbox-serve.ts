/** `klartext inbox serve`: takes comments from forms until somebody ends it. */
import { type LogEvent, logLine } from "../inbox/core/log.ts";
import { startReceiver } from "../inbox/http/receiver.ts";
import { startModeration } from "../inbox/moderation/start.ts";
import { expireHourly } from "../inbox/privacy/hourly.ts";
import { InboxRefusal } from "../inbox/refusal.ts";
import { StoreDown, StoreFull } from "../inbox/store/store.ts";
import { openStoreThread } from "../inbox/thread/store-thread.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { inboxAt, inboxFolder } from "./inbox-folder.ts";
import { tell } from "./terminal.ts";

export async function inboxServe(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...inboxFolder, "from-anywhere": { type: "boolean" } });
  refuseWords(positionals);
  const inbox = inboxAt(values.inbox);
  const log = (event: LogEvent) => tell(logLine(event));
  const ended = signalled();
  /** What has to be ended, the last first. */
  const begun: (() => Promise<void>)[] = [];
  try {
    const store = await openStoreThread(inbox);
    begun.unshift(store.close);
    begun.unshift(expireHourly(inbox, store, { log }));
    const moderation = await startModeration(inbox, store, { log, tell });
    begun.unshift(moderation.close);
    const receiver = await startReceiver(inbox, store, { log, fromAnywhere: values["from-anywhere"] === true });
    begun.unshift(receiver.close);
    if (moderation.origin !== undefined) tell(`Moderators decide at ${moderation.origin}.`);
    tell(`Taking comments at ${receiver.origin} for the site in ${inbox.settings.site}.`);
    tell(`${await ended}: answering what has come, then ending.`);
  } catch (error) {
    if (error instanceof StoreFull || error instanceof StoreDown) throw new InboxRefusal("failure", error.message);
    throw error;
  } finally {
    for (const end of begun) await end();
  }
  return exitCode.done;
}

/** The signal by which somebody asks for the end; a second one ends at once, as without us. */
function signalled(): Promise<NodeJS.Signals> {
  const signals = ["SIGTERM", "SIGINT"] as const;
  return new Promise((resolve) => {
    const hear = (signal: NodeJS.Signals) => {
      for (const each of signals) process.off(each, hear);
      resolve(signal);
    };
    for (const each of signals) process.on(each, hear);
  });
}
