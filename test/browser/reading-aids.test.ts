/** What helps while reading, as readers use it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-site.ts";

const post = "/blog/2026/09/wo-das-geld-nachts-ist/";
const address = `https://example.org${post}`;
let place: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-reading-"));
  server = await serveFolder(await builtSample(place));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

interface Circumstances {
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
  readonly permissions?: readonly string[];
}

async function open({ width = 1280, javaScriptEnabled = true, permissions = [] }: Circumstances = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    permissions: [...permissions],
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(server.origin + post, { waitUntil: "load" });
  return page;
}

/** Every footnote with where it stands and where its reference does, in CSS pixels from the top left of the page. */
const places = (page: Page) =>
  page.locator(".footnotes > ol > li").evaluateAll((notes) =>
    notes.map((note) => {
      const { left, top, bottom } = note.getBoundingClientRect();
      const reference = note.ownerDocument.getElementById(note.id.replace("fn_", "fnref_")) as typeof note;
      return { left, top, bottom, reference: reference.getBoundingClientRect() };
    }),
  );

describe("While somebody reads a long post", () => {
  test("the contents lead to every heading, without a script", async () => {
    const page = await open({ javaScriptEnabled: false });
    const links = page.getByRole("navigation", { name: "Inhalt" }).getByRole("link");
    expect(await links.count()).toBeGreaterThanOrEqual(10);
    for (const link of await links.all()) {
      await link.click();
      const target = page.locator(":target");
      expect(await target.textContent()).toBe(await link.textContent());
      expect(await target.evaluate((heading) => heading.tagName)).toMatch(/^H[23]$/);
    }
    await page.context().close();
  });

  test("footnotes stand beside their lines where there is room, none over another, and in the list's order", async () => {
    const page = await open();
    const textEnds = await page.locator(".text").evaluate((text) => text.getBoundingClientRect().right);
    const notes = await places(page);
    expect(notes.length).toBe(7);
    let above = 0;
    for (const { left, top, bottom, reference } of notes) {
      expect(left).toBeGreaterThan(textEnds);
      expect(top).toBeGreaterThanOrEqual(above);
      expect(Math.abs(top - Math.max(reference.top, above))).toBeLessThan(16);
      above = bottom;
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(1280);
    await page.locator("#fn_3 .footnote-back").click();
    expect(new URL(page.url()).hash).toBe("#fnref_3");
    await page.context().close();
  });

  test("footnotes stay a list at the end where there is none", async () => {
    const page = await open({ width: 1000 });
    const lastReference = Math.max(...(await places(page)).map(({ reference }) => reference.bottom));
    for (const { top } of await places(page)) expect(top).toBeGreaterThan(lastReference);
    await page.context().close();
  });

  test("more than eight footnotes stay a list, however wide the window is", async () => {
    const page = await open();
    await page.locator(".footnotes > ol").evaluate((list) => {
      while (list.children.length < 9) list.append(list.ownerDocument.createElement("li"));
    });
    const tops = await page
      .locator(".footnotes > ol > li")
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().top));
    const textEnds = await page
      .locator(".text > :not(.footnotes)")
      .last()
      .evaluate((text) => text.getBoundingClientRect().bottom);
    expect(tops.length).toBe(9);
    for (const top of tops) expect(top).toBeGreaterThan(textEnds);
    await page.context().close();
  });

  test("the citation opens by keyboard", async () => {
    const page = await open({ javaScriptEnabled: false });
    const citation = page.locator("details.citation");
    expect(await citation.getByText(address).first().isVisible()).toBe(false);
    await citation.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await citation.getByText(address).first().isVisible()).toBe(true);
    await page.context().close();
  });

  test("a button copies the address and says so", async () => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    const status = page.locator(".share").getByRole("status");
    expect(await status.textContent()).toBe("");
    await page.getByRole("button", { name: "Link kopieren" }).click();
    await expect.poll(() => status.textContent()).toBe("Der Link ist kopiert.");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(address);
    expect(await page.getByRole("button", { name: "Link kopieren" }).count()).toBe(1);
    await page.context().close();
  });

  test("the address is shown when the browser does not let it be copied", async () => {
    const page = await open();
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('No.'))");
    await page.getByRole("button", { name: "Link kopieren" }).click();
    await expect.poll(() => page.locator(".share").getByRole("status").textContent()).toBe(address);
    await page.context().close();
  });

  test("nothing offers to copy where there is no script, and all links are there", async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator(".share button").count()).toBe(0);
    expect(await page.locator(".share").getByRole("link").allTextContents()).toEqual([
      "E-Mail",
      "Mastodon",
      "Bluesky",
      "LinkedIn",
    ]);
    await page.context().close();
  });

  test.each([1280, 320])("there is no barrier at %i pixels, light or dark, with everything open", async (width) => {
    const page = await open({ width });
    await page.locator("details.citation summary").click();
    await page.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" "))}`)).toEqual([]);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
