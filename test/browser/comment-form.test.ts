/** What readers do with the form for comments, and what it does on bad days. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { barriers } from "../judges/barriers.ts";
import { startBrowser } from "../support/browser.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { type Receiver, receiverOf } from "../support/receiver.ts";
import { siteOf } from "../support/sample-site.ts";

const address = "/blog/2024/05/offen/";
const comment = (more: readonly string[], text: string) =>
  `---\n${["date: 2024-05-02 10:00", ...more].join("\n")}\n---\n\n${text}\n`;

let place: string;
let receiver: Receiver & { mood: Receiver["mood"] };
let browser: Browser;
let complaints: string[];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-form-"));
  const content = contentFolder(join(place, "content"), {
    "posts/2024-05-01-offen.md": postFile(["title: Offen", "comments: open", "authors: mia-muster"]),
    "comments/offen/ada.md": comment(["name: Ada"], "Zu teuer."),
    "comments/offen/berta.md": comment(["name: Berta", "replyTo: ada"], "Finde ich nicht."),
    "statements/datenschutz.md": "---\ntitle: Datenschutz\nkind: privacy\n---\n\nWir behalten wenig.\n",
  });
  receiver = await receiverOf(await siteOf(content, place));
  browser = await startBrowser();
});

beforeEach(() => {
  receiver.mood = "well";
});

afterAll(async () => {
  await browser?.close();
  await receiver?.close();
  rmSync(place, { recursive: true, force: true });
});

/** A page that writes down everything a browser complains of, apart from what the receiver refuses on purpose. */
async function open(options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    const isOnPurpose = /status of (?:422|503)|ERR_EMPTY_RESPONSE/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isOnPurpose) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  // Where scripts run, nobody wants to wait four seconds.
  if (options.javaScriptEnabled !== false) await page.clock.install();
  await prepare?.(page);
  await page.goto(receiver.origin + address);
  return page;
}

async function write(page: Page, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const fields = { name: "Erika", email: "erika@example.org", text: "Erste Zeile.\n\nZweite.", ...more };
  for (const [name, value] of Object.entries(fields)) await page.locator(`#comment_${name}`).fill(value);
}

const button = (page: Page, name: string) => page.getByRole("button", { name });

/** Presses the button, and lets the time pass for which a form has to be open. */
async function send(page: Page): Promise<void> {
  await button(page, "Kommentar abschicken").click();
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  const waiting = page.locator("form.comment-form [aria-disabled]");
  for (let tries = 0; tries < 500 && (await waiting.count()) > 0; tries++) {
    await page.clock.fastForward(4_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("Without scripts", () => {
  const plain = { javaScriptEnabled: false };

  test("a comment is shown first, and stored when its writer agrees", async () => {
    const page = await open(plain);
    await write(page);
    await page.locator("#comment_replyTo").selectOption({ label: "Berta, 2. Mai 2024, 10:00 Uhr" });
    await button(page, "Weiter zur Vorschau").click();
    expect(await page.locator(".preview").innerText()).toContain("Erste Zeile.");
    expect(await page.locator("#comment_text").inputValue()).toBe("Erste Zeile.\n\nZweite.");
    const before = receiver.stored.length;
    await button(page, "Kommentar abschicken").click();
    expect(page.url()).toBe(`${receiver.origin}/dialog/danke/`);
    expect(await page.locator("h1").innerText()).toBe("Danke");
    expect(receiver.stored.slice(before)).toEqual([
      {
        ...{ post: "offen", replyTo: "berta", name: "Erika", email: "erika@example.org", website: "" },
        ...{ text: "Erste Zeile.\r\n\r\nZweite.", token: expect.any(String) },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("a comment can be changed once more before it is sent", async () => {
    const page = await open(plain);
    await write(page);
    await button(page, "Weiter zur Vorschau").click();
    await page.locator("#comment_text").fill("Doch anders.");
    await button(page, "Weiter zur Vorschau").click();
    expect(await page.locator(".preview").innerText()).toBe("Doch anders.");
    await button(page, "Kommentar abschicken").click();
    expect(receiver.stored.at(-1)).toMatchObject({ text: "Doch anders." });
  });

  test("what has to be mended is said at the top and at its field, and the rest is kept", async () => {
    const page = await open(plain);
    await write(page, { name: "123", text: "Das ist verboten." });
    await button(page, "Weiter zur Vorschau").click();
    expect(await page.locator(".comment-faults li").allInnerTexts()).toEqual([
      "Bitte nennen Sie einen Namen.",
      "Das Wort „verboten“ ist verboten.",
    ]);
    await page.getByRole("link", { name: "Bitte nennen Sie einen Namen." }).click();
    const name = page.locator("#comment_name");
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    expect(await name.getAttribute("aria-describedby")).toBe("comment_name_fault");
    expect(await page.locator("#comment_name_fault").innerText()).toBe("Bitte nennen Sie einen Namen.");
    expect(await page.locator("#comment_text").inputValue()).toBe("Das ist verboten.");
    expect(await page.locator("#comment_email").inputValue()).toBe("erika@example.org");
  });

  test("while nobody is there, readers are told so, and find their text when they go back", async () => {
    receiver.mood = "down";
    const page = await open(plain);
    await write(page);
    await button(page, "Weiter zur Vorschau").click();
    expect(await page.locator("h1").innerText()).toBe("Gerade nimmt niemand Kommentare an");
    await page.goBack();
    expect(await page.locator("#comment_text").inputValue()).toBe("Erste Zeile.\n\nZweite.");
  });
});

describe("With scripts", () => {
  test("a comment is sent in one step, with proof of some work", async () => {
    const page = await open();
    await write(page, { website: "https://erika.example/" });
    const before = receiver.stored.length;
    await Promise.all([page.waitForURL("**/dialog/danke/"), send(page)]);
    const [stored, ...more] = receiver.stored.slice(before);
    expect(more).toEqual([]);
    expect(stored).toMatchObject({ post: "offen", replyTo: "", name: "Erika", website: "https://erika.example/" });
    const { token, proof } = stored as { token: string; proof: string };
    // The stand-in asks for eight bits.
    expect(createHash("sha256").update(`${token}:${proof}`).digest()[0]).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("whoever comes back afterwards finds the form empty and ready", async () => {
    const page = await open();
    await write(page);
    await Promise.all([page.waitForURL("**/dialog/danke/"), send(page)]);
    await page.goBack();
    expect(await page.locator("#comment_text").inputValue()).toBe("");
    expect(await button(page, "Kommentar abschicken").getAttribute("aria-disabled")).toBeNull();
  });

  test("nothing is asked of the receiver before somebody writes", async () => {
    const page = await open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByRole("link", { name: "Antworten auf den Kommentar von Ada" }).click();
    expect(asked).toEqual([]);
    await page.locator("#comment_name").fill("E");
    await expect.poll(() => asked).toEqual([`${receiver.origin}/dialog/kommentar`]);
  });

  test("the link below a comment chooses it in the form and hands over the keyboard", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Antworten auf den Kommentar von Berta" }).click();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("comment_replyTo");
    expect(await page.locator("#comment_replyTo").inputValue()).toBe("berta");
  });

  test("what has to be mended is said at the top and at its field, and can be sent again", async () => {
    const page = await open();
    await write(page, { name: "123", text: "Das ist verboten." });
    await send(page);
    await page.locator(".comment-faults").waitFor();
    expect(await page.evaluate("document.activeElement.className")).toBe("comment-faults");
    expect(await page.locator(".comment-faults").innerText()).toContain("Bitte sehen Sie noch einmal nach.");
    const text = page.locator("#comment_text");
    expect(await text.getAttribute("aria-invalid")).toBe("true");
    expect(await text.getAttribute("aria-describedby")).toBe("comment_text_hint comment_text_fault");
    expect(await page.locator("#comment_text_fault").innerText()).toBe("Das Wort „verboten“ ist verboten.");
    expect(await text.inputValue()).toBe("Das ist verboten.");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Bitte nennen Sie einen Namen." }).click();
    expect(await page.evaluate("document.activeElement.id")).toBe("comment_name");

    await write(page, { name: "456", text: "Das ist erlaubt." });
    await send(page);
    expect(await page.locator(".comment-faults li").allInnerTexts()).toEqual(["Bitte nennen Sie einen Namen."]);
    expect(await page.locator("#comment_text_fault").count()).toBe(0);
    expect(await text.getAttribute("aria-invalid")).toBeNull();
    expect(await text.getAttribute("aria-describedby")).toBe("comment_text_hint");

    await write(page, { text: "Das ist erlaubt." });
    await Promise.all([page.waitForURL("**/dialog/danke/"), send(page)]);
    expect(receiver.stored.at(-1)).toMatchObject({ name: "Erika", text: "Das ist erlaubt." });
  });

  test.each(["down", "silent"] as const)(
    "while the receiver is %s, the text stays and can be sent later",
    async (mood) => {
      const page = await open();
      receiver.mood = mood;
      await write(page);
      await send(page);
      await expect.poll(() => page.locator(".comment-faults").allInnerTexts()).toHaveLength(1);
      expect(await page.locator(".comment-faults").innerText()).toContain("Ihr Text bleibt hier stehen");
      expect(await page.locator("#comment_text").inputValue()).toBe("Erste Zeile.\n\nZweite.");
      receiver.mood = "well";
      await Promise.all([page.waitForURL("**/dialog/danke/"), send(page)]);
      expect(receiver.stored.at(-1)).toMatchObject({ text: "Erste Zeile.\n\nZweite." });
    },
  );

  test("pressing twice sends once", async () => {
    const page = await open();
    await write(page);
    const before = receiver.sent.length;
    await button(page, "Kommentar abschicken").dblclick();
    await Promise.all([page.waitForURL("**/dialog/danke/"), answered(page)]);
    expect(receiver.sent.length).toBe(before + 1);
  });

  test("a browser that cannot reckon digests sends without proof", async () => {
    const page = await open({}, (page) =>
      page.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"),
    );
    await write(page);
    await Promise.all([page.waitForURL("**/dialog/danke/"), send(page)]);
    expect(receiver.stored.at(-1)).not.toHaveProperty("proof");
    expect(complaints).toEqual([]);
  });

  test("nothing is kept in the browser", async () => {
    const page = await open();
    await write(page);
    const kept = "[...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]";
    expect(await page.evaluate(kept)).toEqual([""]);
  });
});

describe("The form", () => {
  test("keeps its trap from sight, keyboard and assistive technology", async () => {
    const page = await open();
    const trap = page.locator("#comment_subject");
    const box = await page.locator(".comment-trap").boundingBox();
    expect(box).toMatchObject({ width: 1, height: 1 });
    expect(await trap.getAttribute("tabindex")).toBe("-1");
    expect(await page.getByRole("textbox", { name: "Bitte leer lassen" }).count()).toBe(0);
  });

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["320 pixels", { viewport: { width: 320, height: 640 } }],
  ] as const)("has no barriers in %s, and fields of 44 pixels", async (_name, options) => {
    const page = await open(options);
    expect(await barriers(page)).toEqual([]);
    const fields = page.locator(
      "form.comment-form :is(input:not([type=hidden], [tabindex]), select, textarea, button)",
    );
    const boxes = await Promise.all((await fields.all()).map((each) => each.boundingBox()));
    expect(boxes).toHaveLength(6);
    for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  test("has edges where readers have chosen their colours themselves", async () => {
    const page = await open({ forcedColors: "active" });
    const edge = (selector: string) =>
      page.evaluate(`(() => {
        const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(document.querySelector("${selector}"));
        return borderTopStyle === "solid" && borderTopColor !== backgroundColor;
      })()`);
    for (const selector of ["#comment_name", "#comment_replyTo", "#comment_text", "form.comment-form button"])
      expect([selector, await edge(selector)]).toEqual([selector, true]);
  });

  test("is not printed", async () => {
    const page = await open();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("form.comment-form").isVisible()).toBe(false);
    expect(await page.locator(".comment-reply").first().isVisible()).toBe(false);
    expect(await page.locator(".comment").first().isVisible()).toBe(true);
  });
});
