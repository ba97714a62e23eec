/** What readers look for in the sample blog comes first, in a real browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-site.ts";
import { queries } from "./queries.ts";
import { search } from "./reader.ts";

let folder: string;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klartext-queries-"));
  server = await serveFolder(await builtSample(folder));
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`${server.origin}/suche/`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("Of thirty queries, at least 28 find first what was meant", async () => {
  expect(new Set(queries.map(({ words }) => words)).size).toBe(30);
  const missed: string[] = [];
  for (const query of queries) {
    const [first = "nothing"] = await search(page, query.words);
    if (first !== query.page) missed.push(`${query.words}: ${first} instead of ${query.page}`);
  }
  if (missed.length > 0) process.stderr.write(`\n${missed.join("\n")}\n`);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(2);
});
