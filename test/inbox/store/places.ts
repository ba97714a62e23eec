/** The stores that there are, empty for each test. */
import { onTestFinished } from "vitest";
import { openStore } from "../../../src/inbox/store/open-store.ts";
import type { Store } from "../../../src/inbox/store/store.ts";
import { openStoreThread } from "../../../src/inbox/thread/store-thread.ts";
import { emptyFolder } from "../../support/folder.ts";
import { isPostgresHere, type RealPostgres, startPostgres } from "../../support/real-postgres.ts";

type Inbox = Parameters<typeof openStore>[0];

/** Where one store is. */
export interface Place {
  readonly inbox: Inbox;
  /** Opens it, again if need be; it is closed when the test is over. */
  readonly open: () => Promise<Store>;
}

export interface Kind {
  readonly name: string;
  readonly place: () => Promise<Place>;
}

/** @param what - What is not tested where PostgreSQL is missing. */
export function kinds(what: string, postgres: () => RealPostgres): readonly Kind[] {
  const sqlite: Kind = { name: "SQLite", place: async () => placeOf({ kind: "sqlite" }) };
  if (!isPostgresHere(what)) return [sqlite];
  const other: Kind = {
    name: "PostgreSQL",
    place: async () => {
      // A new database has a thousand files, for each of which a checkpoint waits for the disk.
      await postgres().ask("DROP SCHEMA IF EXISTS klartext_inbox CASCADE");
      return placeOf({ kind: "postgres", url: postgres().url });
    },
  };
  return [sqlite, other];
}

/** The same store, opened as the receiver opens it. */
export function inThread({ name, place }: Kind): Kind {
  const keys = { lookup: new Uint8Array(32), sealing: "nothing is sealed here" };
  return {
    name: `${name}, in a thread of its own`,
    place: async () => {
      const { inbox } = await place();
      return placeAt(inbox, () => openStoreThread({ ...inbox, keys }));
    },
  };
}

function placeOf(store: Inbox["settings"]["store"]): Place {
  const inbox = { folder: emptyFolder(), settings: { store } };
  return placeAt(inbox, () => openStore(inbox));
}

function placeAt(inbox: Inbox, openIt: () => Promise<Store>): Place {
  return {
    inbox,
    open: async () => {
      const opened = await openIt();
      onTestFinished(() => opened.close());
      return opened;
    },
  };
}

/** One for all tests of a file. @param settings - As for `startPostgres`. */
export function sharedPostgres(settings: Readonly<Record<string, string>> = {}): {
  readonly get: () => RealPostgres;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
} {
  let shared: RealPostgres | undefined;
  return {
    get: () => {
      if (!shared) throw new Error("PostgreSQL has not been started.");
      return shared;
    },
    start: async () => {
      if (isPostgresHere("the store in PostgreSQL")) shared = await startPostgres(settings);
    },
    stop: async () => shared?.stop(),
  };
}
