/** What a post costs its readers, in bytes and requests, and that none of it is needed for a script. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { type BuiltSite, builtSite } from "../support/built-site.ts";
import { packed } from "../support/host.ts";
import { pageTypes } from "../support/page-types.ts";
import { twoHundredPosts } from "../support/two-hundred-posts.ts";
import { narrow, stage } from "./stage.ts";

/** What fits into the first answer of a server over TCP: ten packets (RFC 6928). */
const firstAnswer = 14 * 1024;
const mostScript = 3 * 1024;

const place = mkdtempSync(join(tmpdir(), "klartext-weight-"));
const blog = await builtSite(twoHundredPosts(place));
const { site, show } = await stage();
afterAll(() => {
  blog.remove();
  rmSync(place, { recursive: true, force: true });
});

function postsOf({ pages }: BuiltSite): readonly (readonly [path: string, page: string])[] {
  return [...pages].filter(([path]) => /^\/blog\/\d{4}\/\d\d\/[^/]+\/$/.test(path));
}

/** What a page loads before it shows anything: the style sheets in its head. */
function styleSheets(whole: string): readonly string[] {
  const page = whole.slice(0, whole.indexOf("</head>"));
  return Array.from(page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g), ([, address = ""]) => address);
}

describe("A post's page weighs, with its style sheet, no more than fits into a server's first answer", () => {
  test.each([
    ["the sample site", site, 15],
    ["two hundred posts", blog, 200],
  ])("on %s", (_name, { folder, pages }, atLeast) => {
    const posts = postsOf({ folder, pages, remove: () => {} });
    expect(posts.length).toBeGreaterThanOrEqual(atLeast);
    const style = new Map<string, number>();
    const heavy = posts.flatMap(([path, page]) => {
      const sheets = styleSheets(page);
      expect(sheets.length, path).toBe(1);
      for (const sheet of sheets)
        if (!style.has(sheet)) style.set(sheet, packed(readFileSync(join(folder, sheet))).length);
      const weight = packed(page).length + sheets.reduce((sum, sheet) => sum + (style.get(sheet) ?? 0), 0);
      return weight > firstAnswer ? [`${path}: ${weight} bytes`] : [];
    });
    expect(heavy).toEqual([]);
  });
});

test("What only a part of a page needs is loaded right before that part, and holds nothing up that stands above it", () => {
  let seen = 0;
  for (const [path, page] of site.pages) {
    const body = page.slice(page.indexOf("</head>"));
    const sheets = body.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
    const placed =
      body.match(
        /<link rel="stylesheet" href="[^"]*\/comments-[^"]*">\n<(?:section class="comments |ol class="ledger"|div data-dialogue)/g,
      ) ?? [];
    expect([path, sheets.length]).toEqual([path, placed.length]);
    seen += placed.length;
  }
  expect(seen).toBeGreaterThanOrEqual(3);
});

describe("The script", () => {
  test("is small", () => {
    const scripts = readdirSync(join(site.folder, "assets")).filter((name) => /^klartext-[0-9a-f]{8}\.js$/.test(name));
    expect(scripts.length).toBe(1);
    for (const name of scripts)
      expect(readFileSync(join(site.folder, "assets", name)).length).toBeLessThanOrEqual(mostScript);
  });

  test("waits until the page is there, as a module does", () => {
    for (const [path, page] of site.pages) {
      const scripts = page.match(/<script\b[^>]*>/g) ?? [];
      expect([path, scripts.filter((tag) => !/ type="(?:module|application\/ld\+json)"/.test(tag))]).toEqual([
        path,
        [],
      ]);
    }
  });
});

/** What people can read in `main`, line by line; controls come with the script and go with it, as does their absence. */
async function textOf(page: Page): Promise<readonly string[]> {
  const linesOf = (text: string) => text.split("\n").map((line) => line.trim());
  const text = await page.locator("main").innerText();
  const controls = await page.locator("main :is(button, form, .scriptless)").allInnerTexts();
  const other = new Set(["", ...controls.flatMap(linesOf)]);
  return linesOf(text).filter((line) => !other.has(line));
}

interface Timing {
  readonly blocking: readonly string[];
  readonly shift: number;
}

/** What had to be loaded before anything was painted, and how much of it moved later (layout shifts, as a share). */
const timing = `(async () => {
  scrollTo(0, document.documentElement.scrollHeight);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return {
    blocking: performance.getEntriesByType("resource")
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking").map(({ name }) => new URL(name).pathname),
    shift: observer.takeRecords().reduce((sum, { value }) => sum + value, 0),
  };
})()`;

describe("A page", () => {
  test.each(pageTypes(site.pages))(
    "%s waits for its style sheet alone, and nothing moves while it loads",
    async (path) => {
      await show(path, { viewport: narrow, reducedMotion: "reduce" }, async (page) => {
        const { blocking, shift } = (await page.evaluate(timing)) as Timing;
        expect(blocking).toEqual(styleSheets(site.pages.get(path) ?? ""));
        expect(shift).toBe(0);
      });
    },
  );

  test.each(pageTypes(site.pages))("%s says the same without scripts", async (path) => {
    const read = (javaScriptEnabled: boolean) => show(path, { viewport: narrow, javaScriptEnabled }, textOf);
    const without = await read(false);
    expect(without).not.toEqual([]);
    expect(without).toEqual(await read(true));
  });
});
