/** Pages give way to readers: at 400 %, with wider spacing, on paper, and without motion (WCAG 2.2: 1.4.10, 1.4.12, 2.3.3). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { telling } from "../support/page-types.ts";
import { desktop, narrow, stage } from "./stage.ts";

const cutOff = readFileSync(new URL("in-page/cut-off.js", import.meta.url), "utf8");
const moving = readFileSync(new URL("in-page/moving.js", import.meta.url), "utf8");

/** A window of 1280 × 1024 at 400 %. */
const magnified = { width: 320, height: 256 };

/** What readers may set themselves, by the numbers of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** The readers' own style sheet: the page's policy does not apply to it. */
const ownStyle = { bypassCSP: true };

const { site, show } = await stage();

describe("Nothing is cut off, and nobody scrolls sideways", () => {
  test.each(telling(site.pages))("on %s at 400 %% and with wider spacing", async (path) => {
    await show(path, { viewport: magnified, ...ownStyle }, async (page) => {
      expect(await page.evaluate(cutOff), "at 400 %").toEqual([]);
      await page.addStyleTag({ content: spacing });
      expect(await page.evaluate(cutOff), "at 400 % with wider spacing").toEqual([]);
      await page.setViewportSize(narrow);
      expect(await page.evaluate(cutOff), "narrow with wider spacing").toEqual([]);
      await page.setViewportSize(desktop);
      expect(await page.evaluate(cutOff), "wide with wider spacing").toEqual([]);
    });
  });
});

describe("On paper", () => {
  /** A4 at 96 pixels to the inch. */
  const paper = { width: 794, height: 1123 };
  /** What browsers leave free at the edges, into which quotation marks may hang. */
  const margins = "html { padding: 1cm !important }";

  test.each(telling(site.pages))("%s is its text, without ways through the site", async (path) => {
    await show(path, { viewport: paper, ...ownStyle }, async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.addStyleTag({ content: margins });
      const ways = page.locator("nav, form, button, .skip, [role=navigation]");
      expect(await ways.filter({ visible: true }).allInnerTexts()).toEqual([]);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.evaluate(cutOff)).toEqual([]);
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(20);
    });
  });
});

describe("Without motion", () => {
  test.each(telling(site.pages))("nothing on %s moves", async (path) => {
    await show(path, { viewport: desktop, reducedMotion: "reduce" }, async (page) => {
      expect(await page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")).toBe(true);
      expect(await page.evaluate(moving)).toEqual([]);
    });
  });
});
