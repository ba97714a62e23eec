/** Links into the site that are written with its complete address, and particulars that are words and hold no links. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instantAt } from "../../../src/content/instant.ts";
import { ownDestination } from "../../../src/content/links/own-destination.ts";
import { urlsOf } from "../../../src/model/urls.ts";
import { built, builtAfresh } from "../../support/builds.ts";
import { contentFolder, postFile, siteYaml } from "../../support/content.ts";
import { contentOf, emptyFolder } from "../../support/folder.ts";

const how = { now: instantAt(Date.parse("2026-01-01T12:00:00Z"), "UTC").epoch, drafts: false };
const places = (told: string) =>
  [...told.matchAll(/content\/(\S+): Warnung \[link\] gefunden: „([^“]*)“/g)].map((found) => `${found[1]} ${found[2]}`);

describe("A complete address", () => {
  const urls = urlsOf({ origin: "https://bank.example", base: "/blog", interface: "de" });
  test.each([
    ["https://bank.example/blog/werte/#a", "/werte/ a"],
    ["http://BANK.example/blog/werte/", "/werte/ "],
    ["//bank.example/blog/?a=1", "/ "],
    ["https://bank.example/blog", "/ "],
    ["https://bank.example/blog#a", "/ a"],
  ])("%s is one of the site", (written, expected) => {
    const own = ownDestination(written, urls);
    expect(`${own?.path} ${own?.fragment ?? ""}`).toBe(expected);
  });
  test.each([
    "https://bank.example/",
    "https://bank.example/blogger/",
    "https://bank.example.com/blog/",
    "https://other.example/blog/",
    "/blog/",
  ])("%s is none of the site", (written) => expect(ownDestination(written, urls)).toBeUndefined());
});

test("Links that lead nowhere are told in texts and in all particulars that hold addresses, and again by the next build", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    "site.yaml": `${siteYaml}profiles: [{ title: P, url: https://example.org/p/ }]\nsecurity: { contact: https://example.org/s/, expires: 2027-01-01 }\nimprint:\n  contact: https://example.org/i/\n`,
    "services.yaml": "- name: Karte\n  url: https://example.org/karte/\n  purpose: Weg\n",
    "accessibility.yaml": "contact: https://example.org/b/\n",
    "authors/mia-muster.md": "---\nname: Mia Muster\nlinks: [https://example.org/m/]\n---\n",
    "posts/2024-03-03-a.md": postFile(
      ["title: A", "authors: mia-muster", "source: { title: Q, url: 'https://example.org/q/' }"],
      "[Da](https://example.org/blog/2024/03/erster/) [fort](https://example.org/t/) [Anker](http://example.org/blog/2024/03/erster/#x) [fremd](https://example.com/)\n",
    ),
    "notes/2024-03-04-n.md": "---\nkind: link\nlink: { title: L, url: https://example.org/l/ }\n---\n\nText.\n",
  });
  const expected = [
    "accessibility.yaml:1:10 /b/",
    "authors/mia-muster.md:3:9 /m/",
    "notes/2024-03-04-n.md:3:24 /l/",
    "posts/2024-03-03-a.md:4:26 /q/",
    "posts/2024-03-03-a.md:7:55 /t/",
    "posts/2024-03-03-a.md:7:87 /blog/2024/03/erster/#x",
    "services.yaml:2:8 /karte/",
    "site.yaml:7:29 /p/",
    "site.yaml:8:22 /s/",
    "site.yaml:10:12 /i/",
  ];
  expect(places((await builtAfresh(place, how)).told)).toEqual(expected);
  expect(places((await built(place, "fresh", how)).told), "with everything remembered").toEqual(expected);
});

test("Particulars that are words show an address as it is written, and link nowhere", async () => {
  const place = emptyFolder();
  const link = "[Wort](/nirgends/) <https://example.org/nirgends/>";
  contentFolder(join(place, "content"), {
    "tags.yaml": `Geld: '${link}'\n`,
    "accessibility.yaml": `gaps: [{ what: '${link}', why: '${link}', alternative: '${link}' }]\n`,
    "statements/werte.md": `---\ntitle: Werte\nkind: values\nsummary: '${link}'\nmotto: '${link}'\nmottoSource: '${link}'\nchanges: '${link}'\n---\n\nText.\n`,
    "statements/barrierefreiheit.md": "---\ntitle: Barrierefreiheit\nkind: accessibility\n---\n\nText.\n",
    "posts/2024-03-03-a.md": postFile(
      [
        "title: A",
        "authors: mia-muster",
        `summary: '${link}'`,
        `image: { src: /media/a.png, alt: '${link}', caption: '${link}', credit: '${link}' }`,
        `corrections: [{ date: 2024-03-04, text: '${link}' }]`,
        `source: { title: '${link}' }`,
      ],
      "Text.\n",
    ),
    "media/a.png": Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  });
  const { told } = await builtAfresh(place, how);
  const pages = Object.entries(contentOf(join(place, "fresh"))).filter(([path]) => path.endsWith(".html"));
  const shown = pages.filter(([, page]) => page.includes("/nirgends/"));
  expect(shown.length, told).toBeGreaterThan(3);
  for (const [path, page] of shown) expect(page.match(/<[^>]*href="[^"]*nirgends[^>]*>/g), path).toBeNull();
});
