/**
 * `npm run accessibility`: builds a content folder, asks axe-core about every kind of page in light and dark colours and 320
 * pixels wide, and writes what it found into the folder, where the statement on accessibility shows it.
 *
 * Options: `--content DIR` (default: content), `--now DAY` (default: today).
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import axe from "axe-core";
import type { BrowserContextOptions } from "playwright-core";
import { type AutomatedChecks, type View, views } from "../../src/model/accessibility.ts";
import { startBrowser } from "../support/browser.ts";
import { pagesIn } from "../support/built-site.ts";
import { hostFolder } from "../support/host.ts";
import { klartext } from "../support/klartext.ts";
import { telling } from "../support/page-types.ts";
import { findings } from "./barriers.ts";
import { desktop, narrow } from "./stage.ts";
import { type Finding, type Tally, tally } from "./tally.ts";

const { values } = parseArgs({ options: { content: { type: "string", default: "content" }, now: { type: "string" } } });
const file = "accessibility-checks.json";
const windows: Readonly<Record<View, BrowserContextOptions>> = {
  light: { viewport: desktop, colorScheme: "light" },
  dark: { viewport: desktop, colorScheme: "dark" },
  narrow: { viewport: narrow, colorScheme: "light" },
};

const now = values.now ?? today();
const place = mkdtempSync(join(tmpdir(), "klartext-accessibility-"));
try {
  const checks = await checked(await built());
  writeFileSync(join(values.content, file), printed(checks));
  const { violations } = checks;
  process.stdout.write(`${checks.pages} pages, ${checks.rulesPassed} rules kept, ${violations.length} broken.\n`);
  if (checks.undecided > 0) process.stdout.write(`${checks.undecided} pages with something left undecided.\n`);
  for (const { rule, help, pages, example } of violations) {
    process.stdout.write(`${rule}: ${help} (${pages} pages, ${example})\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** The day on this machine's calendar. */
function today(): string {
  const date = new Date();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** A copy with a result of today is built: a missing or old one is no reason to refuse a new one. @returns The site's folder. */
async function built(): Promise<string> {
  if (!existsSync(values.content)) throw new Error(`There is no folder ${values.content}.`);
  const content = join(place, "content");
  cpSync(values.content, content, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(content, file), printed({ ...head(0), rulesPassed: 0, undecided: 0, violations: [] }));
  const output = join(place, "_site");
  const { code, out, err } = await klartext([
    "build",
    "--quiet",
    "--content",
    content,
    "--output",
    output,
    "--now",
    now,
  ]);
  if (code !== 0) throw new Error(`${values.content} cannot be built:\n${out}${err}`);
  return output;
}

async function checked(folder: string): Promise<AutomatedChecks> {
  const pages = pagesIn(folder);
  const paths = telling(pages);
  const server = await hostFolder(folder);
  const browser = await startBrowser();
  const found: Finding[] = [];
  try {
    for (const view of views) {
      const context = await browser.newContext(windows[view]);
      for (const path of paths) {
        const page = await context.newPage();
        await page.goto(server.origin + path, { waitUntil: "load" });
        found.push({ path, ...(await findings(page)) });
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { ...head(paths.length), ...tally(found) };
}

function head(pages: number): Omit<AutomatedChecks, keyof Tally> {
  return { date: now.slice(0, "YYYY-MM-DD".length), tool: "axe-core", version: axe.version, pages, views };
}

function printed(checks: AutomatedChecks): string {
  return `${JSON.stringify(checks, undefined, 2)}\n`;
}
