/** A receiver for tests: a site that is open, a clock that stands, and a store in memory. */

import { frameIn } from "../../src/inbox/core/answer-frame.ts";
import { type Published, readFacts } from "../../src/inbox/core/facts.ts";
import { type Limiter, limiter, usualLimits } from "../../src/inbox/core/limiter.ts";
import type { LogEvent } from "../../src/inbox/core/log.ts";
import { receiver } from "../../src/inbox/core/receive.ts";
import type { Answer, Received } from "../../src/inbox/core/request.ts";
import type { SentComment } from "../../src/inbox/keep.ts";
import type { Kept } from "../../src/inbox/store/store.ts";
import { html } from "../../src/kernel/html.ts";

export const origin = "https://example.org";

/** As the build writes it. */
export const threads = {
  version: 1,
  site: { url: `${origin}/`, name: "Musterbank eG", language: "de", timeZone: "Europe/Berlin" },
  email: "required",
  names: ["Klartext-Blog", "Musterbank eG", "Mia Muster"],
  posts: [
    {
      id: "erster",
      url: "/blog/2024/03/erster/",
      title: "Der erste",
      comments: ["2024-03-01-bob", "2024-03-02-ada"],
      titles: ["Bob, 1. März 2024, 08:00 Uhr", "Ada, 2. März 2024, 09:00 Uhr"],
    },
    { id: "zweiter", url: "/blog/2024/03/zweiter/", title: "Der zweite", closes: Date.UTC(2026, 11, 1), comments: [] },
  ],
};

export const answerPage = html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Ihr Kommentar – Klartext-Blog</title>
</head>
<body>
<main>
<div data-dialogue><h1>Ihr Kommentar</h1><div>Leer.</div></div>
</main>
</body>
</html>
`.toString();

/** What a reader fills in. */
export const filledIn = {
  post: "erster",
  replyTo: "",
  name: "Ada Lovelace",
  email: "ada@example.org",
  website: "",
  text: "Das sehe ich *anders*.",
  subject: "",
};

export type Fields = Readonly<Record<string, string>>;

export interface TestReceiver {
  readonly send: (fields: Fields, headers?: Fields) => Promise<Answer>;
  readonly ask: (request: Partial<Omit<Received, "headers">> & { readonly headers?: Fields }) => Promise<Answer>;
  /** The fields with a token that is good by now. */
  readonly previewed: (fields?: Fields) => Promise<Fields>;
  readonly stored: SentComment[];
  readonly events: LogEvent[];
  /** Lets time go by, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
  /** What the next call of the store throws. */
  fail: Error | undefined;
}

export const start = Date.UTC(2026, 10, 28, 9, 0);

export function testReceiver(
  options: { readonly facts?: object; readonly limit?: Limiter; readonly site?: () => Published | undefined } = {},
): TestReceiver {
  let now = start;
  let chance = 0;
  const clock = () => now;
  const random = (bytes: number) => {
    chance += 1;
    return Uint8Array.from({ length: bytes }, (_, i) => (chance >> (8 * (i % 4))) & 255);
  };
  const stored: SentComment[] = [];
  const events: LogEvent[] = [];
  const frame = frameIn(answerPage);
  if (!frame) throw new Error("The test's page has no place for answers.");
  const published = { ...readFacts(JSON.stringify({ ...threads, ...options.facts })), frame, headers: {} };
  const receive = receiver({
    keys: { token: new Uint8Array(32).fill(1), digest: new Uint8Array(32).fill(2) },
    keep: (comment) => keep(comment),
    clock,
    random,
    limiter: options.limit ?? limiter(usualLimits, clock, random),
    log: (event) => events.push(event),
    site: options.site ?? (() => published),
  });
  const ask: TestReceiver["ask"] = ({ headers = {}, ...request }) =>
    receive({
      method: "POST",
      path: "/dialog/kommentar",
      body: new Uint8Array(),
      address: "192.0.2.7",
      ...request,
      headers: new Map(Object.entries(headers)),
    });
  const send: TestReceiver["send"] = (fields, headers = {}) =>
    ask({ headers: { ...ours, ...headers }, body: Buffer.from(new URLSearchParams(fields).toString()) });
  const tests: TestReceiver = {
    send,
    ask,
    previewed: async (fields = filledIn) => {
      const token = tokenIn(await send(fields));
      now += 5_000;
      return { ...fields, token };
    },
    stored,
    events,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    fail: undefined,
  };
  return tests;

  async function keep(comment: SentComment): Promise<Kept> {
    if (tests.fail) throw tests.fail;
    const kept = outcomeOf(comment);
    if (kept.outcome === "stored") stored.push(comment);
    return kept;
  }

  function outcomeOf({ id, token, digest }: SentComment): Kept {
    const same = stored.find((each) => each.digest === digest);
    if (same) return { outcome: "repeated", id: same.id };
    return stored.some((each) => each.token === token) ? { outcome: "spent" } : { outcome: "stored", id };
  }
}

/** What browsers say of a form of our own. */
export const ours = { "content-type": "application/x-www-form-urlencoded", origin, "sec-fetch-site": "same-origin" };

export const asScript = { accept: "application/json" };

export function tokenIn({ body }: Answer): string {
  const found = /name="token" value="([^"]+)"/.exec(body)?.[1];
  if (found === undefined) throw new Error(`No token in: ${body}`);
  return found;
}
