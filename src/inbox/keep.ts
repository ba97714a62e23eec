/** Keeps what readers send, and seals whose it is. */
import type { NewComment } from "./comment.ts";
import { sealAddress } from "./privacy/address.ts";
import type { InboxKeys } from "./settings.ts";
import type { Kept, Store } from "./store/store.ts";

/** A comment as it came in: nowhere but here its address can be read. */
export interface SentComment extends Omit<NewComment, "address"> {
  /** `""` where none was given. */
  readonly email: string;
}

/** Answers when the comment is on the disk; throws what `Store.add` throws. */
export type Keep = (comment: SentComment) => Promise<Kept>;

/** Keeps comments in a store, with their addresses sealed. */
export function keeping(store: Pick<Store, "add">, keys: Pick<InboxKeys, "sealing" | "lookup">): Keep {
  return async ({ email, ...comment }) =>
    store.add({ ...comment, ...(email !== "" && { address: sealAddress(email, keys) }) });
}
