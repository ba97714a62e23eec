/** Slow, broken and endless requests hold nobody up. */
import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { describe, expect, onTestFinished, test } from "vitest";
import type { NewComment } from "../../../src/inbox/comment.ts";
import type { LogEvent } from "../../../src/inbox/core/log.ts";
import { startReceiver } from "../../../src/inbox/http/receiver.ts";
import { type Running, startServer } from "../../../src/inbox/http/server.ts";
import { keeping } from "../../../src/inbox/keep.ts";
import { write } from "../../support/folder.ts";
import { testInbox } from "../../support/inbox.ts";
import { answerPage, filledIn, origin, ours, threads, tokenIn } from "../../support/test-receiver.ts";

const path = "/dialog/kommentar";
const short = { head: 400, whole: 800, end: 600 };

interface Served extends Running {
  readonly events: LogEvent[];
  readonly stored: NewComment[];
  /** Until then, the store does not answer. */
  readonly hold: () => () => void;
  readonly wait: (milliseconds: number) => void;
}

async function served(): Promise<Served> {
  const { inbox } = testInbox();
  write(inbox.settings.site, {
    "dialog/beitraege.json": JSON.stringify(threads),
    "dialog/antwort/index.html": answerPage,
  });
  const events: LogEvent[] = [];
  const stored: NewComment[] = [];
  let held = Promise.resolve();
  let later = 0;
  const add = async (comment: NewComment) => {
    await held;
    stored.push(comment);
    return { outcome: "stored", id: comment.id } as const;
  };
  const options = { log: (event: LogEvent) => events.push(event), patience: short, clock: () => Date.now() + later };
  const running = await startReceiver(inbox, { keep: keeping({ add }, inbox.keys) }, options);
  onTestFinished(() => running.close());
  return {
    ...running,
    events,
    stored,
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    wait: (milliseconds) => {
      later += milliseconds;
    },
  };
}

function send({ origin: at }: Running, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(at + path, { method: "POST", headers: ours, body: new URLSearchParams(fields), redirect: "manual" });
}

/** Bytes as they are, and all that comes back until the connection ends. */
function talk({ origin: at }: Running, ...parts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(new URL(at).port), "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    let heard = "";
    socket.on("data", (data) => {
      heard += data;
    });
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? undefined : reject(error)));
    socket.on("close", () => resolve(heard));
  });
}

const head = (...lines: readonly string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    "Host: x",
    "Content-Type: application/x-www-form-urlencoded",
    `Origin: ${origin}`,
    ...lines,
    "",
    "",
  ].join("\r\n");
const ending = "Connection: close";

describe("A comment over the network", () => {
  test("is previewed, stored, and thanked for", async () => {
    const running = await served();
    const preview = await send(running, filledIn);
    expect([preview.status, preview.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const token = tokenIn({ status: 200, headers: {}, body: await preview.text() });
    running.wait(5_000);
    const answer = await send(running, { ...filledIn, token });
    expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([303, "/dialog/danke/", ""]);
    expect(running.stored[0]?.address?.lookup).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(running.stored[0]?.address?.sealed ?? []).toString("latin1")).not.toContain("ada");
  });

  test("keeps the connection for the next one, which is another's", async () => {
    const body = new URLSearchParams({ ...filledIn, post: "x" }).toString();
    const request = (last: boolean) => head(`Content-Length: ${body.length}`, ...(last ? [ending] : [])) + body;
    const heard = await talk(await served(), request(false), request(false), request(true));
    expect(heard.match(/HTTP\/1\.1 422/g)).toHaveLength(3);
  });

  test("a look without a body is answered without one", async () => {
    const running = await served();
    const answer = await fetch(running.origin + path, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

describe("Whose limit it is", () => {
  const limited = async (running: Running, address: (i: number) => Readonly<Record<string, string>>) => {
    const statuses: number[] = [];
    for (let i = 0; i < 18; i++) {
      const headers = { ...ours, ...address(i) };
      statuses.push((await fetch(running.origin + path, { method: "POST", headers, body: "post=erster" })).status);
    }
    return statuses.filter((status) => status === 429).length;
  };

  test("is said by the server on this machine", async () => {
    const running = await served();
    expect(await limited(running, (i) => ({ "X-Real-IP": `192.0.2.${i}` }))).toBe(0);
    expect(await limited(running, () => ({ "X-Real-IP": "198.51.100.1" }))).toBe(2);
    expect(running.events.filter(({ outcome }) => outcome === "no-address")).toHaveLength(0);
  });

  test("is everybody's together whom it says nothing of, or nonsense, which is told once", async () => {
    const running = await served();
    expect(await limited(running, (i) => (i % 2 ? { "X-Real-IP": `${i}, 192.0.2.${i}` } : {}))).toBe(2);
    expect(running.events.filter(({ outcome }) => outcome === "no-address")).toHaveLength(1);
  });
});

describe("What is too much", () => {
  test("is refused by its length, before anything of it is sent", async () => {
    const running = await served();
    expect(await talk(running, head("Content-Length: 32769", "Expect: 100-continue"))).toMatch(/^HTTP\/1\.1 413/);
    const heard = await talk(
      running,
      head("Content-Length: 32768", "Expect: 100-continue", ending),
      "a".repeat(32_768),
    );
    expect(heard).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 422/);
  });

  test("is refused in the middle if it says nothing of its length, and the connection ends", async () => {
    const running = await served();
    const chunk = `2000\r\n${"a".repeat(0x2000)}\r\n`;
    expect(await talk(running, head("Transfer-Encoding: chunked"), ...Array<string>(6).fill(chunk))).toMatch(
      /^HTTP\/1\.1 413/,
    );
    expect(
      await talk(running, head("Transfer-Encoding: chunked", ending), "b\r\npost=erster\r\n", "0\r\n\r\n"),
    ).toMatch(/^HTTP\/1\.1 422/);
    expect(running.events.map(({ outcome }) => outcome)).toContain("size");
  });

  test("is a head of more than 16 KiB", async () => {
    const running = await served();
    expect(await talk(running, head(`X: ${"a".repeat(20_000)}`))).toMatch(/^HTTP\/1\.1 431/);
    expect(running.events).toContainEqual(expect.objectContaining({ outcome: "cut", status: 431 }));
  });
});

describe("What is no request", () => {
  test.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["two lengths", head("Content-Length: 1", "Content-Length: 2")],
    ["a length in two ways", head("Content-Length: 1", "Transfer-Encoding: chunked")],
    ["a length that is none", head("Content-Length: -1")],
    ["a header of two lines", head("X: a\r\n b: c\nOrigin: x")],
    ["a null byte in its head", head("X: a\0b")],
  ])("%s: 400", async (_, bytes) => {
    const running = await served();
    expect(await talk(running, bytes)).toMatch(/^HTTP\/1\.1 400/);
    expect(running.stored).toEqual([]);
  });
});

describe("What is too slow", () => {
  test("is cut in its head", async () => {
    const running = await served();
    expect(await talk(running, `POST ${path} HTTP/1.1\r\nHost: x\r\n`)).toMatch(/^HTTP\/1\.1 408/);
    expect(running.events.at(-1)).toMatchObject({ outcome: "cut", status: 408 });
  });

  test("is cut in its body, and is no failure of ours", async () => {
    const running = await served();
    expect(await talk(running, head("Content-Length: 100"), "post=erster&te")).toMatch(/^HTTP\/1\.1 408/);
    expect(await talk(running, head("Transfer-Encoding: chunked"), "4\r\npost\r\n")).toMatch(/^HTTP\/1\.1 408/);
    expect(running.events.map(({ outcome }) => outcome)).toEqual(["no-address", "cut", "cut"]);
  });
});

test("whoever goes away in the middle is no failure of ours", async () => {
  const running = await served();
  const socket = connect(Number(new URL(running.origin).port), "127.0.0.1", () => {
    socket.write(head("Content-Length: 100"));
    socket.write("post=");
    setTimeout(() => socket.destroy(), 50);
  });
  await new Promise((resolve) => socket.on("close", resolve));
  await send(running, {});
  expect(running.events.map(({ outcome }) => outcome)).not.toContain("failure");
});

describe("The end", () => {
  test("waits for what has come, and takes no more", async () => {
    const running = await served();
    const { token } = {
      token: tokenIn({ status: 200, headers: {}, body: await (await send(running, filledIn)).text() }),
    };
    running.wait(5_000);
    const release = running.hold();
    const answer = send(running, { ...filledIn, token });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = running.close();
    await expect(send(running, filledIn)).rejects.toThrow();
    release();
    const { status, headers } = await answer;
    expect([status, headers.get("connection")]).toEqual([303, "close"]);
    await closed;
    expect(running.stored).toHaveLength(1);
  });

  test("waits for nobody for ever", async () => {
    const running = await served();
    const heard = talk(running, head("Content-Length: 100"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await running.close();
    expect(await heard).toMatch(/^(HTTP\/1\.1 408|$)/);
  });
});

describe("Where it listens", () => {
  const app = new Hono();

  test("is one server's alone", async () => {
    const first = await startServer(app, { host: "127.0.0.1", port: 0 }, () => {});
    onTestFinished(() => first.close());
    const port = Number(new URL(first.origin).port);
    await expect(startServer(app, { host: "127.0.0.1", port }, () => {})).rejects.toThrow(
      `listens on 127.0.0.1:${port} already`,
    );
  });

  test("is this machine, unless somebody says so", async () => {
    for (const host of ["0.0.0.0", "::", "192.0.2.1", "example.org"])
      await expect(startServer(app, { host, port: 0 }, () => {})).rejects.toThrow("--from-anywhere");
    const open = await startServer(app, { host: "0.0.0.0", port: 0, fromAnywhere: true }, () => {});
    await open.close();
    await expect(startServer(app, { host: "192.0.2.1", port: 0, fromAnywhere: true }, () => {})).rejects.toThrow(
      "no address of this machine",
    );
  });
});
