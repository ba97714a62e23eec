/** From a post to the thesis that it refers to, and back to the post: as readers go. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-site.ts";

let place: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-theses-"));
  server = await serveFolder(await builtSample(place));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    reducedMotion: "reduce",
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(server.origin + path, { waitUntil: "load" });
  return page;
}

test("A link in a post leads to the thesis that it means, although the thesis has moved, and the thesis leads back", async () => {
  const page = await open("/blog/2025/06/stufen/");
  await page.getByRole("link", { name: "die Tür sei für alle dieselbe" }).click();

  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/werte/#these-7");
  const thesis = page.locator(":target");
  expect(await thesis.textContent()).toContain("Die Tür ist für alle dieselbe.");
  expect(await thesis.evaluate((item) => (item as unknown as { value: number }).value)).toBe(7);
  const { top } = await thesis.evaluate((item) => item.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(900);

  await thesis.getByRole("link", { name: /Drei Stufen/ }).click();
  expect(new URL(page.url()).pathname).toBe("/blog/2025/06/stufen/");
  await page.context().close();
});

test.each([320, 390, 1024, 1280, 1920])(
  "At %d pixels, nothing of a thesis stands over anything else",
  async (width) => {
    const page = await open("/werte/", width);
    const theses = await page.locator(".theses > li").evaluateAll((items) =>
      items.map((item) => {
        const box = (selector: string) => item.querySelector(selector)?.getBoundingClientRect();
        const number = item.ownerDocument.defaultView?.getComputedStyle(item, "::before");
        return {
          word: box(".word"),
          deeds: box(".deeds"),
          link: box(".thesis-link"),
          words: box(".first-words"),
          item: item.getBoundingClientRect(),
          number: Number.parseFloat(number?.fontSize ?? ""),
          shown: number?.content,
        };
      }),
    );
    expect(theses.length).toBe(7);
    const counted = "counter(list-item)";
    expect(theses.map(({ shown }) => shown)).toEqual([counted, counted, counted, counted, '"7"', '"6"', '"8"']);
    for (const { word, deeds, link, words, item, number } of theses) {
      if (!word || !deeds || !link || !words) throw new Error("A thesis of the sample lacks a part.");
      const isBeside = deeds.left >= word.right;
      expect(isBeside || deeds.top >= word.bottom).toBe(true);
      expect(isBeside).toBe(width >= 1024);
      expect(deeds.right).toBeLessThanOrEqual(Math.min(item.right, width) + 1);
      expect(deeds.bottom).toBeLessThanOrEqual(item.bottom);
      expect(link.right <= words.left || link.bottom <= words.top || link.left >= words.right).toBe(true);
      expect(number).toBeGreaterThanOrEqual(60);
    }
    await page.context().close();
  },
);
