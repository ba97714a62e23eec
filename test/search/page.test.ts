/** What a reader does on the search page, and what it asks for meanwhile. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { addresses, said, search } from "./reader.ts";

const hostile = '<script>alert(1)</script> <img src=x onerror="alert(2)"> &lt;b&gt; Zwiebel';
const content = {
  "site.yaml": "title: K\nname: Bank\nurl: https://example.org/blog/\n",
  "authors/mia.md": "---\nname: Mia Muster\n---\n\nRechnet gern.\n",
  "posts/2024-01-02-hostil.md": `---\ntitle: '${hostile}'\n---\n\nEine \`${hostile}\` mehr.\n`,
  "posts/2024-03-03-english.md": "---\ntitle: Onions\nlanguage: en\n---\n\nOnions make you cry.\n",
  ...Object.fromEntries(
    Array.from({ length: 23 }, (_, i) => [
      `posts/${2000 + i}-05-01-apfel-${i}.md`,
      `---\ntitle: Apfel ${i}\nauthor: mia\ntags: [${i % 2 ? "Obst" : "Garten"}]\n---\n\nDer Apfel fällt, und das im Obstgarten. ${"Er rollt. ".repeat(i)}\n`,
    ]),
  ),
};

let folder: string;
let server: StaticServer;
let browser: Browser;
let page: Page;
let asked: string[];
let complaints: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klartext-search-"));
  const place = write(join(folder, "content"), content);
  const { code, out } = await klartext([
    "build",
    "--content",
    place,
    "--output",
    join(folder, "_site"),
    "--now",
    "2026-11-01",
  ]);
  expect(code, out).toBe(0);
  server = await serveFolder(join(folder, "_site"), "/blog");
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  asked = [];
  complaints = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
});

afterEach(async () => {
  await page.close();
  // A violation of the policy is told as an error.
  expect(complaints).toEqual([]);
});

const open = (query = "") => page.goto(`${server.origin}/blog/suche/${query}`);
const status = () => page.getByRole("status").textContent();

describe("The search page", () => {
  test("asks for nothing before somebody searches, and then for the site's own files only, at most 200 KiB", async () => {
    let bytes = 0;
    const answers: Promise<unknown>[] = [];
    await open();
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => url.includes("/index/"))).toEqual([]);
    page.on("response", (response) => answers.push(response.body().then(({ length }) => (bytes += length))));
    await search(page, "Apfel");
    await Promise.all(answers);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200 * 1024);
    expect(asked.filter((url) => !url.startsWith(`${server.origin}/blog/`))).toEqual([]);
  });

  test("is worked by keys alone: write, search, narrow down, more, follow", async () => {
    await open();
    await page.getByRole("searchbox", { name: "Wonach suchen Sie?" }).focus();
    await page.keyboard.type("Apfel");
    await page.keyboard.press("Enter");
    await said(page, "23 Treffer");
    expect((await addresses(page)).length).toBe(10);
    const more = page.getByRole("button", { name: "10 weitere anzeigen" });
    await more.focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await addresses(page)).length).toBe(20);
    const eleventh = page.locator(".search-results h3 a").nth(10);
    await expect.poll(() => eleventh.evaluate((link) => link.matches(":focus"))).toBe(true);
    await page.getByLabel("Jahr").focus();
    // 2024, in which there is no apple, and 2022.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await said(page, "1 Treffer für „Apfel“");
    await page.locator(".search-results h3 a").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.origin}/blog/blog/2022/05/apfel-22/`);
  });

  test("tells readers of screens what it found, in a form and a region with names", async () => {
    await open();
    expect(await page.getByRole("search").count()).toBe(1);
    await search(page, "Obstgarten");
    expect(await status()).toBe("23 Treffer für „Obstgarten“");
    await search(page, "Quastenflosser");
    expect(await status()).toBe("Keine Treffer für „Quastenflosser“");
    expect(await page.getByRole("heading", { name: "Treffer" }).count()).toBe(0);
    await search(page, "Zwiebel");
    expect(await page.getByRole("region", { name: "Treffer" }).getByRole("heading", { level: 3 }).count()).toBe(1);
  });

  test("searches while somebody types, without a step back for each letter", async () => {
    await open();
    const steps = await page.evaluate("history.length");
    await page.getByRole("searchbox").pressSequentially("Apfel");
    await said(page, "Apfel");
    expect(await page.evaluate("history.length")).toBe(steps);
    expect(page.url()).toContain("?q=Apfel");
  });

  test("keeps a search in its address: it can be linked, and back leads to the one before", async () => {
    await open("?q=Apfel&topic=obst&sort=date");
    await said(page, "11 Treffer");
    expect((await addresses(page))[0]).toBe("/blog/blog/2021/05/apfel-21/");
    await search(page, "Zwiebel Apfel");
    await page.goBack();
    await said(page, "11 Treffer für „Apfel“");
    expect(await page.getByRole("searchbox").inputValue()).toBe("Apfel");
    expect(await page.getByLabel("Thema").inputValue()).toBe("obst");
  });

  test("finds a phrase only as it stands, alone and beside other words", async () => {
    await open();
    expect((await search(page, "„im Obstgarten“")).length).toBe(10);
    expect(await search(page, '"Obstgarten im"')).toEqual([]);
    expect((await search(page, 'Apfel "das im Obstgarten"')).length).toBe(10);
    expect(await search(page, 'Apfel "Obstgarten das im"')).toEqual([]);
  });

  test("has no barrier, with results and without", async () => {
    await open();
    for (const words of ["Apfel", "Quastenflosser"]) {
      await search(page, words);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test("forgets what was found when the field is emptied", async () => {
    await open();
    await search(page, "Apfel");
    await page.getByRole("searchbox").fill("");
    await expect.poll(() => addresses(page)).toEqual([]);
    expect(await status()).toBe("");
  });

  test("shows what editors and readers wrote as text", async () => {
    await open();
    const [first] = await search(page, "Zwiebel");
    expect(first).toBe("/blog/blog/2024/01/hostil/");
    const result = page.locator(".search-results li").first();
    expect(await result.locator("h3").textContent()).toBe(hostile);
    expect(await result.locator("script, img, b").count()).toBe(0);
    expect(await result.locator("mark").first().textContent()).toMatch(/^Zwiebel/);
    await search(page, '<img src=x onerror="alert(3)">');
    expect(await page.locator("main img").count()).toBe(0);
    expect(await status()).toContain('<img src=x onerror="alert(3)">');
  });

  test("takes the seams of compounds back and says what language a text is in", async () => {
    await open();
    await search(page, "Garten");
    const texts = await page.locator(".search-results li").allTextContents();
    expect(texts.join(" ")).toContain("Obstgarten");
    expect(texts.join(" ")).not.toContain("\u200C");
    await search(page, "Onions");
    expect(await page.locator(".search-results li").first().getAttribute("lang")).toBe("en");
  });

  test("says so when the index cannot be had, and searches again when it can", async () => {
    await open();
    await page.route("**/index/pagefind.js", (route) => route.fulfill({ status: 404 }));
    await page.getByRole("searchbox").fill("Apfel");
    await page.getByRole("searchbox").press("Enter");
    await said(page, "lässt sich gerade nicht laden");
    expect(complaints.splice(0).length).toBeGreaterThan(0);
    await page.unroute("**/index/pagefind.js");
    await search(page, "Zwiebel");
    expect(await status()).toBe("1 Treffer für „Zwiebel“");
  });
});

test("Without scripts, the page says so and leads on", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const silent = await plain.newPage();
  await silent.goto(`${server.origin}/blog/suche/?q=Apfel`);
  expect(await silent.getByText("braucht dafür JavaScript").isVisible()).toBe(true);
  expect(await silent.getByRole("searchbox").isVisible()).toBe(false);
  const main = silent.locator("main");
  expect(await main.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
    "/blog/archiv/",
    "/blog/themen/",
    "/blog/autoren/",
  ]);
  await plain.close();
});

test("No other page loads the script, and every page leads to the search", async () => {
  await page.goto(`${server.origin}/blog/`);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /search-|\/index\//.test(url))).toEqual([]);
  await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Suche" }).click();
  await page.waitForURL(`${server.origin}/blog/suche/`);
  const data = await (await fetch(`${server.origin}/blog/`)).text();
  expect(data).toContain('"urlTemplate":"https://example.org/blog/suche/?q={search_term_string}"');
});
