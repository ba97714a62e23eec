/** What all judges with a browser stand on: the sample site, served as a host would, and one browser. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type StaticServer, startBrowser } from "../support/browser.ts";
import { type BuiltSite, builtSite } from "../support/built-site.ts";
import { hostFolder } from "../support/host.ts";

export interface Stage {
  readonly site: BuiltSite;
  readonly browser: Browser;
  readonly origin: string;
  /** Opens a page of the site, in one window for all that want the same of it, shows it to the judge, and closes it. */
  readonly show: <T>(path: string, options: BrowserContextOptions, judge: (page: Page) => Promise<T>) => Promise<T>;
}

/** Builds the site at once, so that tests can be named by its pages; starts the browser with the first of them. */
export async function stage(browserOptions: readonly string[] = []): Promise<Stage> {
  const site = await builtSite();
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  const windows = new Map<string, BrowserContext>();
  beforeAll(async () => {
    server = await hostFolder(site.folder);
    browser = await startBrowser(browserOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    site.remove();
  });
  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The stage is set with the first test.");
    return part;
  };
  return {
    site,
    get browser() {
      return running(browser);
    },
    get origin() {
      return running(server).origin;
    },
    show: async (path, options, judge) => {
      const window = JSON.stringify(options);
      const context = windows.get(window) ?? (await running(browser).newContext(options));
      windows.set(window, context);
      const page = await context.newPage();
      try {
        await page.goto(running(server).origin + path, { waitUntil: "load" });
        return await judge(page);
      } finally {
        await page.close();
      }
    },
  };
}

export const desktop = { width: 1280, height: 900 };
/** The narrowest that WCAG 2.2 wants to work without scrolling sideways (1.4.10): also 1280 px at 400 %. */
export const narrow = { width: 320, height: 640 };
