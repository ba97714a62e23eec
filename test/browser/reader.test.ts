import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-site.ts";

let place: string;
let server: StaticServer;
let browser: Browser;
let complaints: string[];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-browser-"));
  server = await serveFolder(await builtSample(place));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

/** A page that writes down everything a browser complains of. */
async function open(path: string, { javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on(
    "request",
    (request) => request.url().startsWith(server.origin) || complaints.push(`request to ${request.url()}`),
  );
  page.on(
    "response",
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(server.origin + path, { waitUntil: "load" });
  return page;
}

async function firstLink(page: Page, pattern: RegExp): Promise<string> {
  const links = await page
    .locator("a[href]")
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as unknown as { pathname: string }).pathname));
  const found = links.find((path) => pattern.test(path));
  if (!found) throw new Error(`No link like ${pattern} on ${page.url()}`);
  return found;
}

/** Clicks from post to post until there is no further one; returns the paths on the way. */
async function follow(page: Page, direction: "prev" | "next"): Promise<readonly string[]> {
  const way: string[] = [];
  for (;;) {
    way.push(new URL(page.url()).pathname);
    const link = page.locator(`a[rel=${direction}]`).first();
    const target = (await link.count()) > 0 ? await link.getAttribute("href") : undefined;
    if (!target) return way;
    await Promise.all([page.waitForURL(server.origin + target, { waitUntil: "load" }), link.click()]);
  }
}

const kinds: readonly (readonly [kind: string, from: string, pattern: RegExp])[] = [
  ["the home page", "/", /^\/$/],
  ["the second page of posts", "/", /^\/seite\/2\/$/],
  ["a post", "/", /^\/blog\/\d{4}\/\d\d\/[^/]+\/$/],
  ["the archive", "/", /^\/archiv\/$/],
  ["a year", "/archiv/", /^\/archiv\/\d{4}\/$/],
  ["a month", "/archiv/", /^\/archiv\/\d{4}\/\d\d\/$/],
  ["the topics", "/", /^\/themen\/$/],
  ["a topic", "/themen/", /^\/themen\/[^/]+\/$/],
  ["the authors", "/", /^\/autoren\/$/],
  ["an author", "/autoren/", /^\/autoren\/[^/]+\/$/],
  ["the notes", "/", /^\/notizen\/$/],
  ["a note", "/notizen/", /^\/notizen\/\d{4}\/\d\d\/[^/]+\/$/],
  ["the values", "/", /^\/werte\/$/],
  ["the imprint", "/", /^\/impressum\/$/],
  ["the privacy statement", "/", /^\/datenschutz\/$/],
  ["the accessibility statement", "/", /^\/barrierefreiheit\/$/],
  ["the corrections", "/", /^\/korrekturen\/$/],
  ["the subscription page", "/", /^\/abonnieren\/$/],
];

describe("In a browser", () => {
  test.each(kinds)(
    "%s opens from a link without a complaint and without asking anybody else",
    async (_kind, from, pattern) => {
      const start = await open(from);
      const path = await firstLink(start, pattern);
      await start.context().close();

      const page = await open(path);
      expect(complaints).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.title()).not.toBe("");
      expect(await page.locator("html").getAttribute("lang")).toBe("de");
      await page.context().close();
    },
  );

  test("an address that does not exist shows the site's own page", async () => {
    const page = await open("/gibt-es-nicht/");
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator('a[href="/archiv/"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("previous and next lead through all posts and back, without scripts", async () => {
    const home = await open("/");
    const newest = await firstLink(home, /^\/blog\//);
    const page = await open(newest, { javaScriptEnabled: false });
    const wayBack = await follow(page, "prev");
    expect(wayBack.length).toBeGreaterThanOrEqual(13);
    expect(new Set(wayBack).size).toBe(wayBack.length);
    expect(await page.locator("aside", { hasText: "vorherigen Eintrag" }).count()).toBe(0);
    expect(await follow(page, "next")).toEqual(wayBack.toReversed());
    expect(complaints).toEqual([]);
    await Promise.all([home.context().close(), page.context().close()]);
  });

  test("the previous entry can be closed by button and by Escape, and focus is not lost", async () => {
    const home = await open("/");
    const post = await firstLink(home, /^\/blog\//);
    for (const close of ["button", "Escape"] as const) {
      const page = await open(post);
      const aside = page.locator("aside", { hasText: "Lesen Sie den vorherigen Eintrag" });
      expect(await aside.isVisible()).toBe(true);
      const button = aside.getByRole("button");
      if (close === "button") await button.click();
      else {
        await button.focus();
        await page.keyboard.press("Escape");
      }
      expect(await aside.isVisible()).toBe(false);
      expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
      expect(await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")).toEqual([0, 0, ""]);
      await page.context().close();
    }
    await home.context().close();
  });

  test("the first stop of the keyboard is the link to the content, and it leads there", async () => {
    const page = await open("/");
    await page.keyboard.press("Tab");
    const target = await page.evaluate("document.activeElement.getAttribute('href')");
    expect(String(target)).toMatch(/^#/);
    await page.keyboard.press("Enter");
    expect(await page.locator(`${target}`).count()).toBe(1);
    await page.context().close();
  });
});
