/** Nothing stands in anybody's way: axe-core on every kind of page, in light and dark, narrow, and in readers' own colours. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { telling } from "../support/page-types.ts";
import { barriers, colourRules } from "./barriers.ts";
import { desktop, narrow, stage } from "./stage.ts";

/** In forced colours, axe reads the colours that the browser has replaced, so these are asked in the page. */
const forcedFaults = readFileSync(new URL("in-page/forced-colours.js", import.meta.url), "utf8");

const { site, show } = await stage();

describe("axe finds nothing", () => {
  test.each(telling(site.pages))("on %s, in light and dark, wide and narrow", async (path) => {
    await show(path, { viewport: desktop, colorScheme: "light" }, async (page) => {
      expect(await barriers(page), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, colourRules), "dark").toEqual([]);
      await page.setViewportSize(narrow);
      expect(await barriers(page), "dark at 320 px").toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await barriers(page, colourRules), "light at 320 px").toEqual([]);
    });
  });
});

describe("In colours that readers have chosen", () => {
  test.each(telling(site.pages))("%s takes them, and shows where one is", async (path) => {
    await show(path, { viewport: desktop, forcedColors: "active" }, async (page) => {
      expect(await page.evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true);
      expect(await page.evaluate(forcedFaults)).toEqual([]);
    });
  });
});
