/** Moderation beside the receiver: the page, what a crash has left, and what is to be pushed. */
import type { Log } from "../core/log.ts";
import { type Running, startServer } from "../http/server.ts";
import type { Inbox } from "../inbox.ts";
import { InboxRefusal } from "../refusal.ts";
import { type Store, StoreDown, StoreFull } from "../store/store.ts";
import { type Desk, inTurn } from "./desk.ts";
import { runErrands } from "./errands.ts";
import { moderatorsApp } from "./page/app.ts";
import { recover } from "./perform.ts";
import { publishedSite } from "./published.ts";

export interface ModerationOptions {
  readonly log: Log;
  /** Says a line to whoever runs this. */
  readonly tell: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** In milliseconds: how often it is looked for what is left to do. */
  readonly pause?: number;
}

export interface RunningModeration {
  /** Of the page; `undefined` if the settings want none. */
  readonly origin: string | undefined;
  /** Ends what is in flight, and takes no more. */
  readonly close: () => Promise<void>;
}

/**
 * Ends what a crash has left, now and every minute, and shows the page if the settings want one. The store stays open.
 *
 * @throws InboxRefusal if it cannot listen where the settings say.
 */
export async function startModeration(
  inbox: Inbox,
  store: Store,
  { log, tell, clock = Date.now, pause = 60_000 }: ModerationOptions,
): Promise<RunningModeration> {
  const desk: Desk = { inbox, store, site: publishedSite(inbox.settings.site), clock, tell };
  const { moderators } = inbox.settings;
  const chores = inOrder(async (when: "now" | "due") => {
    try {
      await inTurn(desk, () => recover(desk));
      await runErrands(desk, when);
    } catch (error) {
      // Tried again in a minute; in the meantime readers can write.
      if (!(error instanceof InboxRefusal || error instanceof StoreDown || error instanceof StoreFull)) throw error;
      tell(error.message);
    }
  });
  let running: Running | undefined;
  if (moderators) {
    const failed = ({ name, message }: Error) =>
      log({ time: clock(), outcome: "failure", status: 500, detail: `${name}: ${message}` });
    const app = moderatorsApp({ desk, settings: moderators, decided: () => void chores("now"), failed });
    running = await startServer(app, moderators.listen, log);
  }
  void chores("due");
  const timer = setInterval(() => void chores("due"), pause);
  timer.unref();
  return {
    origin: running?.origin,
    close: async () => {
      clearInterval(timer);
      await running?.close();
      await chores("due");
    },
  };
}

/** One after the other. */
function inOrder<T>(work: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (value) => {
    last = last.then(() => work(value));
    return last;
  };
}
