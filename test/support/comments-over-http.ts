/** Readers who send comments to a receiver over HTTP as fast as it answers, and know what was acknowledged. */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newToken, textDigest } from "../../src/inbox/core/tokens.ts";
import type { Inbox } from "../../src/inbox/inbox.ts";
import { initInbox } from "../../src/inbox/init.ts";
import type { InboxSettings } from "../../src/inbox/settings.ts";
import { write } from "./folder.ts";
import { answerPage, origin, threads } from "./test-receiver.ts";

/** A published site with an open post, and an inbox for it, as maintainers make it. */
export function inboxFor(
  folder: string,
  port: number,
  store: InboxSettings["store"] = { kind: "sqlite" },
  place = join(folder, "inbox"),
): Inbox {
  const [site, comments] = [join(folder, "site"), join(folder, "comments")];
  mkdirSync(comments, { recursive: true });
  write(site, { "dialog/beitraege.json": JSON.stringify(threads), "dialog/antwort/index.html": answerPage });
  const settings = { site, comments, listen: { host: "127.0.0.1", port }, store };
  return initInbox({ folder: place, privateKey: join(folder, "private.pem"), settings }).inbox;
}

/** The body of a form that was given out long enough ago; the same only where `text` is. */
export function formBody(key: Uint8Array, text: string): string {
  const fields = { post: "erster", replyTo: "", name: "Ada Lovelace", email: "ada@example.org", website: "", text };
  const digest = textDigest(Object.values(fields));
  const token = newToken(key, "preview", digest, Date.now() - 10_000, randomBytes(16));
  return new URLSearchParams({ ...fields, subject: "", token }).toString();
}

/** @returns The status; rejects if the connection ended before there was one. */
export function sendForm(port: number, body: string, agent: Agent, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
      origin,
      "sec-fetch-site": "same-origin",
      "x-real-ip": address,
    };
    const sent = request({ port, host: "127.0.0.1", method: "POST", path: "/dialog/kommentar", headers, agent });
    sent.on("error", reject);
    sent.on("response", (response) => {
      response.on("error", reject);
      // Before the last byte has come, a reader has seen nothing.
      response.on("end", () => (response.complete ? resolve(response.statusCode ?? 0) : reject(new Error("cut off"))));
      response.resume();
    });
    sent.end(body);
  });
}

export interface Readers {
  /** The texts of comments that were acknowledged, with 303. */
  readonly acknowledged: ReadonlySet<string>;
  /** How often each status was answered; `0` for connections that broke. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Lets everybody end with what they are at. Rejects for any answer that nobody should get. */
  readonly stop: () => Promise<void>;
}

/** Until it is told that all is well, a reader sends the same form again and again. */
export function readersAt(
  port: number,
  key: Uint8Array,
  count: number,
  mayAnswer = new Set([0, 303, 429, 503]),
): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const acknowledged = new Set<string>();
  const statuses = new Map<number, number>();
  let isOver = false;
  let requests = 0;

  async function reader(name: number): Promise<void> {
    for (let number = 0; !isOver; number++) {
      const text = `Leserin ${name} zum ${number}. Mal: so nicht.`;
      const body = formBody(key, text);
      while (!acknowledged.has(text) && !isOver) {
        const status = await sendForm(port, body, agent, addressOf(requests++)).catch(() => 0);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (!mayAnswer.has(status)) throw new Error(`A reader was answered ${status}.`);
        if (status === 303) acknowledged.add(text);
        else await wait(25);
      }
    }
  }

  const readers = Array.from({ length: count }, (_, name) => reader(name));
  return {
    acknowledged,
    statuses,
    stop: async () => {
      isOver = true;
      await Promise.all(readers);
      agent.destroy();
    },
  };
}

/** Everybody has another, so that no household sends too much. */
export function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
