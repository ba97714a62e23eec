/** What readers are promised: pages ask nobody else, store nothing, and hold to the policy that goes along with them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobodyElse, type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { contentOf } from "../support/folder.ts";
import { builtSample } from "../support/sample-site.ts";

let place: string;
let server: StaticServer;
let browser: Browser;
let paths: readonly string[];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-privacy-"));
  const folder = await builtSample(place);
  // Pages of redirects are gone before anything can be asked of them.
  paths = Object.entries(contentOf(folder))
    .filter(([path, text]) => path.endsWith(".html") && !text.includes('http-equiv="refresh"'))
    .map(([path]) => path);
  server = await serveFolder(folder);
  browser = await startBrowser([nobodyElse]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

const video = "/blog/2013/04/vom-sparbuch-zum-backofen/";

/** A page that writes down every complaint and every request that leaves the site. */
async function watched(options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noted: string[] = [];
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (e) => console.error('violation of ' + e.violatedDirective + ': ' + e.blockedURI))",
  );
  page.on("console", (message) => noted.push(`${page.url()} ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noted.push(`${page.url()} ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) noted.push(`request to ${request.url()}`);
  });
  return { context, page, noted };
}

/** Everything that a browser can keep for a site. */
async function stored(page: Page): Promise<unknown> {
  const kept = await page.evaluate(
    "(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])()",
  );
  return [kept, await page.context().cookies()];
}

/** What axe finds wrong, one line for each. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} (${target.join(" ")})`));
}

const nothing = [[0, 0, "", 0, 0, 0], []];

describe("Every page", () => {
  test("opens without a complaint, without a request to anybody else, and keeps nothing", async () => {
    const { context, page, noted } = await watched();
    for (const path of paths) {
      await page.goto(`${server.origin}/${path}`, { waitUntil: "load" });
      expect([path, await stored(page)]).toEqual([path, nothing]);
    }
    expect(noted).toEqual([]);
    expect(paths.length).toBeGreaterThan(50);
    await context.close();
  });

  test("is watched by somebody who would notice", async () => {
    const { context, page, noted } = await watched();
    await page.goto(`${server.origin}/`);
    await page.evaluate(
      "for (const [name, more] of [['img', { src: 'https://example.com/a.png' }], ['style', { textContent: 'p {}' }], ['iframe', { src: 'https://example.com/' }]]) document.body.append(Object.assign(document.createElement(name), more))",
    );
    await page.waitForTimeout(200);
    for (const directive of ["img-src", "style-src-elem", "frame-src"])
      expect(noted.join("\n")).toContain(`violation of ${directive}`);
    await context.close();
  });
});

describe("A video", () => {
  test("is loaded with the click and not before, by name, with the keyboard in it, and nothing is kept", async () => {
    const { context, page, noted } = await watched();
    await page.route("https://www.youtube-nocookie.com/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Film</title><button>Pause</button>" }),
    );
    await page.goto(server.origin + video);
    const figure = page.locator("figure.video");
    const button = figure.getByRole("button", { name: "Video hier laden" });
    const notice = await page.locator(`#${await button.getAttribute("aria-describedby")}`).textContent();
    expect(notice).toContain("überträgt Daten an Google Ireland Limited (Irland): IP-Adresse");
    expect(await figure.locator("figcaption a").getAttribute("href")).toBe("/datenschutz/");
    expect(await figure.getByRole("link", { name: "Video bei YouTube ansehen" }).count()).toBe(1);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(noted).toEqual([]);
    expect(await barriers(page)).toEqual([]);

    await button.focus();
    await page.keyboard.press("Enter");
    const player = page.locator("iframe");
    expect(await player.getAttribute("title")).toBe("Video von YouTube");
    await player.contentFrame().getByRole("button", { name: "Pause" }).waitFor();
    expect(await page.evaluate("document.activeElement.localName")).toBe("iframe");
    expect(await button.count()).toBe(0);
    expect(noted).toEqual(["request to https://www.youtube-nocookie.com/embed/Erfunden001?autoplay=1"]);
    expect(await stored(page)).toEqual(nothing);

    await page.reload();
    expect(await page.locator("iframe").count()).toBe(0);
    await context.close();
  });

  test("is a link with a picture where no script runs", async () => {
    const { context, page, noted } = await watched({ javaScriptEnabled: false });
    await page.goto(server.origin + video);
    const figure = page.locator("figure.video");
    expect(await figure.getByRole("button").count()).toBe(0);
    expect(await figure.locator("a").getAttribute("href")).toBe("https://www.youtube.com/watch?v=Erfunden001");
    expect(await figure.locator("a img").getAttribute("src")).toMatch(/^\//);
    expect(await figure.locator("figcaption").textContent()).toContain("Der Klick führt zu YouTube.");
    expect(noted).toEqual([]);
    await context.close();
  });
});
