/** Where everything lies in the folder of comments that come in. */
import { join } from "node:path";

export interface InboxPlaces {
  readonly folder: string;
  /** What somebody sets, as `InboxSettings`. */
  readonly settings: string;
  /** Secrets; nobody but the receiver's user may read them. */
  readonly keys: string;
  /** The public half of the key that seals addresses; PEM. */
  readonly sealing: string;
  /** The embedded store, with two files beside it: `-wal` and `-shm`. */
  readonly store: string;
  /** Held while the comments folder and its repository are changed. */
  readonly lock: string;
  /** What is to be erased, until it is: an erasure that was cut off is ended by the next. */
  readonly erasure: string;
  /** What moderators have decided, until it is committed: what was cut off is ended by the next. */
  readonly work: string;
  /** Committed changes that are still to be pushed. */
  readonly push: string;
  /** Committed changes after which a program is still to be run. */
  readonly afterwards: string;
}

/** @param folder - Absolute. */
export function inboxPlaces(folder: string): InboxPlaces {
  return {
    folder,
    settings: join(folder, "inbox.yaml"),
    keys: join(folder, "keys.json"),
    sealing: join(folder, "sealing.pem"),
    store: join(folder, "store.sqlite"),
    lock: join(folder, "lock"),
    erasure: join(folder, "erasure.json"),
    work: join(folder, "work.json"),
    push: join(folder, "push.json"),
    afterwards: join(folder, "afterwards.json"),
  };
}
