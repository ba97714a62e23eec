/** The receiver at work: the site on the disk, the store, the clock, and the network. */
import { randomBytes } from "node:crypto";
import { type Limits, limiter, usualLimits } from "../core/limiter.ts";
import type { Log } from "../core/log.ts";
import { receiver } from "../core/receive.ts";
import type { Inbox } from "../inbox.ts";
import { randomSource } from "../random.ts";
import type { KeepingStore } from "../thread/messages.ts";
import { receiverApp } from "./app.ts";
import { publishedSite } from "./published-site.ts";
import { type Patience, type Running, startServer } from "./server.ts";

export interface ReceiverOptions {
  readonly log: Log;
  readonly limits?: Limits;
  readonly patience?: Patience;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** See `Listening`. */
  readonly fromAnywhere?: boolean;
}

/**
 * Takes comments until it is closed; the store stays open, because others use it as well.
 *
 * @throws InboxRefusal if it cannot listen where the settings say.
 */
export async function startReceiver(
  { settings, keys }: Pick<Inbox, "settings" | "keys">,
  { keep }: Pick<KeepingStore, "keep">,
  { log, limits = usualLimits, patience, clock = Date.now, fromAnywhere = false }: ReceiverOptions,
): Promise<Running> {
  let isEnding = false;
  let hasTold = false;
  const app = receiverApp({
    receive: receiver({
      keys,
      keep,
      clock,
      log,
      random: randomSource(),
      limiter: limiter(limits, clock, randomBytes),
      site: publishedSite(settings.site, clock, log),
    }),
    addressHeader: settings.addressHeader,
    isEnding: () => isEnding,
    failed: ({ name, stack }) => log({ time: clock(), outcome: "failure", status: 500, detail: placeIn(name, stack) }),
    nameless: () => {
      if (!hasTold) log({ time: clock(), outcome: "no-address", detail: settings.addressHeader });
      hasTold = true;
    },
  });
  const running = await startServer(app, { ...settings.listen, fromAnywhere }, log, patience);
  return {
    origin: running.origin,
    close: () => {
      isEnding = true;
      return running.close();
    },
  };
}

/** Where it happened, without the message: that may hold what somebody has written. */
function placeIn(name: string, stack = ""): string {
  return `${name} ${/^ +at .*$/m.exec(stack)?.[0].trim() ?? ""}`.trim();
}
