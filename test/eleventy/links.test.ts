/** Links within the site that stand in templates and in files of media/: each is held against all pages. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { tinyPicture } from "../support/tiny-picture.ts";

const now = ["--now", "2026-01-01"];

async function checked(files: Readonly<Record<string, string | Buffer>>) {
  const place = emptyFolder();
  contentFolder(join(place, "content"), files);
  const check = await klartext(["check", "--content", "content", "--notes", "none", ...now], { cwd: place });
  const build = await klartext(["build", "--content", "content", "--output", "_site", ...now], { cwd: place });
  const lines = (text: string) => text.split("\n").filter((line) => /^content\//.test(line));
  expect(lines(build.out), "build and check tell the same").toEqual(lines(check.out));
  return { code: check.code, told: lines(check.out), out: check.out };
}

const head = "---\nlayout: klartext\ntitle: Zahlen\n---\n";

describe("A warning names the place of a link that leads nowhere", () => {
  test("in a template: links, pictures, candidates, posters, forms, anchors here and elsewhere", async () => {
    const { code, told } = await checked({
      "pages/zahlen.njk": `${head}<h2 id="da">Da</h2>
<a href="/nirgends/">A</a> <a href="#dort">B</a>
<img src="/media/fehlt.png" srcset="/media/a.png 1x, /media/auch.png 2x" alt="C">
<form action="/sucht/"></form> <a href="/blog/2024/03/erster/#fort">D</a>
<video poster="/media/bild.jpg"></video>
`,
      "media/a.png": tinyPicture(3, 2),
    });
    expect(code).toBe(0);
    expect(told.map((line) => line.replace(/^content\/pages\/zahlen\.njk:(.*?), aber.*$/, "$1"))).toEqual([
      "6:10: Warnung [link] gefunden: „/nirgends/“",
      "6:37: Warnung [link] gefunden: „#dort“",
      "7:11: Warnung [media] gefunden: „/media/fehlt.png“",
      "7:54: Warnung [media] gefunden: „/media/auch.png“",
      "8:15: Warnung [link] gefunden: „/sucht/“",
      "8:41: Warnung [link] gefunden: „/blog/2024/03/erster/#fort“",
      "9:16: Warnung [media] gefunden: „/media/bild.jpg“",
    ]);
  });

  test("in a part of templates and in Markdown, at every place where it stands, however many pages use it", async () => {
    const { told } = await checked({
      "pages/_includes/teil.njk":
        '\n<a href="/nirgends/">A</a> <a href="/nirgends/mehr/">B</a>\n<a href="/nirgends/">C</a>',
      "pages/eins.njk": `${head}{% include 'teil.njk' %}`,
      "pages/zwei.njk": `${head.replace("Zahlen", "Zwei")}{% include 'teil.njk' %}`,
      "pages/drei.md": `${head.replace("Zahlen", "Drei")}\nText mit [Wort](/fort/).\n`,
    });
    expect(told.map((line) => line.split(": ")[0])).toEqual([
      "content/pages/_includes/teil.njk:2:10",
      "content/pages/_includes/teil.njk:2:37",
      "content/pages/_includes/teil.njk:3:10",
      "content/pages/drei.md:6:17",
    ]);
  });

  test("for what a template puts together, with the line of the page", async () => {
    const { told } = await checked({
      "pages/zahlen.njk": "---\npermalink: /zahlen/\n---\n<p>\n<a href=\"/{{ 'nir' }}gends/\">A</a>",
    });
    expect(told).toEqual([expect.stringContaining("content/pages/zahlen.njk:1:1: Warnung [link]")]);
    expect(told[0]).toContain("gibt es auf der Website nicht (Zeile 2 der Seite /zahlen/).");
  });

  test("in pages, drawings and style sheets of media/, relative to where they are served", async () => {
    const { told, out } = await checked({
      "media/seiten/Große Seite.html":
        '<!doctype html><title>S</title>\n<p id="a"><a href="#a">A</a><a href="#b">B</a>\n<img src="../a.png" alt=""><img src="a.png" alt="">',
      "media/bild.svg":
        '<svg xmlns="http://www.w3.org/2000/svg"><g id="g"/>\n<use href="#g"/><use href="#h"/><path fill="url(#k)"/></svg>',
      "media/stil.css": "p { background: url(a.png) }\nq { background: url(b.png); content: '/c.png' }",
      "media/a.png": tinyPicture(3, 2),
      "media/Altes Haus.png": tinyPicture(3, 3),
      "pages/zahlen.njk": `${head}<img src="/media/Altes Haus.png" alt="H"> <a href="/media/seiten/grosse-seite.html#a">S</a>`,
    });
    expect(told.map((line) => line.replace(/, aber.*$/, ""))).toEqual([
      "content/media/bild.svg:2:17: Warnung [media] gefunden: „#h“",
      "content/media/bild.svg:2:33: Warnung [media] gefunden: „#k“",
      "content/media/seiten/Große Seite.html:2:29: Warnung [link] gefunden: „#b“",
      "content/media/seiten/Große Seite.html:3:28: Warnung [media] gefunden: „a.png“",
      "content/media/stil.css:2:17: Warnung [media] gefunden: „b.png“",
      "content/pages/zahlen.njk:5:11: Warnung [media] gefunden: „/media/Altes Haus.png“",
    ]);
    expect(out).toContain('src="/media/altes-haus.png"');
  });

  test("below a sub-path, where one was forgotten; what lies beside the site is not judged", async () => {
    const { told, out } = await checked({
      "site.yaml": siteYaml.replace("example.org/", "example.org/blog-der-bank/"),
      "pages/zahlen.njk": `${head}<a href="/archiv/">A</a> <a href="/blog-der-bank/archiv/">B</a>\n<a href="/girokonto/">C</a> <a href="/blog-der-bank/nichts/">D</a> <a href="https://example.org/blog-der-bank/fort/">E</a>`,
    });
    expect(told.map((line) => line.split(": ")[0])).toEqual([
      "content/pages/zahlen.njk:5:10",
      "content/pages/zahlen.njk:6:38",
      "content/pages/zahlen.njk:6:77",
    ]);
    expect(out).toContain('<a href="/blog-der-bank/archiv/">');
  });

  test("as an error where the settings are strict", async () => {
    const { code, out } = await checked({
      "site.yaml": `${siteYaml}strict: true\n`,
      "pages/zahlen.njk": `${head}<a href="/nirgends/">A</a>`,
    });
    expect([code, out]).toEqual([1, expect.stringContaining("Fehler [link]")]);
  });
});

describe("Nothing is said", () => {
  test("of links that lead somewhere: pages, feeds, anchors, frames, parts that programs find, other sites", async () => {
    const { told } = await checked({
      "posts/2024-03-03-dritter.md":
        "---\ntitle: Der dritte\nauthors: mia-muster\nimage: { src: /media/a.png, alt: A }\n---\n\n## Zwei Wörter\n\n[Zahlen](/zahlen/#da) [Archiv](/archiv/#page_content)\n",
      "pages/zahlen.njk": `${head}<p id="da"><a href="">A</a> <a href="#">B</a> <a href="#top">C</a> <a href="/blog/2024/03/dritter">D</a>
<a href="/blog/2024/03/dritter/#zwei-w%C3%B6rter">E</a><a href="/blog/2024/03/dritter/#zwei-woerter">E</a> <a href="/feed.xml?a=1&amp;b=2">F</a> <a href="/sitemap.xml">G</a>
<a href="https://example.org/zahlen/#da">H</a> <a href="https://example.com/x">I</a> <a href="mailto:a@example.org">J</a>
<a href="/media/a.pdf#page=3">K</a> <a href="/archiv/#page_content">L</a> <a href="/release.json">M</a> <a href="/stil.css">N</a>
{% for post in collections.posts %}<a href="{{ post.url }}">{{ post.data.title }}</a>{% endfor %}`,
      "pages/stil.njk": "---\npermalink: /stil.css\n---\np { background: url(/media/a.png) }",
      "media/a.png": tinyPicture(3, 2),
      "media/a.pdf": "%PDF-1.4\n",
    });
    expect(told).toEqual([expect.stringContaining("zwei-w%C3%B6rter")]);
  });

  test("of what may only be missing until mistakes elsewhere are mended", async () => {
    const { told } = await checked({
      "posts/2024-03-03-dritter.md": "---\ntitle: Der dritte\nauthors: mia-muster\ndraft: nein\n---\n\nText.\n",
      "pages/zahlen.njk": `${head}<a href="/blog/2024/03/dritter/">A</a>`,
    });
    expect(told.map((line) => line.split(": ")[1])).toEqual(["Fehler [type] gefunden"]);
  });
});
