/** What the thread of a store and its users tell each other. Whatever it holds can be copied from one to the other. */
import type { Inbox } from "../inbox.ts";
import type { Keep } from "../keep.ts";
import type { InboxKeys, InboxSettings } from "../settings.ts";
import type { Store } from "../store/store.ts";
import type { CarriedError } from "./carried-error.ts";

/** A store that also keeps what readers send as it is. */
export interface KeepingStore extends Store {
  readonly keep: Keep;
}

/** What has to be known to open the store, and to seal what comes in. */
export interface StoreOfInbox extends Pick<Inbox, "folder"> {
  readonly settings: Pick<InboxSettings, "store">;
  readonly keys: Pick<InboxKeys, "sealing" | "lookup">;
}

/** Said once, when the store is open or cannot be opened. */
export type Opened = { readonly error?: CarriedError };

export interface Call {
  /** By which its answer is known. */
  readonly number: number;
  readonly method: keyof KeepingStore;
  readonly words: readonly unknown[];
}

export type CallAnswer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: CarriedError };
