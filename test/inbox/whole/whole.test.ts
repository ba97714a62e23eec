/** From the form to the page: a real nginx, a real store, a real browser, with and without scripts. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, isPublished, openBank } from "../../support/bank.ts";
import { startBrowser } from "../../support/browser.ts";
import { isPostgresHere, type RealPostgres, startPostgres } from "../../support/real-postgres.ts";
import { isHere } from "../../support/real-servers.ts";

const post = "der-brief-war-zu-gut";
const path = "/blog/2026/01/der-brief-war-zu-gut/";

const hasNginx = isHere("nginx", "a comment from the form to the page");

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

describe.each(["sqlite", "PostgreSQL"] as const)("A comment, with %s", (kind) => {
  const here = hasNginx && (kind === "sqlite" || isPostgresHere(`a comment from the form to the page, with ${kind}`));
  const why = here ? "" : " – SKIPPED: nginx or PostgreSQL is not on this machine";
  let postgres: RealPostgres | undefined;
  let bank: Bank;
  let browser: Browser;

  beforeAll(async () => {
    if (!here) return;
    if (kind === "PostgreSQL") postgres = await startPostgres();
    [bank, browser] = await Promise.all([openBank(postgres?.url ?? "sqlite"), startBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await bank?.close();
    await postgres?.stop();
  });

  async function page(javaScriptEnabled: boolean): Promise<Page> {
    const opened = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await opened.goto(bank.origin + path);
    return opened;
  }

  async function fill(on: Page, name: string, text: string): Promise<void> {
    const fields = { name, email: "leserin@example.org", text };
    for (const [field, value] of Object.entries(fields)) await on.locator(`#comment_${field}`).fill(value);
  }

  const waiting = async () => JSON.parse(await bank.decide("list", "--format", "json")) as unknown;

  test.skipIf(!here)(
    `is written without scripts and with them, kept, decided on, answered, and stands on the page${why}`,
    async () => {
      const [plain, scripted] = await Promise.all([withoutScripts(), withScripts()]);
      expect([plain, scripted]).toEqual([`${bank.origin}/dialog/danke/`, `${bank.origin}/dialog/danke/`]);

      const kept = found(await waiting());
      expect(kept.map(({ name, text }) => [name, text]).sort()).toEqual([
        ["Berta ohne Skript", "Das sehe ich *anders*."],
        ["Carla mit Skript", "Kaufen Sie bei mir!"],
      ]);
      const [accepted, refused] = ["Berta", "Carla"].map((name) => kept.find((each) => each.name.startsWith(name)));
      if (!accepted || !refused) throw new Error("Nothing waits.");
      if (kind === "sqlite") {
        await bank.decide("accept", accepted.id, "--by", "moderator");
        await bank.decide("reject", refused.id, "--reason", "advertising");
      } else await decideOnPage(accepted.id, refused.id);
      await bank.decide("reply", accepted.id, "--as", "henrike-talerhoff", "Das dürfen Sie.");
      expect(isPublished(bank, post, accepted.id)).toBe(true);
      expect(isPublished(bank, post, refused.id)).toBe(false);
      expect(bank.git("status", "--porcelain")).toBe("");
      expect(bank.git("log", "--format=%an")).toContain("moderator");
      expect(bank.git("log", "--format=%B")).not.toMatch(/Berta|anders|leserin/);
      bank.git("fsck", "--strict");
      await bank.publish();

      const reader = await page(false);
      const main = await reader.locator("main").innerText();
      expect(main).toContain("Das sehe ich anders.");
      expect(await reader.locator(`#kommentar_${accepted.id} em`).innerText()).toBe("anders");
      expect(main).toContain("Das dürfen Sie.");
      expect(main.indexOf("Das dürfen Sie.")).toBeGreaterThan(main.indexOf("Das sehe ich anders."));
      expect(main).not.toMatch(/Carla|Kaufen Sie bei mir|leserin@/);
      await reader.goto(`${bank.origin}/moderation/`);
      expect(await reader.locator("main").innerText()).toMatch(/Werbung/);
      await reader.context().close();
      expect(bank.said()).not.toMatch(/Berta|Carla|leserin|anders|127\.0\.0\.1:\d+\s*->/);
    },
    120_000,
  );

  /** Behind a sign-on, whose word counts whatever else a browser claims. */
  async function decideOnPage(accepted: string, refused: string): Promise<void> {
    const claims = { "X-Remote-User": "vorstand" };
    expect((await fetch(bank.desk, { headers: claims })).status).toBe(401);
    expect((await fetch(`${bank.origin}/dialog/moderation/`, { headers: claims })).status).toBe(404);
    const httpCredentials = { username: "moderator", password: "geheim" };
    const context = await browser.newContext({ httpCredentials, extraHTTPHeaders: claims, javaScriptEnabled: false });
    const desk = await context.newPage();
    await desk.goto(bank.desk);
    const [good, bad] = [accepted, refused].map((id) => desk.locator(`[id="${id}"]`));
    await good?.getByRole("button", { name: "Veröffentlichen" }).first().click();
    expect(await desk.getByRole("status").textContent()).toBe(`Veröffentlicht: ${accepted}`);
    await bad?.getByLabel("Grund").selectOption("Werbung");
    await bad?.getByRole("button", { name: "Ablehnen" }).click();
    expect(await desk.getByRole("status").textContent()).toBe(`Abgelehnt: ${refused}`);
    await context.close();
  }

  async function withoutScripts(): Promise<string> {
    const on = await page(false);
    await fill(on, "Berta ohne Skript", "Das sehe ich *anders*.");
    await on.getByRole("button", { name: "Weiter zur Vorschau" }).click();
    expect(on.url()).toBe(`${bank.origin}/dialog/kommentar`);
    expect(await on.locator("main em").first().innerText()).toBe("anders");
    await on.waitForTimeout(4_200);
    await on.getByRole("button", { name: "Kommentar abschicken" }).click();
    await on.waitForURL(/danke/);
    const url = on.url();
    await on.context().close();
    return url;
  }

  async function withScripts(): Promise<string> {
    const on = await page(true);
    await fill(on, "Carla mit Skript", "Kaufen Sie bei mir!");
    await on.getByRole("button", { name: "Kommentar abschicken" }).click();
    await on.waitForURL(/danke/);
    const url = on.url();
    await on.context().close();
    return url;
  }

  // The store has no part in it: once is enough.
  test.skipIf(!here || kind !== "sqlite")(
    `is not lost while the receiver is down: the page stays, and so does the text${why}`,
    async () => {
      await bank.killReceiver();
      const scripted = await page(true);
      await fill(scripted, "Dora", "Mein langer Text.");
      await scripted.getByRole("button", { name: "Kommentar abschicken" }).click();
      const faults = scripted.locator(".comment-faults");
      await expect.poll(() => faults.allInnerTexts(), { timeout: 30_000 }).toHaveLength(1);
      expect(await faults.innerText()).toContain("Ihr Text bleibt hier stehen");
      expect(scripted.url()).toBe(bank.origin + path);
      expect(await scripted.locator("#comment_text").inputValue()).toBe("Mein langer Text.");
      await scripted.context().close();

      const plain = await page(false);
      await fill(plain, "Dora", "Mein langer Text.");
      const [answer] = await Promise.all([
        plain.waitForNavigation(),
        plain.getByRole("button", { name: "Weiter zur Vorschau" }).click(),
      ]);
      expect(answer?.status()).toBe(503);
      expect(await plain.locator("h1").innerText()).toBe("Gerade nimmt niemand Kommentare an");
      await plain.goBack();
      expect(await plain.locator("#comment_text").inputValue()).toBe("Mein langer Text.");

      await bank.startReceiver();
      await plain.getByRole("button", { name: "Weiter zur Vorschau" }).click();
      await plain.getByRole("button", { name: "Kommentar abschicken" }).waitFor();
      await plain.context().close();
    },
    60_000,
  );
});

/** What waits, whatever the list of it is called. */
function found(list: unknown): readonly Waiting[] {
  const comments = Array.isArray(list) ? list : (list as { readonly comments: unknown }).comments;
  return comments as readonly Waiting[];
}
