/** The longest words that editors can write, on the narrowest screens that readers have. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder, startBrowser } from "../support/browser.ts";
import { contentFolder } from "../support/content.ts";
import { klartext } from "../support/klartext.ts";

/** One word of 80 letters, without a place to break. */
const word = "Donaudampfschifffahrt".repeat(4).slice(0, 80);

const content = {
  "site.yaml": `title: ${word}
name: ${word}
description: ${word}
url: https://example.org/
imprint: { street: ${word}, board: [${word}, ${word}], responsible: ${word} }
profiles: [{ title: ${word}, url: "https://sozial.example.org/" }]
`,
  "authors/mia-muster.md": `---\nname: ${word}\nrole: ${word}\n---\n\n${word}\n`,
  "posts/2024-03-01-erster.md": `---
title: ${word}
authors: mia-muster
tags: [${word}]
series: { name: ${word}, part: 1 }
source: { title: ${word}, author: ${word} }
corrections: [{ date: 2024-04-01, text: ${word} }]
comments: open
---

${word}[^1]

## ${word}

| ${word} | Zahl |
| --- | --- |
| ${word} | 1 |

> ${word}

[^1]: ${word}
`,
  "posts/2024-03-02-zweiter.md": `---\ntitle: ${word} zwei\ntags: [${word}]\nseries: { name: ${word}, part: 2 }\n---\n\n${word}\n`,
  "comments/erster/eins.md": `---\nname: ${word}\ndate: 2024-03-03 10:00\n---\n\n${word}\n`,
  "comments/erster/zwei.md": `---\nname: ${word}\ndate: 2024-03-03 11:00\nstaff: mia-muster\nreplyTo: eins\n---\n\n${word}\n`,
  "notes/2024-03-03-kurz.md": `---\nkind: link\nlink: { title: ${word}, url: "https://example.com/" }\n---\n\n${word}\n`,
  "notes/2024-03-04-kuerzer.md": `---\nauthors: mia-muster\n---\n\n${word}\n`,
  "statements/werte.md": `---\ntitle: ${word}\nkind: values\nmotto: ${word}\nowner: ${word}\n---\n\n## Thesen\n\n1. ${word}\n`,
  "statements/impressum.md": `---\ntitle: ${word}\nkind: imprint\n---\n\n${word}\n`,
};

const paths = [
  "/",
  "/404.html",
  "/abonnieren/",
  "/archiv/2024/",
  "/archiv/2024/03/",
  "/autoren/",
  "/autoren/mia-muster/",
  "/blog/2024/03/erster/",
  "/blog/2024/03/zweiter/",
  "/impressum/",
  "/korrekturen/",
  "/quellen/",
  "/notizen/",
  "/notizen/2024/03/kurz/",
  "/themen/",
  "/werte/",
];

let place: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "klartext-narrow-"));
  const folder = contentFolder(join(place, "content"), content);
  const { code, out } = await klartext(["build", "--content", folder, "--output", join(place, "_site")]);
  expect(code, out).toBe(0);
  server = await serveFolder(join(place, "_site"));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

test.each(paths)("nobody has to scroll sideways on %s", async (path) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const answer = await page.goto(server.origin + path);
  expect(answer?.status()).toBe(200);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await page.close();
});

test("a table keeps its words whole and scrolls by itself", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${server.origin}/blog/2024/03/erster/`);
  expect(await page.evaluate("document.querySelector('table').scrollWidth")).toBeGreaterThan(320);
  await page.close();
});
