/** A store in a thread of its own: whoever waits for the disk, or for the sealing of an address, holds up nobody else. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { StoreDown } from "../store/store.ts";
import { restored } from "./carried-error.ts";
import type { Call, CallAnswer, KeepingStore, Opened, StoreOfInbox } from "./messages.ts";

/** Each of them by its name, so that none is forgotten. */
const methods: Readonly<Record<keyof KeepingStore, true>> = {
  keep: true,
  add: true,
  find: true,
  at: true,
  accept: true,
  finish: true,
  reject: true,
  refusals: true,
  byAddress: true,
  erase: true,
  expire: true,
  close: true,
};

/**
 * Opens the store of an inbox as `openStore` does, and throws what that throws.
 *
 * A fault of ours in the thread ends the process, as it would without one.
 */
export async function openStoreThread(inbox: StoreOfInbox): Promise<KeepingStore> {
  const { folder, settings, keys } = inbox;
  const known: StoreOfInbox = {
    folder,
    settings: { store: settings.store },
    keys: { sealing: keys.sealing, lookup: keys.lookup },
  };
  const worker = new Worker(new URL("entry.ts", import.meta.url), { workerData: known });
  const [{ error }] = (await once(worker, "message")) as [Opened];
  if (error) throw restored(error);
  return storeIn(worker);
}

function storeIn(worker: Worker): KeepingStore {
  const pending = new Map<number, Pick<PromiseWithResolvers<unknown>, "resolve" | "reject">>();
  let collected: Call[] = [];
  let isWaiting = false;
  let closing: Promise<void> | undefined;
  let last = 0;

  worker.on("message", (answers: readonly CallAnswer[]) => {
    isWaiting = false;
    send();
    for (const answer of answers) {
      const call = pending.get(answer.number);
      pending.delete(answer.number);
      if ("error" in answer) call?.reject(restored(answer.error));
      else call?.resolve(answer.result);
    }
  });

  /** What is called while the thread is at work is sent together: messages cost more than what is in them. */
  function send(): void {
    if (isWaiting || collected.length === 0) return;
    isWaiting = true;
    worker.postMessage(collected);
    collected = [];
  }

  function call(method: keyof KeepingStore, words: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      collected.push({ number: last, method, words });
      send();
    });
  }

  async function close(): Promise<void> {
    try {
      await call("close", []);
    } finally {
      // A thread that goes on would keep the process from ending.
      await worker.terminate();
    }
  }

  const calls = Object.keys(methods).map((name) => {
    const method = name as keyof KeepingStore;
    return [
      method,
      (...words: readonly unknown[]) =>
        closing ? Promise.reject(new StoreDown("The store has been closed.")) : call(method, words),
    ];
  });
  return {
    ...(Object.fromEntries(calls) as KeepingStore),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
