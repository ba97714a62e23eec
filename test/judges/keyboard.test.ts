/** Everything can be reached and seen with a keyboard alone (WCAG 2.2: 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageTypes, telling } from "../support/page-types.ts";
import { desktop, narrow, stage } from "./stage.ts";

const watchStops = readFileSync(new URL("in-page/watch-stops.js", import.meta.url), "utf8");

interface Stop {
  /** In the order of the document. */
  readonly index: number;
  readonly what: string;
  readonly isInMain: boolean;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly faults: readonly string[];
}

/** No page has more places for the keyboard; whoever needs more keys than this is trapped. */
const most = 600;

const { site, show } = await stage(["--enable-blink-features=ComputedAccessibilityInfo"]);

/** Presses a key until the page is left; @throws Error if it never is. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = (await page.evaluate("stopHere()")) as Stop | undefined;
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`Trapped at ${stops.at(-1)?.what}`);
}

/** Reading order: a stop is never wholly above the one before, unless it opens another column beside it. */
function jumps(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap((stop, i) => {
    const before = stops[i - 1];
    const isBack = before && stop.box.bottom <= before.box.top && stop.box.left < before.box.right;
    return before && isBack ? [`from ${before.what} back up to ${stop.what}`] : [];
  });
}

describe("With the keyboard alone", () => {
  test.each(telling(site.pages))("every place on %s can be reached, seen and left, down and up", async (path) => {
    await show(path, { viewport: desktop, reducedMotion: "reduce" }, async (page) => {
      await page.evaluate(watchStops);
      const down = await walk(page, "Tab");
      expect(down[0]?.what).toMatch(/^a #/);
      expect(down.flatMap(({ what, faults }) => faults.map((fault) => `${what} ${fault}`))).toEqual([]);
      const order = down.map(({ index }) => index);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(jumps(down.slice(1))).toEqual([]);
      const all = (await page.evaluate("everyStop()")) as readonly number[];
      expect(all.filter((index) => !order.includes(index))).toEqual([]);

      const up = await walk(page, "Shift+Tab");
      expect(up.map(({ what }) => what)).toEqual(down.map(({ what }) => what).toReversed());
      expect(up.flatMap(({ what, faults }) => faults.map((fault) => `${what} ${fault}`))).toEqual([]);
    });
  });

  test.each(pageTypes(site.pages))("the first link of %s leads past everything to the content", async (path) => {
    await show(path, { viewport: narrow, reducedMotion: "reduce" }, async (page) => {
      await page.evaluate(watchStops);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("stopHere()?.what")).toMatch(/^a #/);
      await page.keyboard.press("Enter");
      const main = page.locator("main");
      await page.waitForURL(`**#${await main.getAttribute("id")}`);
      expect(await main.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(narrow.height / 2);
      await page.keyboard.press("Tab");
      const stop = (await page.evaluate("stopHere()")) as Stop | undefined;
      const isEmpty = (await main.locator("a, button, input, summary").count()) === 0;
      expect(stop?.isInMain || isEmpty, stop?.what).toBe(true);
    });
  });

  test.each(telling(site.pages).filter((path) => site.pages.get(path)?.includes("data-close")))(
    "Escape puts the previous entry on %s away, from any place within, and goes on behind it",
    async (path) => {
      await show(path, { viewport: desktop, reducedMotion: "reduce" }, async (page) => {
        await page.evaluate(watchStops);
        const aside = page.locator("aside[data-close]");
        const places = await aside.locator("a, button").count();
        expect(places).toBeGreaterThan(1);
        await aside.locator("a").first().focus();
        await page.keyboard.press("Escape");
        expect(await aside.count()).toBe(0);
        const stop = (await page.evaluate("stopHere()")) as Stop | undefined;
        expect(stop?.faults.filter((fault) => !fault.includes("show")) ?? ["nowhere"]).toEqual([]);
      });
    },
  );
});
