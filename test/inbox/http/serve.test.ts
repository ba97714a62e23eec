/** `klartext inbox serve`, as its maintainers run it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newToken, textDigest } from "../../../src/inbox/core/tokens.ts";
import { openStore } from "../../../src/inbox/store/open-store.ts";
import { contentOf, write } from "../../support/folder.ts";
import { testInbox } from "../../support/inbox.ts";
import { klartext, start } from "../../support/klartext.ts";
import { answerPage, filledIn, ours, threads, tokenIn } from "../../support/test-receiver.ts";

function inboxOnPort(port: number) {
  const made = testInbox();
  write(made.inbox.settings.site, {
    "dialog/beitraege.json": JSON.stringify(threads),
    "dialog/antwort/index.html": answerPage,
  });
  const settings = join(made.inbox.folder, "inbox.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^listen: .*$/m, `listen: 127.0.0.1:${port}`));
  return made;
}

/** A port that is free, as far as anybody can know. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Everything that a process tells, and a promise that it has told something. */
function listenTo({ stderr }: ChildProcess) {
  let heard = "";
  stderr?.on("data", (text) => {
    heard += text;
  });
  return {
    heard: () => heard,
    told: async (what: string) => {
      while (!heard.includes(what) && stderr?.readable) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(heard).toContain(what);
    },
  };
}

test("it takes a comment, ends when it is told to, and the comment is there afterwards", async () => {
  const port = await freePort();
  const { inbox, folder } = inboxOnPort(port);
  const before = Object.keys(contentOf(folder)).filter((path) => !path.startsWith("inbox/"));
  const running = start(["inbox", "serve", "--inbox", inbox.folder]);
  onTestFinished(() => void running.kill("SIGKILL"));
  const { heard, told } = listenTo(running);
  await told(`Taking comments at http://127.0.0.1:${port}`);
  const address = `http://127.0.0.1:${port}/dialog/kommentar`;
  const send = (fields: Readonly<Record<string, string>>) =>
    fetch(address, { method: "POST", headers: ours, body: new URLSearchParams(fields), redirect: "manual" });
  const preview = tokenIn({ status: 200, headers: {}, body: await (await send(filledIn)).text() });
  expect((await send({ ...filledIn, token: preview })).status).toBe(200);
  // The same preview as it would have been ten seconds ago.
  const { post, replyTo, name, email, website, text } = filledIn;
  const digest = textDigest([post, replyTo, name, email, website, text]);
  const token = newToken(inbox.keys.token, "preview", digest, Date.now() - 10_000, new Uint8Array(16).fill(3));
  expect((await send({ ...filledIn, token })).status).toBe(303);
  const exit = once(running, "exit");
  running.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
  expect(heard()).toContain("SIGTERM");
  expect(heard()).not.toMatch(/Ada|example\.org/);
  const store = await openStore(inbox);
  onTestFinished(() => store.close());
  const waiting = await store.at("waiting");
  expect(waiting.map(({ name, text }) => [name, text])).toEqual([[filledIn.name, filledIn.text]]);
  expect(Object.keys(contentOf(folder)).filter((path) => !path.startsWith("inbox/"))).toEqual(before);
});

test("it says in a sentence why it cannot listen", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  onTestFinished(() => void taken.close());
  const { inbox } = inboxOnPort((taken.address() as AddressInfo).port);
  const { code, out, err } = await klartext(["inbox", "serve", "--inbox", inbox.folder]);
  expect([code, out]).toEqual([3, ""]);
  expect(err).toMatch(/^klartext: Somebody else listens on 127\.0\.0\.1:\d+ already[^\n]*\n$/);
});

test("it wants an inbox, and nothing else", async () => {
  expect((await klartext(["inbox", "serve"])).code).toBe(2);
  expect((await klartext(["inbox", "serve", "--inbox", "/nowhere/at/all"])).code).toBe(2);
});
