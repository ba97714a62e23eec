import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext, start } from "../support/klartext.ts";

let running: ChildProcess | undefined;

afterEach(async () => {
  if (running && running.exitCode === null) {
    running.kill("SIGTERM");
    await once(running, "exit");
  }
});

interface Preview {
  readonly content: string;
  readonly origin: string;
  readonly said: () => string;
  /** The page at a path, as a browser asks for it. */
  readonly page: (path: string) => Promise<string>;
}

async function preview(more: Readonly<Record<string, string>> = {}, place = emptyFolder()): Promise<Preview> {
  const content = contentFolder(join(place, "content"), more);
  const child = start([
    "serve",
    "--content",
    content,
    "--output",
    join(place, "_site"),
    "--port",
    "0",
    "--now",
    "2026-01-01",
  ]);
  running = child;
  let said = "";
  child.stdout?.on("data", (data) => (said += data));
  child.stderr?.on("data", (data) => (said += data));
  const origin = await eventually(() => /http:\/\/localhost:\d+/.exec(said)?.[0]);
  const page = async (path: string) => (await fetch(origin + path, { headers: { accept: "text/html" } })).text();
  return { content, origin, said: () => said, page };
}

/** Waits until there is something to see; what never comes fails the test by its time. */
async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    await wait(20);
  }
}

const has = (site: Preview, path: string, text: string) =>
  eventually(async () => (await site.page(path)).includes(text));

describe("The preview", () => {
  test("shows drafts and scheduled posts, marked", async () => {
    const site = await preview({ "posts/2024-03-03-x.md": postFile(["title: Noch geheim", "draft: true"]) });
    expect(await site.page("/blog/2024/03/x/")).toMatch(/Entwurf/);
  });

  test("follows a save, a new file, a renamed one and a deleted one", async () => {
    const site = await preview();
    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Ganz neu betitelt"]) });
    await has(site, "/blog/2024/03/erster/", "Ganz neu betitelt");
    await has(site, "/", "Ganz neu betitelt");

    write(site.content, { "posts/2024/neu/2024-03-09-dritter.md": postFile(["title: Der dritte"]) });
    await has(site, "/", "Der dritte");
    await has(site, "/blog/2024/03/dritter/", "Der dritte");

    rmSync(join(site.content, "posts/2024/neu/2024-03-09-dritter.md"));
    await eventually(async () => !(await site.page("/")).includes("Der dritte"));
    expect((await fetch(`${site.origin}/blog/2024/03/dritter/`)).status).toBe(404);
  });

  test("tells the browser to load again", async () => {
    const site = await preview();
    const socket = new WebSocket(site.origin.replace("http", "ws"));
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    const reloaded = new Promise((resolve) => {
      socket.addEventListener("message", ({ data }) => String(data).includes("eleventy.reload") && resolve(true));
    });
    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Neu"]) });
    expect(await reloaded).toBe(true);
    socket.close();
  });

  test("shows a problem in the browser and in the terminal, and goes on when it is mended", async () => {
    const site = await preview();
    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Neu", "date: 2024-02-30"]) });
    await has(site, "/", "2024-02-30");
    expect(site.said()).toContain("posts/2024-03-01-erster.md:3:7: Fehler [date]");
    expect((await fetch(`${site.origin}/`, { headers: { accept: "text/html" } })).status).toBe(500);

    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Wieder gut"]) });
    await has(site, "/blog/2024/03/erster/", "Wieder gut");
  });

  test("starts with broken content, too, and recovers", async () => {
    const site = await preview({ "posts/2024-03-01-erster.md": "---\ntitle: [\n---\n" });
    expect(await site.page("/")).toContain("2024-03-01-erster.md");
    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Wieder gut"]) });
    await has(site, "/", "Wieder gut");
  });

  test("follows the templates: their text, their layout and the site around them", async () => {
    const site = await preview({
      "pages/zahlen.njk": "---\nlayout: klartext\ntitle: Zahlen\n---\neins",
      "pages/eigen.njk": "---\nlayout: rahmen.njk\n---\nx",
      "pages/_includes/rahmen.njk": "alt{{ content }}",
    });
    await has(site, "/zahlen/", "eins");
    write(site.content, { "pages/zahlen.njk": "---\nlayout: klartext\ntitle: Zahlen\n---\n{{ 1 | gibtsnicht }}" });
    await has(site, "/zahlen/", "gibtsnicht");
    write(site.content, { "pages/zahlen.njk": "---\nlayout: klartext\ntitle: Zahlen\n---\nzwei" });
    await has(site, "/zahlen/", "zwei");
    write(site.content, { "pages/_includes/rahmen.njk": "neu{{ content }}" });
    await has(site, "/eigen/", "neux");
    write(site.content, { "site.yaml": siteYaml.replace("Klartext-Blog", "Umbenannt") });
    await has(site, "/zahlen/", "– Umbenannt</title>");
  });

  test("follows the site to another sub-path", async () => {
    const site = await preview();
    write(site.content, { "site.yaml": siteYaml.replace("example.org/", "example.org/bank/") });
    await has(site, "/bank/blog/2024/03/erster/", "/bank/assets/");
    await has(site, "/", "/bank/assets/");
  });

  test("follows the content folder when another takes its place, also behind a link", async () => {
    const place = emptyFolder();
    mkdirSync(join(place, "real"));
    symlinkSync(join(place, "real"), join(place, "content"));
    const site = await preview({}, place);
    renameSync(join(place, "real"), join(place, "away"));
    contentFolder(join(place, "real"), { "posts/2024-03-01-erster.md": postFile(["title: Anderer Zweig"]) });
    await has(site, "/", "Anderer Zweig");
    write(join(place, "real"), { "posts/2024-03-01-erster.md": postFile(["title: Und weiter"]) });
    await has(site, "/", "Und weiter");
  });

  test("goes on while folders come and go", async () => {
    const site = await preview();
    for (let i = 0; i < 150; i++) {
      write(site.content, { [`posts/t${i}/u/v/2024-04-01-${i}.md`]: postFile(["title: Kurz da"]) });
      rmSync(join(site.content, `posts/t${i}`), { recursive: true });
      if (i % 10 === 0) await wait(1);
    }
    write(site.content, { "posts/2024-03-01-erster.md": postFile(["title: Überlebt"]) });
    await has(site, "/", "Überlebt");
  });

  test("answers what no browser asks, and goes on", async () => {
    const site = await preview();
    const { hostname, port } = new URL(site.origin);
    for (const path of ["/%", "//", "/%e0%a4%a", "/..%2f..%2fetc/passwd", "/..%2f_site.cache/lock"]) {
      const [answer] = (await once(get({ hostname, port, path }), "response")) as [IncomingMessage];
      expect([path, answer.resume().statusCode]).toEqual([path, 400]);
    }
    expect(await site.page("/")).toContain("Der erste");
  });

  test("removes nobody's files when it begins with broken content", async () => {
    const place = emptyFolder();
    write(join(place, "_site"), { "urlaub.txt": "Nordsee" });
    const site = await preview({ "tags.yaml": "[" }, place);
    rmSync(join(site.content, "tags.yaml"));
    await has(site, "/", "Der erste");
    expect(existsSync(join(place, "_site.before-klartext/urlaub.txt"))).toBe(true);
  });

  test("that cannot listen says so, and ends with 3", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const taken = createServer().listen(0, "localhost");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const beside = Array.from({ length: 9 }, (_, i) =>
      createServer()
        .listen(port + 1 + i, "localhost")
        .on("error", () => {}),
    );
    await wait(50);
    const { code, err } = await klartext(
      ["serve", "--quiet", "--content", "content", "--output", "_site", "--port", String(port)],
      { cwd: place },
    );
    for (const server of [taken, ...beside]) server.close();
    expect([code, err]).toEqual([3, expect.stringMatching(/^klartext: The ports \d+ to \d+ are all taken/)]);
  });

  test("that is called with a moment that the site's zone skips ends with 2 instead of staying", async () => {
    const content = contentFolder(join(emptyFolder(), "content"));
    const args = ["serve", "--content", content, "--output", join(content, "../_site"), "--port", "0"];
    const { code } = await klartext([...args, "--now", "2026-03-29 02:30"]);
    expect(code).toBe(2);
  });

  test("answers to no foreign name, and tells no foreign page of changes", async () => {
    const site = await preview({ "posts/2024-03-03-x.md": postFile(["title: Noch geheim", "draft: true"]) });
    const { port } = new URL(site.origin);
    const asked = get({ hostname: "localhost", port, path: "/blog/2024/03/x/", headers: { host: "evil.example" } });
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    const page = await text(answer);
    expect([answer.statusCode, page.includes("geheim"), page.includes("--host-name evil.example")]).toEqual([
      403,
      false,
      true,
    ]);

    const listening = (origin: string) =>
      new Promise((resolve) => {
        const headers = {
          ...{ connection: "Upgrade", upgrade: "websocket", origin },
          ...{ "sec-websocket-version": "13", "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==" },
        };
        get({ hostname: "localhost", port, path: "/", headers })
          .on("upgrade", (_, socket) => resolve(socket.destroy() && true))
          .on("response", (response) => resolve(response.resume().statusCode));
      });
    expect(await listening(site.origin)).toBe(true);
    expect(await listening("https://evil.example")).toBe(400);
  });

  test("does not listen to the network", async () => {
    const site = await preview();
    expect(site.said()).not.toMatch(/http:\/\/(?!localhost)/);
  });

  test("keeps a build off its output folder until it has ended", async () => {
    const place = emptyFolder();
    const site = await preview({}, place);
    const building = klartext([
      "build",
      "--quiet",
      "--content",
      site.content,
      "--output",
      join(place, "_site"),
      "--now",
      "2026-01-01",
    ]);
    await wait(700);
    running?.kill("SIGTERM");
    const { code, err } = await building;
    expect([code, err]).toEqual([0, expect.stringContaining("Another Klartext is writing")]);
    expect(existsSync(join(place, "_site/index.html"))).toBe(true);
  });

  test("ends at once when it is told to", async () => {
    await preview();
    running?.kill("SIGINT");
    const [code] = await once(running as ChildProcess, "exit");
    expect(code).toBe(0);
  });
});
