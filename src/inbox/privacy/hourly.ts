/** Lets go, once an hour, of what was kept long enough. */
import type { Log } from "../core/log.ts";
import type { Inbox } from "../inbox.ts";
import { InboxRefusal } from "../refusal.ts";
import { type Store, StoreDown, StoreFull } from "../store/store.ts";
import { expire } from "./retention.ts";

const hour = 60 * 60_000;

/**
 * Expires now and every hour. A store that cannot be reached is asked again an hour later: in the meantime, comments are
 * taken.
 *
 * @returns Ends it, when what is under way is done.
 */
export function expireHourly(
  inbox: Pick<Inbox, "settings">,
  store: Pick<Store, "expire">,
  {
    log,
    clock = Date.now,
    pause = hour,
  }: { readonly log: Log; readonly clock?: () => number; readonly pause?: number },
): () => Promise<void> {
  let underWay = once();
  const timer = setInterval(() => {
    underWay = underWay.then(once);
  }, pause);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };

  async function once(): Promise<void> {
    try {
      const { waiting, decided } = await expire(inbox, store, clock());
      if (waiting + decided > 0)
        log({ time: clock(), outcome: "expired", detail: `${waiting} waiting, ${decided} decided` });
    } catch (error) {
      const isKnown = [StoreDown, StoreFull, InboxRefusal].some((kind) => error instanceof kind);
      if (!isKnown) throw error;
      log({ time: clock(), outcome: "not-expired", detail: (error as Error).constructor.name });
    }
  }
}
