/** Nobody but the site itself is asked for anything, nothing is kept in the reader's browser, and all works offline. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { telling } from "../support/page-types.ts";
import { desktop, stage } from "./stage.ts";

/** No name but the server's own can be looked up: what comes from elsewhere fails, whatever the network here is like. */
const running = await stage(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"]);
const { site, show } = running;

/** Everything that browsers keep for a site. */
const kept = `(async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
].filter((name) => name !== ""))()`;

/** Down to the foot, so that pictures load that wait to be seen; then whatever can be opened without leaving. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  for (const summary of await page.locator("summary").all()) await summary.click();
  await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
  await page.waitForTimeout(100);
}

describe("With no other server in reach", () => {
  test.each(telling(site.pages))("%s asks nobody else and keeps nothing", async (path) => {
    // The policy would stop requests before anybody sees that the page wants them.
    await show("/robots.txt", { viewport: desktop, bypassCSP: true, reducedMotion: "reduce" }, async (page) => {
      const asked: string[] = [];
      const failed: string[] = [];
      page.context().on("request", (request) => asked.push(request.url()));
      page.context().on("requestfailed", (request) => failed.push(request.url()));
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      await page.goto(running.origin + path, { waitUntil: "load" });
      await readThrough(page);
      expect(asked.length).toBeGreaterThanOrEqual(3);
      expect(asked.filter((url) => new URL(url).origin !== running.origin)).toEqual([]);
      expect(failed).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(kept)).toEqual([]);
    });
  });
});
