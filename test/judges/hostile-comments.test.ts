/** Hostile comments on a whole site, looked at by a browser that no policy protects. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { controlCharacter } from "../../src/content/decode.ts";
import { commentSchema } from "../../src/content/schema/comment.ts";
import { visibleName } from "../../src/kernel/look-alike.ts";
import { startBrowser, typeOf } from "../support/browser.ts";
import { plannedAfresh } from "../support/builds.ts";
import { harmless } from "../support/comment-markup.ts";
import { contentFolder, postFile } from "../support/content.ts";
import type { Site } from "../support/difference.ts";
import { hostileAddresses, payloads } from "../support/payloads.ts";

const origin = "https://example.org";
const now = Date.parse("2026-11-28T12:00:00Z");
/** Every payload as a name, as a text and as a rule, a few on a page so that one cannot hide another. */
const perPost = 60;

/** In every form that YAML has for it, JSON's is the one that holds any text. */
const front = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);

/** Without what the gate refuses, which has a test of its own below: control characters, and names of which nothing can be seen. */
const asText = (payload: string) => payload.replace(new RegExp(controlCharacter, "gu"), "").toWellFormed();
const asName = (payload: string) => (visibleName(asText(payload)) === "" ? "x" : asText(payload));

/** Those that are addresses of the web, and still try to leave their attribute. */
const websites = [
  "https://evil.example/'onmouseover='alert(1)",
  "https://evil.example/`onmouseover=`alert(1)",
  "https://evil.example/#javascript:alert(1)",
  "https://evil.example/?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
  "https://evil.example/&quot;onmouseover=&quot;alert(1)",
  "https://evil.example/&#34;&#62;&#60;script&#62;alert(1)",
  "https://evil.example/{{7*7}}]]&lt;/uri&gt;",
  "http://xn--80ak6aa92e.example/",
];

function files(): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [n, payload] of payloads.entries()) {
    const id = `p${Math.floor(n / perPost)}`;
    all[`posts/2026-01-01-${id}.md`] = postFile([`title: Beitrag ${id}`, "comments: open", "authors: mia-muster"]);
    const at = `2026-02-${String((n % 28) + 1).padStart(2, "0")} 10:00`;
    const website = n % 3 === 0 ? { website: websites[n % websites.length] } : {};
    all[`comments/${id}/c${n}.md`] = postFile(
      front({ name: asName(payload), date: at, ...website }),
      `${asText(payload)}\n`,
    );
    if (n % 5 === 0) {
      const removed = { date: "2026-03-01", rule: asName(payload) };
      all[`comments/${id}/r${n}.md`] = postFile(front({ name: "x", date: at, replyTo: `c${n}`, removed }), "");
    }
  }
  all["notes/2026-01-02-frage.md"] = postFile(["kind: question"], "Was meinen Sie?\n");
  for (const [n, payload] of payloads.slice(0, perPost).entries())
    all[`comments/frage/f${n}.md`] = postFile(
      front({ name: asName(payload), date: "2026-02-01 10:00" }),
      `${asText(payload)}\n`,
    );
  return all;
}

let place: string;
let site: Site;
let browser: Browser;
let page: Page;
/** What has happened that must not. */
const events: string[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-hostile-"));
  contentFolder(join(place, "content"), files());
  const built = await plannedAfresh(place, { now, drafts: false });
  site = built.site;
  expect(built.told).toBe("");
  browser = await startBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  page.on("dialog", async (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", () => events.push("popup"));
  page.on("download", () => events.push("download"));
  page.on("pageerror", ({ message }) => events.push(`error: ${message}`));
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const path = decodeURIComponent(url.pathname.slice(1));
    const body = url.origin === origin ? (site.get(path) ?? site.get(`${path}index.html`)) : undefined;
    if (body === undefined) events.push(`asked for ${url.href}`);
    // No policy, no header that protects.
    if (body) await route.fulfill({ body, contentType: typeOf(path.endsWith("/") ? "x.html" : path) });
    else await route.abort();
  });
  await context.addInitScript(readFileSync("test/judges/in-page/find-strangers.js", "utf8"));
});

afterAll(async () => {
  await browser?.close();
  rmSync(place, { recursive: true, force: true });
});

const paths = (pattern: RegExp) => [...site.keys()].filter((path) => pattern.test(path)).sort();

async function strangersAt(path: string): Promise<readonly string[]> {
  await page.goto(`${origin}/${path}`, { waitUntil: "load" });
  // Whatever waits for a keyboard, a pointer or the next frame gets it.
  await page.keyboard.press("Tab");
  await page.mouse.move(200, 300);
  return page.evaluate((allowed) => {
    const judge = globalThis as unknown as { strangersOnPage: (allowed: unknown) => string[] };
    return judge.strangersOnPage(allowed);
  }, harmless);
}

describe("Hostile comments", () => {
  test("run nothing, load nothing and bring nothing onto pages of posts, questions and all comments", async () => {
    const pages = paths(/^(?:blog\/2026\/01\/p\d+|notizen\/2026\/01\/frage|kommentare)\/index\.html$/);
    expect(pages.length).toBeGreaterThan(payloads.length / perPost);
    for (const path of pages) expect(await strangersAt(path.replace(/index\.html$/, "")), path).toEqual([]);
    expect(events).toEqual([]);
  });

  test("are all there", () => {
    const all = paths(/^blog\/.*index\.html$/)
      .map((path) => String(site.get(path)))
      .join("");
    expect(all.match(/class="comment"/g)?.length).toBe(payloads.length + Math.ceil(payloads.length / 5));
  });

  test("do the same to programs that read feeds", async () => {
    await page.goto(`${origin}/kommentare/`);
    const feeds = paths(/^(?:blog|notizen|kommentare).*feed\.xml$/).filter((path) =>
      /p\d+\/|frage\/|kommentare\//.test(path),
    );
    expect(feeds.length).toBeGreaterThan(payloads.length / perPost);
    for (const path of feeds) {
      const json = JSON.parse(String(site.get(path.replace(/xml$/, "json"))));
      const found = await page.evaluate(
        ([text, others, allowed]) => {
          const judge = globalThis as unknown as {
            readAtom: (text: string) => { faults: string[]; contents: string[] };
            strangersInHtml: (html: string, allowed: unknown) => string[];
          };
          const { faults, contents } = judge.readAtom(text);
          const within = [...contents, ...others].flatMap((html) => judge.strangersInHtml(html, allowed));
          return { faults: [...faults, ...within], contents, count: contents.length };
        },
        [
          String(site.get(path)),
          json.items.map((item: { content_html: string }) => item.content_html),
          harmless,
        ] as const,
      );
      expect(found.faults, path).toEqual([]);
      expect(found.count, path).toBe(json.items.length);
      for (const item of json.items)
        expect(item.url).toMatch(/^https:\/\/example\.org\/[a-z0-9/-]+#kommentar_[a-z0-9-]+$/);
    }
    await page.waitForTimeout(200);
    expect(events).toEqual([]);
  });

  test("say in JSON-LD what they say, and no more", async () => {
    for (const path of paths(/^blog\/2026\/01\/p\d+\/index\.html$/)) {
      const text = String(site.get(path));
      const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
      const data = JSON.parse(json);
      expect(data["@type"]).toBe("BlogPosting");
      expect(Object.hasOwn(data, "polluted")).toBe(false);
      expect(data.comment.length).toBe(20);
      for (const each of data.comment) expect(["Person", "Organization"]).toContain(each.author["@type"]);
    }
  });
});

describe("The gate", () => {
  test("lets nobody have a website but one of the web", () => {
    for (const website of hostileAddresses) {
      const { success, output } = v.safeParse(commentSchema("UTC"), { name: "x", date: "2026-02-01 10:00", website });
      if (success) expect(output.website, website).toMatch(/^https?:\/\/[^\s"<>]+$/);
    }
  });

  test("refuses control characters in texts and names, and names of which nothing can be seen", async () => {
    const other = mkdtempSync(join(tmpdir(), "klartext-hostile-"));
    const date = "2026-02-01 10:00";
    contentFolder(join(other, "content"), {
      "comments/erster/a.md": postFile(front({ name: "x", date }), "\u001b[2Jx\n"),
      "comments/erster/b.md": postFile(front({ name: "\u0007x", date }), "x\n"),
      "comments/erster/c.md": postFile(front({ name: "\u200b\u2060\u3164", date }), "x\n"),
    });
    const { isRight, told } = await plannedAfresh(other, { now, drafts: false });
    rmSync(other, { recursive: true, force: true });
    expect(isRight).toBe(false);
    expect(told.match(/\[encoding\]/g)).toHaveLength(2);
    expect(told).toContain("c.md:2:7: Fehler [required] hier stehen nur Zeichen, die man nicht sieht");
  });
});

describe("The browser's judge", () => {
  test("notices what runs, loads and does not belong there", async () => {
    await page.goto(`${origin}/kommentare/`);
    const before = events.length;
    const found = await page.evaluate((allowed) => {
      const judge = globalThis as unknown as { strangersInHtml: (html: string, allowed: unknown) => string[] };
      return judge.strangersInHtml(
        "<img src=//evil.example/x onerror=alert(1)><a href='javascript:x'>y</a><p id=z></p>",
        allowed,
      );
    }, harmless);
    await expect.poll(() => events.length).toBeGreaterThan(before + 1);
    expect(found).toEqual(["<img>", "<a> javascript:x", "<p> id"]);
    expect(events).toContain("asked for https://evil.example/x");
    expect(events).toContain("dialog: 1");
  });
});
