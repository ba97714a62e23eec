/** Opens the store that the settings of an inbox name. */
import type { InboxSettings } from "../settings.ts";
import type { Store } from "./store.ts";

/** The file in the folder of an inbox; SQLite puts `-wal` and `-shm` beside it. */
export const storeFile = "store.sqlite";

/**
 * Makes the store if there is none.
 *
 * @param inbox - Its folder, absolute, and its settings.
 * @throws InboxRefusal for a store that is damaged, that others may read, or that a newer Klartext has made.
 * @throws StoreDown where it cannot be reached, StoreFull where its disk has no room.
 */
export async function openStore(inbox: {
  readonly folder: string;
  readonly settings: Pick<InboxSettings, "store">;
}): Promise<Store> {
  const { store } = inbox.settings;
  if (store.kind === "sqlite") {
    const { openSqlite } = await import("./sqlite.ts");
    return openSqlite(`${inbox.folder}/${storeFile}`);
  }
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres(store.url);
}
