/** The moderators' page as moderators use it, and as attackers hope that they do. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startModeration } from "../../src/inbox/moderation/start.ts";
import { startBrowser } from "../support/browser.ts";
import { noon, type TestDesk, testDesk } from "../support/desk.ts";
import { payloads } from "../support/payloads.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

interface Shown extends TestDesk {
  readonly page: Page;
  readonly home: string;
}

interface Circumstances {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly bypassCSP?: boolean;
  readonly javaScriptEnabled?: boolean;
  readonly user?: string;
}

async function shown({
  width = 1280,
  colorScheme = "light",
  bypassCSP = true,
  javaScriptEnabled = true,
  user = "m.mueller",
}: Circumstances = {}): Promise<Shown> {
  const moderators = {
    listen: { host: "127.0.0.1", port: 0 },
    header: "X-Remote-User",
    authors: new Map([[user, "mia"]]),
  };
  const at = await testDesk({ git: "none", settings: { moderators } });
  const moderation = await startModeration(at.desk.inbox, at.desk.store, {
    log: () => {},
    tell: () => {},
    clock: () => noon,
  });
  onTestFinished(moderation.close);
  const context = await browser.newContext({
    bypassCSP,
    colorScheme,
    javaScriptEnabled,
    viewport: { width, height: 900 },
    // HTTP hands on bytes, and browsers send what a sign-on would.
    extraHTTPHeaders: { "X-Remote-User": Buffer.from(user).toString("latin1") },
  });
  onTestFinished(() => context.close());
  return { ...at, page: await context.newPage(), home: `${moderation.origin}/bank/dialog/moderation/` };
}

describe("A moderator", () => {
  test("publishes, rejects and replies without a script", async () => {
    const { page, home, desk, receive } = await shown({ bypassCSP: false, javaScriptEnabled: false });
    const ids = [await receive(), await receive(), await receive()] as const;
    await page.goto(home);
    await page.locator(`[id="${ids[0]}"]`).getByRole("button", { name: "Veröffentlichen" }).first().click();
    expect(await page.getByRole("status").textContent()).toBe(`Veröffentlicht: ${ids[0]}`);
    const second = page.locator(`[id="${ids[1]}"]`);
    await second.getByRole("button", { name: "Ablehnen" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Bitte wählen Sie einen Grund.");
    await second.getByLabel("Grund").selectOption("Werbung");
    await second.getByRole("button", { name: "Ablehnen" }).click();
    expect(await page.getByRole("status").textContent()).toBe(`Abgelehnt: ${ids[1]}`);
    const third = page.locator(`[id="${ids[2]}"]`);
    await third.locator("summary").click();
    await third.getByLabel("Antworten als Mia Müller").fill("Danke für den Hinweis.");
    await third.getByRole("button", { name: "Mit Antwort veröffentlichen" }).click();
    expect(await page.getByRole("main").textContent()).toContain("Kein Kommentar wartet.");
    const stages = await Promise.all(ids.map(async (id) => (await desk.store.find(id))?.stage));
    expect(stages).toEqual(["accepted", "rejected", "accepted"]);
    await page.getByRole("link", { name: "Erledigt" }).click();
    expect(await page.getByRole("article").count()).toBe(3);
  });

  test.each([
    [320, "light"],
    [320, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("finds everything within %i pixels, in %s", async (width, colorScheme) => {
    const { page, home, desk, receive } = await shown({ width, colorScheme });
    await receive({ name: "N".repeat(80), website: `https://example.org/${"w".repeat(400)}`, text: "x".repeat(2000) });
    const id = await receive();
    await desk.store.accept(id, { by: "x", at: noon });
    await desk.store.finish(id);
    for (const address of [home, `${home}?done`]) {
      await page.goto(address);
      await page.locator("summary").first().click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const small = await page.locator("button, select, summary, nav a, textarea").evaluateAll((all) =>
        all
          .map((each) => [each.outerHTML, each.getBoundingClientRect().height] as const)
          // What is folded away has no height at all.
          .filter(([, height]) => height > 0 && height < 43.9),
      );
      expect(small).toEqual([]);
    }
  });
});

describe("Hostile words", () => {
  test("do nothing on the page, even without its policy", { timeout: 60_000 }, async () => {
    const user = `<img src=x onerror=alert(1)>"'ü`;
    const { page, home, receive } = await shown({ user });
    const requests: string[] = [];
    const alarms: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("pageerror", ({ message }) => alarms.push(message));
    for (const payload of payloads) {
      // The store takes neither NUL nor halves of pairs; browsers would not send them.
      const text = payload.replaceAll("\0", "\u0001").toWellFormed();
      await receive({ name: text, website: text, text });
    }
    const pages = Math.ceil(payloads.length / 20);
    expect(payloads.length).toBeGreaterThanOrEqual(200);
    for (let number = 1; number <= pages; number++) {
      await page.goto(`${home}?seite=${number}`, { waitUntil: "load" });
      const left = Math.min(20, payloads.length - (number - 1) * 20);
      expect(await page.locator("article").count()).toBe(left);
      const strange = await page.locator("body *").evaluateAll((all) => {
        const allowed =
          "HEADER P A NAV UL OL LI MAIN H1 H2 ARTICLE B TIME DIV FORM INPUT BUTTON LABEL SELECT OPTION DETAILS SUMMARY TEXTAREA EM STRONG CODE S BLOCKQUOTE BR";
        const names = new Set(allowed.split(" "));
        return all.flatMap((each) => [
          ...(names.has(each.tagName) ? [] : [each.outerHTML]),
          ...[...each.attributes]
            .filter(({ name }) => name.startsWith("on") || name === "style")
            .map(({ name }) => name),
          ...(each.tagName === "A" && !/^(?:https?:|mailto:|[/#?])/.test(each.getAttribute("href") ?? "/")
            ? [each.outerHTML]
            : []),
        ]);
      });
      expect(strange).toEqual([]);
      await page.locator("a, button, input, select, summary").evaluateAll((all) => {
        for (const each of all) for (const event of ["mouseover", "focus"]) each.dispatchEvent(new Event(event));
      });
    }
    expect(alarms).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(home))).toEqual([]);
  });
});
