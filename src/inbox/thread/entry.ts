/** The thread of a store: opens it, and does what it is told until the store is closed. */
import { parentPort, workerData } from "node:worker_threads";
import { keeping } from "../keep.ts";
import { openStore } from "../store/open-store.ts";
import { carried } from "./carried-error.ts";
import type { Call, CallAnswer, KeepingStore, Opened, StoreOfInbox } from "./messages.ts";

if (!parentPort) throw new Error("This is a thread's beginning: call openStoreThread.");
const port = parentPort;

try {
  const inbox: StoreOfInbox = workerData;
  const store = await openStore(inbox);
  serve({ ...store, keep: keeping(store, inbox.keys) });
  port.postMessage({} satisfies Opened);
} catch (error) {
  port.postMessage({ error: carried(error) } satisfies Opened);
}

function serve(store: KeepingStore): void {
  let answers: CallAnswer[] = [];
  let isDue = false;

  port.on("message", (calls: readonly Call[]) => {
    for (const call of calls) void perform(call);
    // Also if there is none yet: it says that more may come.
    answerSoon();
  });

  async function perform(call: Call): Promise<void> {
    // Not within the brackets of `push`: in the meantime, other answers are collected.
    const answer = await answered(store, call);
    answers.push(answer);
    answerSoon();
  }

  /** What is answered in one turn shares a message. A group that was begun in this turn is committed before its end. */
  function answerSoon(): void {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      port.postMessage(answers);
      answers = [];
    });
  }
}

async function answered(store: KeepingStore, { number, method, words }: Call): Promise<CallAnswer> {
  try {
    const does = store[method] as (...words: readonly unknown[]) => Promise<unknown>;
    return { number, result: await does(...words) };
  } catch (error) {
    return { number, error: carried(error) };
  }
}
