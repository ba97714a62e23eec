/** The private page of the editors, on a preview that runs and in a browser that shows it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import ICAL from "ical.js";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "../judges/barriers.ts";
import { startBrowser } from "../support/browser.ts";
import { contentFolder, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { hasJava, nuFaults } from "../support/java.ts";
import { start } from "../support/klartext.ts";
import { faults } from "../support/validity.ts";

const statement = (...front: readonly string[]) => `---\n${front.join("\n")}\n---\n\nText\n`;

const statements = {
  "statements/werte/2026-01-01.md": statement(
    "title: Unsere Werte",
    "owner: Vorstand & Söhne",
    "approvedBy: Aufsichtsrat",
    "review: { by: 2026-09-30 }",
  ),
  "statements/werte/2027-01-01.md": statement("title: Unsere Werte", "changes: Länger."),
  "statements/agb.md": statement("title: '<b>Bedingungen</b>'", "owner: Recht", "review: { by: 2026-11-15 }"),
  "statements/english.md": statement("title: Our terms", "language: en", "review: { by: 2028-02-29 }"),
  "statements/impressum.md": statement("title: Impressum", "kind: imprint"),
  "statements/neu/2026-12-24.md": statement("title: Noch nicht"),
};

let browser: Browser;
let running: ChildProcess | undefined;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  running?.kill("SIGTERM");
  if (running && running.exitCode === null) await once(running, "exit");
});

interface Preview {
  readonly content: string;
  readonly output: string;
  /** Of the site, with a slash at its end. */
  readonly address: string;
  readonly said: () => string;
}

async function preview(more: Readonly<Record<string, string>> = {}): Promise<Preview> {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), { ...statements, ...more });
  const output = join(place, "_site");
  const child = start([
    "serve",
    "--content",
    content,
    "--output",
    output,
    "--port",
    "0",
    "--now",
    "2026-11-01",
    "--host-name",
    "vorschau.example",
  ]);
  running = child;
  let said = "";
  child.stdout?.on("data", (data) => (said += data));
  child.stderr?.on("data", (data) => (said += data));
  const address = () => /^http:\/\/localhost:\d+\S*\/$/m.exec(said)?.[0];
  while (address() === undefined) await wait(20);
  return { content, output, address: address() ?? "", said: () => said };
}

async function answer(address: string, more: { readonly host?: string; readonly method?: string } = {}) {
  const { host, method = "GET" } = more;
  const asked = request(address, { method, ...(host !== undefined && { headers: { host } }) }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe("The page of the editors", () => {
  test("is named where the preview begins, and shows every statement, the most urgent first", async () => {
    const site = await preview();
    expect(site.said()).toContain(`${site.address}_redaktion/ (nur hier: was zu prüfen ist)\n`);
    const page = await browser.newPage();
    await page.goto(`${site.address}_redaktion/`);
    const rows = await page.locator("tbody tr").all();
    const cells = await Promise.all(
      rows.map(async (row) =>
        (await row.locator("th, td").allInnerTexts()).map((cell) => cell.replace(/\s+/g, " ").trim()),
      ),
    );

    expect(cells.map(([title = "", ...others]) => [title.replace(/ \/.*\/content\//, " "), ...others])).toEqual([
      [
        "Unsere Werte statements/werte/2026-01-01.md",
        "1. Januar 2026",
        "1. Januar 2027",
        "Vorstand & Söhne",
        "Aufsichtsrat",
        "30. September 2026 überfällig: 32 Tage",
      ],
      ["<b>Bedingungen</b> statements/agb.md", "ohne Tag", "nein", "Recht", "fehlt", "15. November 2026 noch 14 Tage"],
      ["Our terms statements/english.md", "ohne Tag", "nein", "fehlt", "fehlt", "29. Februar 2028 noch 485 Tage"],
      ["Impressum statements/impressum.md", "ohne Tag", "nein", "fehlt", "fehlt", "fehlt"],
      ["Noch nicht statements/neu/2026-12-24.md", "noch nicht", "24. Dezember 2026", "fehlt", "fehlt", "noch nicht"],
    ]);
    expect(
      await page.getByText("1 Prüfung ist überfällig. 1 Prüfung ist in den nächsten 30 Tagen fällig.").count(),
    ).toBe(1);
    await page.close();
  });

  test.each(["light", "dark"] as const)("lets everybody read it, wide and narrow, in %s", async (colorScheme) => {
    const site = await preview();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    const noted: string[] = [];
    page.on("console", (message) => /policy|violat|refused/i.test(message.text()) && noted.push(message.text()));
    await page.goto(`${site.address}_redaktion/`);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    // Of cells that are scrolled out of sight, axe cannot tell the colours, which it has judged before.
    expect((await barriers(page)).filter((barrier) => !barrier.includes("partially obscured"))).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.getByRole("group", { name: "Prüfungen" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(0);
    expect(noted).toEqual([]);
    await page.close();
  });

  test("takes the colours that readers have chosen, and still marks what is overdue", async () => {
    const site = await preview();
    const page = await browser.newPage({ forcedColors: "active" });
    await page.goto(`${site.address}_redaktion/`);
    const faults = new URL("../judges/in-page/forced-colours.js", import.meta.url);
    expect(await page.evaluate(readFileSync(faults, "utf8"))).toEqual([]);
    const border = (row: string) =>
      page.evaluate(`getComputedStyle(document.querySelector("${row} .state")).borderTopStyle`);
    expect([await border(".overdue"), await border(".soon")]).toEqual(["solid", "none"]);
    await page.close();
  });

  test("is valid, and asks search engines and caches to leave it alone", async () => {
    const site = await preview();
    const { status, headers, body } = await answer(`${site.address}_redaktion/`);

    expect(status).toBe(200);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" });
    expect(body).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(body).not.toMatch(/canonical|og:|ld\+json/);
    expect(await faults(body)).toEqual([]);
    if (hasJava()) {
      const folder = emptyFolder();
      writeFileSync(join(folder, "page.html"), body);
      expect(nuFaults(folder)).toEqual([]);
    }
  });

  test("is shown to nobody who asks by another name, and is only for reading", async () => {
    const site = await preview();
    for (const path of ["_redaktion/", "_redaktion/pruefungen.ics", "_redaktion/redaktion.css"]) {
      const { status, body } = await answer(site.address + path, { host: "vorschau.example" });
      expect([path, status, body]).toEqual([
        path,
        403,
        "403 Forbidden: this page is for the editors on this machine.\n",
      ]);
      expect((await answer(site.address + path, { host: "evil.example" })).status).toBe(403);
    }
    expect((await answer(`${site.address}_redaktion/`, { method: "POST" })).status).toBe(405);
    expect((await answer(site.address, { host: "vorschau.example:443" })).status).toBe(200);
  });

  test("is in no folder that is published, neither of the preview nor of a build", async () => {
    const site = await preview();
    await answer(`${site.address}_redaktion/`);
    const files = readdirSync(site.output, { recursive: true, encoding: "utf8" });

    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /redaktion|editorial|\.ics$/.test(file))).toEqual([]);
  });

  test("gives a calendar of all, and one to each owner, in a browser", async () => {
    const site = await preview();
    const page = await browser.newPage({ acceptDownloads: true });
    await page.goto(`${site.address}_redaktion/`);
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("pruefungen.ics");
      const calendar = ICAL.parse(await text(await download.createReadStream()));
      return new ICAL.Component(calendar)
        .getAllSubcomponents("vevent")
        .map((event) => event.getFirstPropertyValue("uid"));
    };

    expect(await saved("Alle Prüfungen")).toEqual(["werte", "agb", "english"].map((id) => `review-${id}@example.org`));
    expect(await saved("Prüfungen: Vorstand & Söhne")).toEqual(["review-werte@example.org"]);
    expect((await answer(`${site.address}_redaktion/pruefungen.ics?zustaendig=Niemand`)).status).toBe(404);
    await page.close();
  });

  test("follows each save, and keeps what was last right while there are mistakes", async () => {
    const site = await preview();
    const page = await browser.newPage();
    await page.goto(`${site.address}_redaktion/`);
    await page.waitForTimeout(300);
    write(site.content, { "statements/agb.md": statement("title: Neue Bedingungen") });
    await page.getByRole("link", { name: "Neue Bedingungen" }).first().waitFor();
    await page.close();

    write(site.content, { "statements/agb.md": statement("title: [") });
    while ((await answer(site.address)).status !== 500) await wait(20);
    const { status, body } = await answer(`${site.address}_redaktion/`);
    expect([status, body]).toEqual([200, expect.stringContaining("Neue Bedingungen")]);
  });

  test("speaks English and lies below the site's sub-path", async () => {
    const yaml = siteYaml.replace("language: de", "language: en").replace("example.org/", "example.org/our-blog/");
    const site = await preview({ "site.yaml": yaml });

    expect(site.address).toMatch(/\/our-blog\/$/);
    expect(site.said()).toContain(`${site.address}_editorial/ (here only: what is to be reviewed)\n`);
    const { body } = await answer(`${site.address}_editorial/`);
    expect(body).toContain('href="/our-blog/_editorial/reviews.ics?owner=Vorstand+%26+S%C3%B6hne"');
    expect((await answer(`${site.address}_editorial`)).status).toBe(200);
    expect((await answer(`${site.address}_redaktion/`)).status).toBe(404);
    const { body: calendar } = await answer(`${site.address}_editorial/reviews.ics`);
    expect(calendar).toContain("UID:review-our-blog-werte@example.org\r\n");
  });
});
