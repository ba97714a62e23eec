/** The plan on the private pages of the editors, on a preview that runs and in a browser that shows it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import ICAL from "ical.js";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "../judges/barriers.ts";
import { startBrowser } from "../support/browser.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { hasJava, nuFaults } from "../support/java.ts";
import { start } from "../support/klartext.ts";
import { faults } from "../support/validity.ts";

const entry = (title: string, date: string, ...more: readonly string[]) =>
  postFile([`title: '${title}'`, `date: ${date}`, "authors: [mia-muster]", ...more]);

const content = {
  "site.yaml": `${siteYaml}promise: { posts: 14 }\n`,
  "posts/november.md": entry("November", "2026-11-20"),
  "posts/advent.md": entry("<b>Advent</b>", "2026-12-01 09:00"),
  "posts/entwurf.md": entry("Ein Entwurf", "2026-12-15", "draft: true"),
  "notes/2026-11-27-film.md": "---\nauthors: [mia-muster]\n---\n\nHeute im Fernsehen.\n",
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

async function preview(more: Readonly<Record<string, string>> = {}, ...options: readonly string[]) {
  const place = emptyFolder();
  const folder = contentFolder(join(place, "content"), { ...content, ...more });
  const output = join(place, "_site");
  const where = ["--content", folder, "--output", output, "--port", "0", "--now", "2026-11-28"];
  const child = start(["serve", ...where, "--host-name", "vorschau.example", ...options]);
  running = child;
  let said = "";
  child.stdout?.on("data", (data) => (said += data));
  child.stderr?.on("data", (data) => (said += data));
  const address = () => /^http:\/\/localhost:\d+\S*\/$/m.exec(said)?.[0];
  while (address() === undefined) await wait(20);
  return { content: folder, output, address: address() ?? "" };
}

describe("The plan of the editors", () => {
  test("is reached from their page, and shows weeks, what is due, what is to come, and a calendar", async () => {
    const site = await preview();
    const page = await browser.newPage({ acceptDownloads: true });
    await page.goto(`${site.address}_redaktion/`);
    await page.getByRole("link", { name: "Redaktionsplan" }).click();
    await page.waitForURL(`${site.address}_redaktion/plan/`);
    const cells = await Promise.all(
      (await page.locator("tbody tr").all()).map(async (row) =>
        (await row.locator("th, td").allInnerTexts()).map((cell) => cell.replace(/\s+/g, " ").trim()),
      ),
    );

    expect(cells.length).toBe(17);
    expect(cells.slice(7, 12)).toEqual([
      ["KW 47", "16. November 2026 – 22. November 2026", "1 erschienen", "–"],
      ["KW 48 diese Woche", "23. November 2026 – 29. November 2026", "–", "1 erschienen"],
      ["KW 49", "30. November 2026 – 6. Dezember 2026", "1 geplant", "–"],
      ["KW 50", "7. Dezember 2026 – 13. Dezember 2026", "–", "–"],
      ["KW 51", "14. Dezember 2026 – 20. Dezember 2026", "1 Entwurf", "–"],
    ]);
    const said = await page.locator("main").innerText();
    expect(said).toContain("Der nächste Beitrag ist bis 15. Dezember 2026 fällig (noch 17 Tage); geplant ist nichts.");
    expect(said).toContain("1. Dezember 2026, 09:00 Uhr, Beitrag: <b>Advent</b>");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Plan für den Kalender" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("redaktionsplan.ics");
    const calendar = new ICAL.Component(ICAL.parse(await text(await download.createReadStream())));
    expect(calendar.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("uid"))).toEqual([
      "plan-due-posts@example.org",
      "plan-post-advent@example.org",
    ]);
    await page.getByRole("link", { name: "<b>Advent</b>" }).click();
    await page.getByRole("heading", { level: 1, name: "<b>Advent</b>" }).waitFor();
    await page.close();
  });

  test.each(["light", "dark"] as const)("lets everybody read it, wide and narrow, in %s", async (colorScheme) => {
    const site = await preview();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    const noted: string[] = [];
    page.on("console", (message) => /policy|violat|refused/i.test(message.text()) && noted.push(message.text()));
    await page.goto(`${site.address}_redaktion/plan/`);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    // Of cells that are scrolled out of sight, axe cannot tell the colours, which it has judged before.
    expect((await barriers(page)).filter((barrier) => !barrier.includes("partially obscured"))).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(noted).toEqual([]);
    await page.close();
  });

  test("takes the colours that readers have chosen", async () => {
    const site = await preview();
    const page = await browser.newPage({ forcedColors: "active" });
    await page.goto(`${site.address}_redaktion/plan/`);
    const inPage = new URL("../judges/in-page/forced-colours.js", import.meta.url);
    expect(await page.evaluate(readFileSync(inPage, "utf8"))).toEqual([]);
    await page.close();
  });

  test("is valid, for this machine only, and in no folder", async () => {
    const site = await preview();
    const response = await fetch(`${site.address}_redaktion/plan/`);
    const body = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(await faults(body)).toEqual([]);
    if (hasJava()) {
      const folder = emptyFolder();
      writeFileSync(join(folder, "page.html"), body);
      expect(nuFaults(folder)).toEqual([]);
    }
    for (const path of ["_redaktion/plan/", "_redaktion/redaktionsplan.ics"])
      expect((await foreign(site.address + path)).status).toBe(403);
    const files = readdirSync(site.output, { recursive: true, encoding: "utf8" });
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /redaktion|plan|\.ics$/.test(file))).toEqual([]);
  });

  test("knows what is scheduled also where the preview shows only what is published, and follows each save", async () => {
    const site = await preview({}, "--no-drafts");
    const page = await browser.newPage();
    await page.goto(`${site.address}_redaktion/plan/`);
    expect(await page.locator("main").innerText()).toContain("Beitrag: <b>Advent</b>");
    expect(await page.getByRole("link", { name: "<b>Advent</b>" }).count()).toBe(0);
    write(site.content, { "site.yaml": `${siteYaml}promise: { posts: 5 }\n` });
    await page.getByText("Versprochen: ein Beitrag mindestens alle 5 Tage.").waitFor();
    await page.close();
  });

  test("speaks English and lies below the site's sub-path", async () => {
    const yaml = siteYaml.replace("language: de", "language: en").replace("example.org/", "example.org/our-blog/");
    const site = await preview({ "site.yaml": `${yaml}promise: { posts: weekly }\n` });
    const body = await (await fetch(`${site.address}_editorial/plan`)).text();

    expect(body).toContain('href="/our-blog/_editorial/plan.ics"');
    expect(body).toContain("Promised: a post every 7 days at least.");
    expect(await (await fetch(`${site.address}_editorial/plan.ics`)).text()).toContain("UID:plan-our-blog-due-posts@");
  });
});

/** What somebody gets who asks by another name. */
async function foreign(address: string): Promise<{ readonly status: number | undefined }> {
  const { request } = await import("node:http");
  const asked = request(address, { headers: { host: "vorschau.example" } }).end();
  const [response] = await once(asked, "response");
  response.resume();
  return { status: response.statusCode };
}
