/** Statements with data of every kind, and their twins, before axe-core: the sample site cannot have all of them at once. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, startBrowser } from "../support/browser.ts";
import { type BuiltSite, builtSite } from "../support/built-site.ts";
import { contentFolder, siteYaml } from "../support/content.ts";
import { hostFolder } from "../support/host.ts";
import { barriers } from "./barriers.ts";
import { desktop, narrow } from "./stage.ts";

const accessibility = `conformance: partial
standard: EN 301 549 V3.2.1 und WCAG 2.2, Stufe AA
gaps:
  - { what: "Donaudampfschifffahrtsgesellschaftskapitänsfahrkarten", until: 2024-01-01 }
  - { what: Karte, why: Ein Bild., alternative: Wir beschreiben den Weg., until: 2030-01-01 }
tests:
  - { date: 2024-02-29, by: vier Menschen, what: das Blog }
  - { date: 2026-05-01, by: sechs Menschen, what: das Blog }
authority: { name: Aufsicht, address: Musterstadt, url: "https://example.org/eine/sehr/lange/adresse/die/nirgends/umbricht/und/trotzdem/passen/muss" }
`;
const checks = {
  date: "2026-10-01",
  tool: "axe-core",
  version: "4.14.1",
  pages: 3,
  views: ["light", "dark", "narrow"],
  rulesPassed: 50,
  undecided: 2,
  violations: [{ rule: "image-alt", help: "Images must have alternative text", pages: 1, example: "/eine/seite/" }],
};
const imprint = `imprint:
  legalForm: Eingetragene Genossenschaft
  email: bank@example.org
  contact: https://example.org/eine/sehr/lange/adresse/die/nirgends/umbricht/und/trotzdem/passen/muss
  businessId: DE000000003-00001
  responsible: Erika Beispiel
  responsibleAddress: Beispielweg 1, 00000 Musterstadt
  dispute: Wir nehmen teil.
`;
const text = (front: string) => `---\n${front}\n---\n\nEin Satz.\n`;
const files = {
  "site.yaml": siteYaml + imprint,
  "accessibility.yaml": accessibility,
  "accessibility-checks.json": JSON.stringify(checks),
  "statements/barrierefreiheit.md": text("title: Zugang\nkind: accessibility"),
  "statements/zugang-leicht.md": text("title: Zugang leicht\nsimplifies: barrierefreiheit\nlanguage: de-simple"),
  "statements/impressum.md": text("title: Impressum\nkind: imprint"),
  "statements/werte.md": text("title: Werte\nkind: values\nmotto: Klar."),
  "statements/werte-leicht.md": text(
    "title: Werte leicht\nkind: values\nmotto: Einfach.\nsimplifies: werte\nlanguage: de-simple\neasyToRead: true",
  ),
};
const paths = ["/barrierefreiheit/", "/zugang-leicht/", "/impressum/", "/werte/", "/werte-leicht/"];

describe("Statements with data, and their twins", () => {
  const content = mkdtempSync(join(tmpdir(), "klartext-statements-"));
  let site: BuiltSite;
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    site = await builtSite(contentFolder(content, files));
    server = await hostFolder(site.folder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
    rmSync(content, { recursive: true, force: true });
  });

  test.each(paths)(
    "%s has no barriers in light, dark and narrow windows, and does not scroll sideways",
    async (path) => {
      const views = [
        { viewport: desktop, colorScheme: "light" },
        { viewport: desktop, colorScheme: "dark" },
        { viewport: narrow, colorScheme: "light" },
      ] as const;
      for (const view of views) {
        const context = await browser.newContext(view);
        const page = await context.newPage();
        await page.goto(server.origin + path, { waitUntil: "load" });
        expect(await barriers(page), JSON.stringify(view)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        await context.close();
      }
    },
  );

  test("a reader gets from the statement to its twin and back", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/barrierefreiheit/`);
    await page.getByRole("link", { name: "Diese Seite in einfacher Sprache" }).click();
    await page.waitForURL("**/zugang-leicht/");
    expect(await page.locator("article").getAttribute("lang")).toBe("de-simple");
    await page.getByRole("link", { name: "Zur ausführlichen Fassung" }).click();
    await page.waitForURL("**/barrierefreiheit/");
    await page.getByRole("contentinfo").getByRole("link", { name: "Barrierefreiheit", exact: true }).click();
    await page.waitForURL("**/barrierefreiheit/");
    await page.close();
  });

  test("the newest test by people stands first", () => {
    const page = readFileSync(join(site.folder, "barrierefreiheit/index.html"), "utf8");
    expect(page.indexOf("1. Mai 2026")).toBeLessThan(page.indexOf("29. Februar 2024"));
    expect(page.indexOf("1. Mai 2026")).toBeGreaterThan(0);
  });
});
