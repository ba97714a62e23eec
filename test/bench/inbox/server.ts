/** The receiver as `klartext inbox serve` runs it, but for limits, which would stop the benchmark. Prints where it listens. */
import { type LogEvent, logLine } from "../../../src/inbox/core/log.ts";
import { startReceiver } from "../../../src/inbox/http/receiver.ts";
import { openInbox } from "../../../src/inbox/inbox.ts";
import { openStoreThread } from "../../../src/inbox/thread/store-thread.ts";

const [folder = ""] = process.argv.slice(2);
const inbox = openInbox(folder);
const store = await openStoreThread(inbox);
const boundless = { burst: 1e9, perMinute: 1e9 };
const receiver = await startReceiver(inbox, store, {
  log: (event: LogEvent) => process.stderr.write(`${logLine(event)}\n`),
  limits: { household: boundless, network: boundless, everybody: boundless },
});
process.stdout.write(`${receiver.origin}\n`);
process.once("SIGTERM", async () => {
  await receiver.close();
  await store.close();
  process.exit(0);
});
