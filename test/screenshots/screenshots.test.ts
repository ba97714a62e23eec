/**
 * Every kind of page looks as it did. After a change that is meant, `ACCEPT=1 npx vitest run test/screenshots` takes the
 * new looks over, to be looked at in the diff. Another machine with other letters has no say: it says so and skips.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { desktop, narrow, stage } from "../judges/stage.ts";
import { startBrowser } from "../support/browser.ts";
import { root } from "../support/klartext.ts";
import { kindOf, pageTypes } from "../support/page-types.ts";
import { keep, keepMachine, keptMachine, machineOf, shareThatDiffers } from "./picture.ts";

const accepts = Boolean(process.env["ACCEPT"]);
const folder = join(root, "test/screenshots/pages");
const machineFile = join(folder, "machine.txt");

const looks: Readonly<Record<string, BrowserContextOptions & { readonly media?: "print" }>> = {
  light: { viewport: desktop, colorScheme: "light" },
  dark: { viewport: desktop, colorScheme: "dark" },
  narrow: { viewport: narrow, colorScheme: "light" },
  print: { viewport: { width: 794, height: 1123 }, media: "print" },
};

/** A line that moves and a colour that changes still show at half the size, and four times as many pages fit. */
const scale = { deviceScaleFactor: 0.5 };
/** Of all pixels; a letter that is set anew changes more. */
const tolerated = 0.0005;
/** A browser that shares its processor may be late with a letter or two; what has really changed differs each time. */
const again = { retry: 2 };
/** In pixels: enough to see what a kind of page is made of. */
const tallest = 1400;

const machine = await machineOf(startBrowser);
const isComparable = accepts || keptMachine(machineFile) === machine;
if (!isComparable)
  process.stderr.write("\nSKIPPED: the screenshots, which were taken with another Chromium or other fonts.\n\n");

const { site, show } = await stage();
const shots = pageTypes(site.pages).flatMap((path) => Object.keys(looks).map((look) => ({ path, look })));

function fileFor(path: string, look: string): string {
  const kind = kindOf(path)
    .replaceAll(/[^a-z0-9*]+/g, "-")
    .replaceAll("*", "x")
    .replaceAll(/^-|-$/g, "");
  return join(folder, `${kind || "home"}.${look}.webp`);
}

/** Pictures are painted grey: what is compared is where they stand, and photographs weigh more than all else. */
async function shot(page: Page): Promise<Buffer> {
  const height = Math.min(tallest, (await page.evaluate("document.documentElement.scrollHeight")) as number);
  const { width = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height });
  await page.addStyleTag({ content: "img { filter: brightness(0) invert(0.5) !important }" });
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

beforeAll(() => {
  if (!accepts) return;
  rmSync(folder, { recursive: true, force: true });
  keepMachine(machineFile, machine);
});

describe.skipIf(!isComparable)(
  `The look of${isComparable ? "" : " – SKIPPED: taken with another Chromium or other fonts"}`,
  () => {
    test.each(shots)("$path in $look is as it was", again, async ({ path, look }) => {
      const { media, ...options } = looks[look] ?? {};
      await show(path, { ...options, ...scale, reducedMotion: "reduce", bypassCSP: true }, async (page) => {
        if (media) await page.emulateMedia({ media });
        const file = fileFor(path, look);
        const picture = await shot(page);
        if (accepts) await keep(picture, file);
        expect(existsSync(file), `${file} is missing: run ACCEPT=1 npx vitest run test/screenshots`).toBe(true);
        const { share, seen } = await shareThatDiffers(picture, file);
        expect(share, `${share} of ${path} differ; see ${seen}`).toBeLessThanOrEqual(tolerated);
      });
    });

    test("nothing that is gone is kept", () => {
      const kept = readdirSync(folder).filter((name) => name.endsWith(".webp"));
      const wanted = new Set(shots.map(({ path, look }) => fileFor(path, look)));
      expect(kept.filter((name) => !wanted.has(join(folder, name)))).toEqual([]);
    });
  },
);
