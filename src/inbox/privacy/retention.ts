/** Lets go of what was kept long enough. */
import type { Inbox } from "../inbox.ts";
import type { Expiry, Store } from "../store/store.ts";

/** In milliseconds. Days of the calendar differ by an hour twice a year, which is no matter for months. */
const day = 86_400_000;

/**
 * Removes what has waited for too long, and what is left of decided comments; of accepted ones, what finds them for their authors
 * stays as long as readers see them. To be called once an hour, and as often as anybody likes.
 *
 * @param now - Milliseconds since 1970.
 * @returns How many rows have changed.
 */
export function expire(
  { settings }: Pick<Inbox, "settings">,
  store: Pick<Store, "expire">,
  now: number,
): Promise<Expiry> {
  const { waiting, decided } = settings.keep;
  return store.expire({ waiting: now - waiting * day, decided: now - decided * day });
}

/** When a row will have been kept long enough; milliseconds since 1970. */
export function keptUntil(
  { keep }: Pick<Inbox["settings"], "keep">,
  { received, decided }: { readonly received: number; readonly decided: number | undefined },
): number {
  return decided === undefined ? received + keep.waiting * day : decided + keep.decided * day;
}
