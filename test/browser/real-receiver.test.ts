/** Readers send comments to the receiver as it is, and its answers are pages like all others. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReceiver } from "../../src/inbox/http/receiver.ts";
import type { Running } from "../../src/inbox/http/server.ts";
import { initInbox } from "../../src/inbox/init.ts";
import type { KeepingStore } from "../../src/inbox/thread/messages.ts";
import { openStoreThread } from "../../src/inbox/thread/store-thread.ts";
import { barriers } from "../judges/barriers.ts";
import { fileFor, startBrowser, typeOf } from "../support/browser.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { hostReading } from "../support/headers.ts";
import { siteOf } from "../support/sample-site.ts";

const address = "/blog/2024/05/offen/";

let place: string;
let front: Server;
let origin: string;
let receiver: Running;
let store: KeepingStore;
let browser: Browser;
/** How far the receiver's clock is ahead, in milliseconds: nobody wants to wait. */
let ahead = 0;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-real-receiver-"));
  let site = "";
  front = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? "/", "http://localhost");
    if (pathname === "/dialog/kommentar") {
      const headers = { ...asked.headers, "x-real-ip": "192.0.2.7" };
      const passed = request(receiver.origin + pathname, { method: asked.method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      asked.pipe(passed);
      return;
    }
    const file = fileFor(site, pathname);
    answer.writeHead(file ? 200 : 404, { "Content-Type": typeOf(file ?? "404.html"), ...headersOf(pathname) });
    answer.end(readFileSync(file ?? join(site, "404.html")));
  });
  await new Promise<void>((resolve) => front.listen(0, "localhost", resolve));
  origin = `http://localhost:${(front.address() as AddressInfo).port}`;
  const content = contentFolder(join(place, "content"), {
    "site.yaml": siteYaml.replace("https://example.org/", `${origin}/`),
    "posts/2024-05-01-offen.md": postFile(["title: Offen", "comments: open", "authors: mia-muster"]),
  });
  site = await siteOf(content, place);
  const headersOf = hostReading(readFileSync(join(site, "_headers"), "utf8"));
  const settings = {
    site,
    comments: join(place, "comments"),
    listen: { host: "127.0.0.1", port: 0 },
    store: { kind: "sqlite" },
  } as const;
  const { inbox } = initInbox({ folder: join(place, "inbox"), privateKey: join(place, "private.pem"), settings });
  store = await openStoreThread(inbox);
  receiver = await startReceiver(inbox, store, { log: () => {}, clock: () => Date.now() + ahead });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await receiver?.close();
  await store?.close();
  front?.closeAllConnections();
  front?.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().includes("status of 422"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin + address);
  return { page, complaints };
}

async function fillIn(page: Page, text: string): Promise<void> {
  await page.getByLabel("Name").fill("Ada Lovelace");
  await page.getByLabel("E-Mail").fill("ada@example.org");
  await page.getByLabel("Kommentar *").fill(text);
}

async function waitingTexts(): Promise<readonly string[]> {
  return (await store.at("waiting")).map(({ text }) => text);
}

describe("Without a script", () => {
  test("a comment is previewed, sent, and thanked for", async () => {
    const { page, complaints } = await open({ javaScriptEnabled: false });
    await fillIn(page, "Das ist **klar**.\n\nUnd <b>das</b> auch.");
    await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
    expect(await page.locator("h1").textContent()).toBe("Vorschau Ihres Kommentars");
    expect(await page.locator(".comment-text strong").textContent()).toBe("klar");
    expect(await page.locator(".comment-text").textContent()).toContain("<b>das</b>");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    ahead += 5_000;
    await page.getByRole("button", { name: "Kommentar abschicken" }).click();
    expect(page.url()).toBe(`${origin}/dialog/danke/`);
    expect(await waitingTexts()).toContain("Das ist **klar**.\n\nUnd <b>das</b> auch.");
    expect(complaints).toEqual([]);
  });

  test("what has to be mended is said at the field, with everything else as it was", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await fillIn(page, "Guten Tag.");
    await page.getByLabel("Name").fill("Mia\u200b Muster");
    await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
    expect(await page.locator("h1").textContent()).toBe("Bitte sehen Sie noch einmal nach");
    expect(await page.locator("#comment_name_fault").textContent()).toContain("U+200B");
    expect(await page.getByLabel("Name").inputValue()).toBe("Mia Muster");
    expect(await page.getByLabel("Kommentar *").inputValue()).toBe("Guten Tag.");
    await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
    expect(await page.locator("#comment_name_fault").textContent()).toContain("vergeben");
  });
});

describe("With a script", () => {
  test("a comment is sent in one step", async () => {
    const { page, complaints } = await open();
    await fillIn(page, "In einem Schritt.");
    ahead += 5_000;
    await page.getByRole("button", { name: "Kommentar abschicken" }).click();
    await page.waitForURL(`${origin}/dialog/danke/`, { timeout: 20_000 });
    expect(await waitingTexts()).toContain("In einem Schritt.");
    expect(complaints).toEqual([]);
  });
});

test("the preview and a form that has to be mended have no barriers, in either light", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    // What looks for barriers is a script itself: only the form's own is left out.
    const { page } = await open({ colorScheme });
    await page.route(/comment-form.*\.js/, (route) => route.abort());
    await page.reload();
    await fillIn(page, "Hier.");
    await preview(page, "Vorschau Ihres Kommentars");
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel("Name").fill("Mia Muster");
    await preview(page, "Bitte sehen Sie noch einmal nach");
    expect(await barriers(page)).toEqual([]);
  }
});

/** Sends the form and waits for the whole answer. */
async function preview(page: Page, heading: string): Promise<void> {
  await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  await page.getByRole("heading", { name: heading }).waitFor();
  await page.waitForLoadState("load");
}
