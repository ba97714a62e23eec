/** The store without a receiver: so many callers in one process, each with its next comment when the last is stored. */
import { randomBytes } from "node:crypto";
import type { NewComment } from "../../../src/inbox/comment.ts";
import { openInbox } from "../../../src/inbox/inbox.ts";
import { sealAddress } from "../../../src/inbox/privacy/address.ts";
import { openStore } from "../../../src/inbox/store/open-store.ts";
import { costOf } from "./cost.ts";
import { words } from "./words.ts";

const [folder = "", clients = "", seconds = "", warming = ""] = process.argv.slice(2);
const inbox = openInbox(folder);
const store = await openStore(inbox);
const address = sealAddress("ada@example.org", inbox.keys);
let next = 0;
let acknowledged = 0;
let isOver = false;

function newComment(number: number): NewComment {
  return {
    id: `2026-11-28-${randomBytes(5).toString("hex")}`,
    post: "erster",
    name: "Ada Lovelace",
    text: words(number),
    address,
    received: Date.now(),
    token: randomBytes(16).toString("base64url"),
    digest: randomBytes(32).toString("base64url"),
    score: { work: 0, links: 0 },
  };
}

async function caller(): Promise<void> {
  while (!isOver) {
    const { outcome } = await store.add(newComment(next++));
    if (outcome !== "stored") throw new Error(outcome);
    acknowledged++;
  }
}

const callers = Array.from({ length: Number(clients) }, caller);
await new Promise((resolve) => setTimeout(resolve, Number(warming) * 1000));
const cost = costOf(process.pid, () => acknowledged);
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
const figures = cost();
isOver = true;
await Promise.all(callers);
await store.close();
process.stdout.write(JSON.stringify({ ...figures, acknowledged }));
