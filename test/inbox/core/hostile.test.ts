/** Hostile requests, each with its documented answer. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Answer } from "../../../src/inbox/core/request.ts";
import {
  asScript,
  type Fields,
  filledIn,
  ours,
  type TestReceiver,
  testReceiver,
  tokenIn,
} from "../../support/test-receiver.ts";

type Attack = (tests: TestReceiver) => Promise<Answer>;

/** A comment with a good token, and one field that should not be as it is. */
const filled =
  (fields: Fields): Attack =>
  async ({ send, previewed }) => {
    const { token = "" } = await previewed();
    return send({ ...filledIn, ...fields, token });
  };

/** A body as it stands, as browsers would send it. */
const raw =
  (body: string | Uint8Array, headers: Fields = {}): Attack =>
  ({ ask }) =>
    ask({ headers: { ...ours, ...headers }, body: typeof body === "string" ? Buffer.from(body) : body });

const from =
  (headers: Fields): Attack =>
  async ({ ask, previewed }) => {
    const body = Buffer.from(new URLSearchParams(await previewed()).toString());
    return ask({ headers: { "content-type": ours["content-type"], ...headers }, body });
  };

/** By the words of the guide: status, outcome in the log, and how it is done. */
const attacks: Readonly<Record<string, readonly [status: number, outcome: string, attack: Attack]>> = {
  "a post that leads to another folder: `../../etc/passwd`": [422, "closed", filled({ post: "../../etc/passwd" })],
  "a post that looks like an option: `--output=/etc`": [422, "closed", filled({ post: "--output=/etc" })],
  "a post by the name of an object's own property: `__proto__`": [422, "closed", filled({ post: "__proto__" })],
  "a post that is not open, or not there": [422, "closed", filled({ post: "dritter" })],
  "no post": [422, "closed", filled({ post: "" })],
  "an answer to a file elsewhere: `../zweiter/x`": [422, "refused", filled({ replyTo: "../zweiter/x" })],
  "an answer to an option: `-rf`": [422, "refused", filled({ replyTo: "-rf" })],
  "an answer to a comment that is not there": [422, "refused", filled({ replyTo: "2024-03-02-carl" })],
  "a header in the name: `Ada\\r\\nBcc: …`": [422, "refused", filled({ name: "Ada\r\nBcc: x@example.org" })],
  "a header in the website: `https://…\\r\\nX: y`": [422, "refused", filled({ website: "https://a.example/\r\nX: y" })],
  "a header in the e-mail address": [422, "refused", filled({ email: "a@example.org\r\nBcc: b@example.org" })],
  "null bytes": [422, "refused", filled({ text: "a\0b" })],
  "control characters of terminals": [422, "refused", filled({ text: "a\u001b[2Jb" })],
  "signs that turn the direction of writing": [422, "refused", filled({ text: "a\u202eb" })],
  "signs that nobody sees, in a name": [422, "refused", filled({ name: "A\u200bda" })],
  "the name of the bank, or of one of its authors": [422, "refused", filled({ name: "Mia Muster" })],
  "such a name in other letters: Cyrillic, wide, with digits": [422, "refused", filled({ name: "Мuѕterbаnk eG" })],
  "a name that mixes alphabets": [422, "refused", filled({ name: "Pаul" })],
  "no name, no text, no address": [422, "refused", filled({ name: "", text: "", email: "" })],
  "a script as website: `javascript:…`": [422, "refused", filled({ website: "javascript:alert(1)" })],
  "a website with a password": [422, "refused", filled({ website: "https://a:b@example.org" })],
  "a text of 6,001 characters": [422, "refused", filled({ text: "x".repeat(6_001) })],
  "a field filled in that people do not see": [422, "refused", filled({ subject: "x" })],
  "bytes that are no UTF-8": [422, "unreadable", raw(Buffer.from("text=\xff", "latin1"))],
  "letters written longer than they may be: `%C0%AF`": [422, "unreadable", raw("post=%C0%AF")],
  "a percent sign without a number": [422, "unreadable", raw("text=100%")],
  "a field twice": [422, "repeated-field", raw("post=erster&text=a&text=b")],
  "10,000 fields": [422, "repeated-field", raw("a=1&".repeat(8_000))],
  "fields of objects: `__proto__`, `constructor`": [422, "closed", raw("__proto__=a&constructor=b&post[id]=erster")],
  "more than 32 KiB": [413, "size", raw(new Uint8Array(32 * 1024 + 1))],
  JSON: [415, "type", raw('{"post":"erster"}', { "content-type": "application/json" })],
  "a form with files": [415, "type", raw("", { "content-type": "multipart/form-data; boundary=x" })],
  "plain text": [415, "type", raw("post=erster", { "content-type": "text/plain" })],
  "no type": [415, "type", raw("post=erster", { "content-type": "" })],
  "another alphabet than UTF-8": [415, "type", raw("", { "content-type": `${ours["content-type"]}; charset=utf-7` })],
  "a form of another site": [403, "foreign", from({ origin: "https://evil.example" })],
  "a form of the site over http, or of another port": [403, "foreign", from({ origin: "https://example.org:8443" })],
  "a form of a page that hides where it is: `null`": [403, "foreign", from({ origin: "null" })],
  "a form of another host of the same site": [403, "foreign", from({ "sec-fetch-site": "same-site" })],
  "two origins": [403, "foreign", from({ origin: "https://example.org, https://evil.example" })],
  "a forged token": [
    200,
    "preview",
    async ({ send }) => send({ ...filledIn, token: `p.${"A".repeat(22)}.mwzs4a3s.${"A".repeat(43)}` }),
  ],
  "a token for another text": [200, "preview", filled({ text: "Etwas anderes." })],
  "a token of another kind": [
    200,
    "preview",
    async ({ send, previewed }) => {
      const { token = "", ...fields } = await previewed();
      return send({ ...fields, token: `s${token.slice(1)}` });
    },
  ],
  "a token of yesterday": [
    200,
    "preview",
    async ({ send, previewed, wait }) => {
      const fields = await previewed();
      wait(24 * 60 * 60_000);
      return send(fields);
    },
  ],
  "the same once more": [
    303,
    "stored",
    async ({ send, previewed }) => {
      const fields = await previewed();
      await send(fields);
      return send(fields);
    },
  ],
  "a token of a script, spent for another text": [
    409,
    "spent",
    async ({ ask, send, wait }) => {
      const { token } = JSON.parse((await ask({ method: "GET", headers: asScript })).body) as { token: string };
      wait(5_000);
      await send({ ...filledIn, token });
      return send({ ...filledIn, text: "Noch etwas.", token });
    },
  ],
  "the seventeenth within a minute": [
    429,
    "busy",
    async ({ send }) => {
      for (let i = 0; i < 16; i++) await send({ ...filledIn, text: String(i) });
      return send(filledIn);
    },
  ],
  "another method": [405, "method", ({ ask }) => ask({ method: "PUT" })],
  "a question of another site's script: `OPTIONS`": [405, "method", ({ ask }) => ask({ method: "OPTIONS" })],
  "another address: `/dialog/kommentar/../moderation/`": [
    404,
    "missing",
    ({ ask }) => ask({ path: "/dialog/kommentar/../moderation/" }),
  ],
  "a look at the address": [200, "looked", ({ ask }) => ask({ method: "GET" })],
};

const guide = readFileSync("src/guide/inbox.md", "utf8");

test.each(Object.entries(attacks))("%s", async (what, [status, outcome, attack]) => {
  const tests = testReceiver();
  const answer = await attack(tests);
  expect([answer.status, outcomeOf(tests)]).toEqual([status, outcome]);
  expect(tests.stored.length).toBe(status === 303 || status === 409 ? 1 : 0);
  expect(Object.values(answer.headers).join("")).not.toMatch(/[\r\n]/);
  expect(guide).toContain(`| ${what} | ${status} | \`${outcome}\` |`);
});

test("the guide lists no other", () => {
  const rows = guide.match(/^\| .* \| \d{3} \| `[a-z-]+` \|$/gm) ?? [];
  expect(rows).toHaveLength(Object.keys(attacks).length);
});

test("what was written comes back, whenever there is a form to give it back in", async () => {
  for (const [what, [status, , attack]] of Object.entries(attacks)) {
    if (status !== 422 && status !== 429) continue;
    const { body } = await attack(testReceiver());
    if (/field|UTF-8|percent|longer|no text/.test(what)) continue;
    expect(body, what).toMatch(/<textarea [^>]*>\n[^<]/);
  }
});

test("a token of the preview is still good after everything that others have tried with it", async () => {
  const tests = testReceiver();
  const token = tokenIn(await tests.send(filledIn));
  tests.wait(5_000);
  await tests.send({ ...filledIn, text: "Fremdes.", token });
  await tests.send({ ...filledIn, token }, { origin: "https://evil.example" });
  expect((await tests.send({ ...filledIn, token })).status).toBe(303);
});

/** The same again is stored no second time, although it is answered alike. */
function outcomeOf({ events }: TestReceiver): string | undefined {
  const last = events.at(-1)?.outcome;
  return last === "repeated" ? "stored" : last;
}
