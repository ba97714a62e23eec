/** What the style sheets promise to readers: on glass and paper, by keyboard, with motion and without. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const text = "Ein Satz, der reicht, und noch einer, damit der Text eine Weile dauert.\n\n".repeat(40);
const paragraph = "Wer einer Bank sein Geld anvertraut, darf fragen, was damit geschieht, und wann. ".repeat(12);
const accent = "#7a1f3d";

const content = {
  "site.yaml": `title: Klartext
name: Musterbank eG
url: https://example.org/
language: de
accent: "${accent}"
`,
  "posts/2024-03-01-erster.md": `---\ntitle: Erster\ntags: [Geld, Zinsen]\n---\n\n${paragraph}\n`,
  "posts/2024-03-02-zweiter.md": `---
title: Zweiter
tags: [Geld]
source: { title: Anzeiger, url: "https://example.com/quelle" }
---

${text}

Sie steht [hier](https://example.com/hier) und [dort](/archiv/).

| Verwendungszweck | Kreditvolumen | Durchschnittszins | Kreditnehmerinnen |
| --- | --: | --: | --: |
| Landwirtschaft | 9,4 | 3,9 | 38 |

| Jahr | Zins |
| --- | --: |
| 2024 | 3,9 |
`,
  "statements/werte.md":
    "---\ntitle: Werte\nkind: values\nmotto: Geld ist für den Menschen da.\n---\n\n## Thesen\n\n1. Der Preis steht vorn.\n",
};
const post = "/blog/2024/03/zweiter/";

let place: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-design-"));
  const folder = write(join(place, "content"), content);
  const output = join(place, "_site");
  const { code, out } = await klartext(["build", "--content", folder, "--output", output, "--now", "2026-11-01"]);
  expect(code, out).toBe(0);
  server = await serveFolder(output);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`);
  return page;
}

/** A property of the first element that a selector finds, as the browser computes it. */
async function computed(page: Page, selector: string, property: string, pseudo = ""): Promise<string> {
  const [element, name, part] = [selector, property, pseudo].map((each) => JSON.stringify(each));
  return page.evaluate(`getComputedStyle(document.querySelector(${element}), ${part}).getPropertyValue(${name})`);
}

describe("The accent of site.yaml", () => {
  test("is the colour of links, of the strip at the top and of the browser's bar, and lighter in the dark", async () => {
    const page = await open(post);
    const chosen = "rgb(122, 31, 61)";
    expect(await computed(page, ".text a", "color")).toBe(chosen);
    expect(await computed(page, "body", "border-top-color")).toBe(chosen);
    expect(await page.locator('meta[name="theme-color"]').first().getAttribute("content")).toBe(accent);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await computed(page, ".text a", "color")).not.toBe(chosen);
    await page.context().close();
  });
});

describe("The previous entry", () => {
  const box = ".previous-entry";
  const rolled = "inset(0px 100% 0px 0px)";
  const whole = "inset(0px)";

  /** Where everything stands, and how much of the box is drawn. */
  const layout = (page: Page) =>
    page.evaluate(`[document.documentElement.scrollHeight, ...["${box}", ".neighbours", ".site-footer"].map(
      (each) => document.querySelector(each).getBoundingClientRect().top + scrollY)]`);
  const drawn = (page: Page) => computed(page, box, "clip-path");
  const scrollTo = (page: Page, top: number) =>
    page.evaluate(`new Promise((done) => {
      scrollTo({ top: document.querySelector("${box}").getBoundingClientRect().top + scrollY - ${top}, behavior: "instant" });
      requestAnimationFrame(() => requestAnimationFrame(done));
    })`);

  test("unrolls when its place comes into sight, once, and moves nothing", async () => {
    const page = await open(post, { reducedMotion: "no-preference" });
    const before = await layout(page);
    await expect.poll(() => drawn(page)).toBe(rolled);
    await scrollTo(page, 300);
    await expect.poll(() => drawn(page)).toBe(whole);
    expect(await layout(page)).toEqual(before);
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    expect(await drawn(page)).toBe(whole);
    await page.context().close();
  });

  test.each([
    ["for readers who want no motion", { reducedMotion: "reduce" }],
    ["where no script runs", { javaScriptEnabled: false }],
  ] as const)("is simply there %s", async (_whom, options) => {
    const page = await open(post, options);
    expect(await page.locator(box).isVisible()).toBe(true);
    if (!("javaScriptEnabled" in options)) expect(await drawn(page)).toBe(whole);
    expect(await page.locator(`${box}.rolled`).count()).toBe(0);
    await page.context().close();
  });

  test("is whole as soon as the keyboard is in it", async () => {
    const page = await open(post, { reducedMotion: "no-preference" });
    await expect.poll(() => drawn(page)).toBe(rolled);
    await page.evaluate(`document.querySelector("${box} a").focus({ preventScroll: true })`);
    await expect.poll(() => drawn(page)).toBe(whole);
    await page.context().close();
  });

  test("covers nothing that stands around it", async () => {
    const page = await open(post, { viewport: { width: 320, height: 800 } });
    await scrollTo(page, 100);
    expect(await computed(page, box, "position")).toBe("relative");
    const [end, start] = (await page.evaluate(
      `[document.querySelector("${box}").getBoundingClientRect().bottom, document.querySelector(".neighbours").getBoundingClientRect().top]`,
    )) as [number, number];
    expect(start).toBeGreaterThanOrEqual(end);
    await page.context().close();
  });

  test("leaves the keyboard on what follows it", async () => {
    const page = await open(post);
    await page.locator(box).getByRole("button").click();
    expect(await page.evaluate("document.activeElement.getAttribute('rel')")).toBe("prev");
    await page.context().close();
  });
});

describe("A table", () => {
  test("that is too wide for the screen scrolls in its own frame, by keyboard, and the page does not", async () => {
    const page = await open(post, { viewport: { width: 320, height: 800 } });
    const frame = page.getByRole("group", { name: "Tabelle: Verwendungszweck, Kreditvolumen" });
    await frame.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test("that has room everywhere is no stop of the keyboard", async () => {
    const page = await open(post);
    expect(await page.locator("[tabindex]").count()).toBe(1);
    await page.context().close();
  });
});

describe("On paper", () => {
  test("stands the text in black on white, with the addresses of other sites and without the ways through this one", async () => {
    const page = await open(post, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await computed(page, "body", "color")).toBe("rgb(0, 0, 0)");
    expect(await computed(page, "body", "background-color")).toBe("rgb(255, 255, 255)");
    for (const away of ["nav", ".neighbours", ".previous-entry", ".skip"]) {
      for (const each of await page.locator(away).all()) expect(await each.isVisible(), away).toBe(false);
    }
    expect(await page.locator(".text").isVisible()).toBe(true);
    expect(await computed(page, '.text a[href*="hier"]', "content", "::after")).toContain("https://example.com/hier");
    expect(await computed(page, ".sources a", "content", "::after")).toContain("https://example.com/quelle");
    expect(await computed(page, '.text a[href="/archiv/"]', "content", "::after")).toBe("none");
    await page.context().close();
  });
});

describe("Whatever the screen", () => {
  const paths = ["/", post, "/archiv/", "/themen/geld/", "/werte/", "/korrekturen/", "/404.html"];

  test.each(paths)("what can be pressed on %s is large enough (WCAG 2.2, 2.5.8)", async (path) => {
    for (const width of [320, 1280]) {
      const page = await open(path, { viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(
        "axe.run({ runOnly: ['target-size'], rules: { 'target-size': { enabled: true } } })",
      )) as axe.AxeResults;
      expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))).toEqual([]);
      await page.context().close();
    }
  });

  test.each(paths)("the order of the keyboard on %s is the order of reading", async (path) => {
    const page = await open(path);
    const steps: (readonly [number, number])[] = [];
    for (let stop = 0; stop < 9; stop++) {
      await page.keyboard.press("Tab");
      steps.push(
        (await page.evaluate(`(() => {
          const all = [...document.querySelectorAll("a, button, [tabindex]")];
          const outline = getComputedStyle(document.activeElement).outlineWidth;
          return [all.indexOf(document.activeElement), parseFloat(outline)];
        })()`)) as [number, number],
      );
    }
    const places = steps.map(([place]) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(steps.filter(([, outline]) => outline < 2)).toEqual([]);
    await page.context().close();
  });

  // In Palatino it is 60 at least; machines without it fall back to wider ones.
  test.each([1280, 1024])("lines of text hold 55 to 75 signs at %i pixels", async (width) => {
    const page = await open("/blog/2024/03/erster/", { viewport: { width, height: 900 } });
    const signs = await page.evaluate(`(() => {
      const range = document.createRange();
      const words = document.querySelector(".text p").firstChild;
      range.selectNodeContents(words);
      return words.data.length / new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    })()`);
    expect(signs).toBeGreaterThanOrEqual(55);
    expect(signs).toBeLessThanOrEqual(75);
    await page.context().close();
  });

  test("edges stand where colours are the reader's own", async () => {
    const page = await open(post, { forcedColors: "active" });
    expect(await computed(page, ".previous-entry", "border-top-style")).toBe("solid");
    expect(await computed(page, ".site-header [aria-current]", "outline-style")).toBe("solid");
    await page.context().close();
  });
});
