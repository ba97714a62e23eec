/** `klartext inbox serve`: takes comments from forms until somebody ends it. */

import { type LogEvent, logLine } from "../inbox/core/log.ts";
import { startReceiver } from "../inbox/http/receiver.ts";
import { openStore } from "../inbox/store/open-store.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { inboxAt, inboxFolder } from "./inbox-folder.ts";
import { tell } from "./terminal.ts";

export async function inboxServe(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...inboxFolder, "from-anywhere": { type: "boolean" } });
  refuseWords(positionals);
  const inbox = inboxAt(values.inbox);
  const store = await openStore(inbox);
  try {
    const ended = signalled();
    const log = (event: LogEvent) => tell(logLine(event));
    const receiver = await startReceiver(inbox, store, { log, fromAnywhere: values["from-anywhere"] === true });
    tell(`Taking comments at ${receiver.origin} for the site in ${inbox.settings.site}.`);
    const signal = await ended;
    tell(`${signal}: answering what has come, then ending.`);
    await receiver.close();
  } finally {
    await store.close();
  }
  return exitCode.done;
}

/** The signal by which somebody asks for the end; a second one ends at once, as without us. */
function signalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, resolve);
  });
}
