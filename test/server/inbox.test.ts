/** Real servers before a receiver of comments: what reaches it, what readers see without it, and that reading never waits. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { connect, createServer as createPlainServer, type Server as PlainServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { klartext } from "../support/klartext.ts";
import { ask, freePort, isHere, type Running, realServers } from "../support/real-servers.ts";
import { SiteFolder } from "./release-folder.ts";

const host = "example.org";
const submit = "/dialog/kommentar";

interface Arrived {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

describe.each(realServers)("$name", (real) => {
  const here = isHere(real.name, "the receiver of comments behind it");
  const why = here ? "" : ` – SKIPPED: there is no ${real.name} on this machine`;
  let place: string;
  let folder: SiteFolder;
  let running: Running & { readonly port: number };
  let receiverPort: number;
  let receiver: Server | PlainServer | undefined;
  let arrived: Arrived[] = [];
  const page = (path: string) => readFileSync(join(folder.folder, "current/site", path, "index.html"));

  beforeAll(async () => {
    if (!here) return;
    place = mkdtempSync(join(tmpdir(), "klartext-inbox-"));
    folder = new SiteFolder(place, false);
    await folder.release("1", await built(place));
    hurry(folder);
    receiverPort = await freePort();
    running = await folder.serve(real, ["--name", host, "--inbox", `127.0.0.1:${receiverPort}`]);
  });
  afterAll(async () => {
    await running?.stop();
    await closed(receiver);
    if (place) rmSync(place, { recursive: true, force: true });
  });

  async function receiving(answer: RequestListener): Promise<void> {
    await closed(receiver);
    arrived = [];
    receiver = await listening(
      createServer(async (request, response) => {
        const body = (await buffer(request)).toString();
        arrived.push({ method: request.method, path: request.url, headers: request.headers, body });
        answer(request, response);
      }),
      receiverPort,
    );
  }

  async function speaking(said: string | undefined): Promise<void> {
    await closed(receiver);
    receiver = await listening(
      createPlainServer((socket) => {
        open.add(socket);
        socket.on("error", () => {});
        if (said !== undefined) socket.end(said);
      }),
      receiverPort,
    );
  }

  const post = (path: string, headers: Readonly<Record<string, string>> = {}, body = "text=Danke") =>
    send(running.port, "POST", path, { "Content-Type": "application/x-www-form-urlencoded", ...headers }, body);

  /** Every page of the site, as it lies there, and how long the slowest took, in milliseconds. */
  async function reading(): Promise<number> {
    const pages = [
      "",
      "blog/2024/03/erster",
      "blog/2024/03/zweiter",
      "archiv",
      "themen",
      "dialog/pause",
      "dialog/danke",
    ];
    let slowest = 0;
    for (const path of pages) {
      const began = performance.now();
      const { status, body } = await ask(running.port, host, path === "" ? "/" : `/${path}/`);
      slowest = Math.max(slowest, performance.now() - began);
      expect([path, status, body.equals(page(path))]).toEqual([path, 200, true]);
    }
    return slowest;
  }

  test.skipIf(!here)(`accepts its files without a warning${why}`, () => {
    const said = running.said.replace(/.*automatic HTTPS is completely disabled.*/, "");
    expect(said).not.toMatch(/\[warn\]|"level":"(?:warn|error)"|\sWARN\s/);
  });

  test.skipIf(!here)(`passes comments on, with the reader's own address and nothing forged${why}`, async () => {
    await receiving((_, response) => response.writeHead(303, { Location: "/dialog/danke/" }).end());
    const forged = {
      "X-Real-IP": "203.0.113.9",
      "X-Forwarded-For": "203.0.113.9",
      Forwarded: "for=203.0.113.9",
      "X-Remote-User": "vorstand",
      "Remote-User": "vorstand",
      "X-Forwarded-User": "vorstand",
      Authorization: "Basic dm9yc3RhbmQ6",
      Cookie: "a=b",
      Origin: "https://example.org",
      "Sec-Fetch-Site": "same-origin",
      Accept: "application/json",
    };
    const answer = await post(submit, forged);

    expect([answer.status, answer.headers["location"]?.replace(/^https?:\/\/[^/]+/, "")]).toEqual([
      303,
      "/dialog/danke/",
    ]);
    const [got] = arrived;
    expect([got?.method, got?.path, got?.body]).toEqual(["POST", submit, "text=Danke"]);
    expect(got?.headers["x-real-ip"]).toBe("127.0.0.1");
    expect(got?.headers["origin"]).toBe("https://example.org");
    expect(got?.headers["sec-fetch-site"]).toBe("same-origin");
    expect(got?.headers["accept"]).toBe("application/json");
    expect(got?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(JSON.stringify(got?.headers)).not.toMatch(/203\.0\.113|vorstand|dm9y|a=b/);
  });

  test.skipIf(!here)(
    `passes on what the receiver says, its headers once each, also that it is full${why}`,
    async () => {
      const site = await ask(running.port, host, "/");
      const policy = site.headers["content-security-policy"] as string;
      await receiving((_, response) =>
        response
          .writeHead(503, {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Security-Policy": policy,
            "Cache-Control": "no-store",
            "X-Robots-Tag": "noindex",
            "X-Content-Type-Options": "nosniff",
            "Retry-After": "60",
          })
          .end("<p>Die Platte ist voll, Ihr Text steht hier: Danke"),
      );
      const { status, headers, body } = await post(submit);

      expect([status, body.toString()]).toEqual([503, "<p>Die Platte ist voll, Ihr Text steht hier: Danke"]);
      expect(headers).toMatchObject({
        "retry-after": "60",
        "cache-control": "no-store",
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
      });
      expect(headers["set-cookie"]).toBeUndefined();
    },
  );

  test.skipIf(!here)(`passes on every method to that address, and the query, and nothing else${why}`, async () => {
    await receiving((request, response) => response.writeHead(request.method === "GET" ? 200 : 405).end());
    for (const method of ["GET", "HEAD", "PUT", "OPTIONS"]) await send(running.port, method, `${submit}?a=%0d%0ab`, {});
    expect(arrived.map(({ method, path }) => `${method} ${path}`)).toEqual(
      ["GET", "HEAD", "PUT", "OPTIONS"].map((method) => `${method} ${submit}?a=%0d%0ab`),
    );
    await post("/dialog/./%6bommentar");
    expect(arrived.at(-1)?.path).toMatch(/^\/dialog\/kommentar\??$/);

    const before = arrived.length;
    for (const path of [
      `${submit}/`,
      "/dialog/Kommentar",
      "/dialog/kommentar/../x",
      "/dialog/kommentare",
      "/dialog/",
      "/dialog/moderation/",
      "/dialog/moderation",
      "/dialogue/comment",
      "/blog/dialog/kommentar",
      "/",
    ]) {
      const { status } = await post(path, { "X-Remote-User": "vorstand" });
      expect([path, [404, 405].includes(status)]).toEqual([path, true]);
      await send(running.port, "GET", path, { "X-Remote-User": "vorstand" });
    }
    expect(arrived.length).toBe(before);
    expect((await send(running.port, "GET", "/dialog/moderation/", { "X-Remote-User": "vorstand" })).status).toBe(404);
  });

  test.skipIf(!here)(`takes in no more than three times of what the receiver does${why}`, async () => {
    await receiving((_, response) => response.writeHead(413).end("Zu lang."));
    expect((await post(submit, {}, "a".repeat(90_000))).body.toString()).toBe("Zu lang.");
    arrived = [];
    const { status } = await post(submit, {}, "a".repeat(110_000));
    expect(status).toBe(413);
    expect(arrived).toEqual([]);
  });

  const states: readonly (readonly [string, () => Promise<void>])[] = [
    ["was killed", () => closed(receiver)],
    ["hangs: it takes connections and never answers", () => speaking(undefined)],
    ["ends without a word", () => speaking("")],
    ["answers with something else", () => speaking("HTTP/1.1 200 OK\r\n\u0000\u0001\r\n\r\n")],
  ];
  test.skipIf(!here).each(states)(
    `while the receiver %s, shows every page as fast, and says so to who writes${why}`,
    async (_, state) => {
      await receiving((_, response) => response.end());
      await reading();
      const before = await reading();
      await state();
      const waiting = Array.from({ length: 20 }, () => post(submit));
      const during = await reading();
      const answers = await Promise.all(waiting);

      // On a quiet machine both are a millisecond; what must not happen is that reading waits for the receiver.
      expect(during).toBeLessThan(Math.max(10 * before, 500));
      for (const { status, headers, body } of answers) {
        expect([status, body.equals(page("dialog/pause"))]).toEqual([503, true]);
        expect(headers).toMatchObject({
          "retry-after": "300",
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": expect.stringContaining("default-src 'none'"),
          "x-content-type-options": "nosniff",
        });
      }
      expect((await send(running.port, "GET", submit, { Accept: "application/json" })).status).toBe(503);
    },
  );

  test.skipIf(!here)(
    `shows every page while somebody else's program answers in place of the receiver${why}`,
    async () => {
      await speaking("SSH-2.0-OpenSSH_9.2\r\n");
      const senders = Array.from({ length: 5 }, () => post(submit).catch(() => undefined));
      await reading();
      // nginx takes it for HTTP/0.9 and passes it on, which no browser understands; Caddy shows the page.
      for (const answer of await Promise.all(senders)) expect([undefined, 503]).toContain(answer?.status);
    },
  );

  test.skipIf(!here)(`takes comments again as soon as the receiver is back, without being told${why}`, async () => {
    await closed(receiver);
    expect((await post(submit)).status).toBe(503);
    await receiving((_, response) => response.writeHead(303, { Location: "/dialog/danke/" }).end());
    expect((await post(submit)).status).toBe(303);
  });

  test.skipIf(!here || real.name !== "nginx")(`keeps slow senders away from the receiver${why}`, async () => {
    await receiving((_, response) => response.end());
    const socket = connect(running.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`POST ${submit} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\ntext=`);
    const said = (await buffer(socket)).toString();
    expect(said).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect(arrived).toEqual([]);
  });

  test.skipIf(!here)(
    `without a receiver, shows the page for that, in every language and below a sub-path${why}`,
    async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), "klartext-inbox-"));
      const other = new SiteFolder(elsewhere, false);
      const yaml = siteYaml.replace("language: de", "language: en").replace("example.org/", "example.org/our%20blog/");
      await other.release("1", await built(elsewhere, yaml));
      const served = await other.serve(real, ["--name", host]);
      try {
        const file = readFileSync(join(other.folder, "current/site/dialogue/pause/index.html"));
        const { status, headers, body } = await send(served.port, "POST", "/our%20blog/dialogue/comment", {}, "text=a");
        expect([status, headers["retry-after"], body.equals(file)]).toEqual([503, "300", true]);
        expect((await send(served.port, "POST", "/dialogue/comment", {}, "text=a")).status).toBe(405);
        expect((await ask(served.port, host, "/our%20blog/")).status).toBe(200);
      } finally {
        await served.stop();
        rmSync(elsewhere, { recursive: true, force: true });
      }
    },
  );
});

/** A small site with one post that is open for comments. */
async function built(place: string, yaml = siteYaml): Promise<string> {
  const front = ["title: Der erste", "authors: mia-muster", "tags: [Ökologie]", "comments: open"];
  const content = contentFolder(join(place, "content"), {
    "site.yaml": yaml,
    "posts/2024-03-01-erster.md": postFile(front),
  });
  const output = join(place, "built");
  const { code, out, err } = await klartext(["build", "--content", content, "--output", output, "--now", "2024-03-03"]);
  if (code !== 0) throw new Error(out + err);
  return output;
}

/** Nobody who runs tests shall wait as long as a reader would. */
function hurry({ folder }: SiteFolder): void {
  for (const name of ["nginx-server.conf", "caddy.conf"]) {
    const file = join(folder, "current/server", name);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("10s");
    writeFileSync(file, text.replaceAll("10s", "1s"));
  }
}

function listening<T extends Server | PlainServer>(server: T, port: number): Promise<T> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

const open = new Set<Socket>();

async function closed(server: Server | PlainServer | undefined): Promise<void> {
  if (!server?.listening) return;
  if ("closeAllConnections" in server) server.closeAllConnections();
  for (const socket of open) socket.destroy();
  open.clear();
  await new Promise((resolve) => server.close(resolve));
}

interface Sent {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

async function send(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Sent> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const asked = request(
      { host: "127.0.0.1", port, path, method, agent: false, headers: { Host: host, ...length, ...headers } },
      async (response) =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) }),
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
