/** Templates and files of media/ that would have browsers ask others: the build fails, naming file and line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

async function built(files: Readonly<Record<string, string>>) {
  const place = emptyFolder();
  contentFolder(join(place, "content"), files);
  const args = ["build", "--content", "content", "--output", "_site", "--now", "2026-01-01"];
  const { code, out } = await klartext(args, { cwd: place });
  return { code, out, isThere: existsSync(join(place, "_site")) };
}

const head = "---\nlayout: klartext\ntitle: Zahlen\n---\n";

describe("A build fails", () => {
  test("for a template with a picture of somebody else, at its line and column", async () => {
    const { code, out, isThere } = await built({
      "pages/zahlen.njk": `${head}<p>So:\n<img src="https://example.com/a.png" alt="A"></p>\n`,
    });
    expect([code, isThere]).toEqual([1, false]);
    expect(out).toContain("content/pages/zahlen.njk:6:11: Fehler [external] gefunden: „https://example.com/a.png“");
    expect(out).toContain("1 Fehler");
  });

  test("for a part of templates, once, however many pages use it", async () => {
    const { code, out } = await built({
      "pages/_includes/teil.njk": '\n<link rel="preconnect" href="//example.com">',
      "pages/eins.njk": `${head}{% include 'teil.njk' %}`,
      "pages/zwei.njk": `${head.replace("Zahlen", "Zwei")}{% include 'teil.njk' %}`,
    });
    expect([code, out.match(/Fehler \[external\]/g)?.length]).toEqual([1, 1]);
    expect(out).toContain("content/pages/_includes/teil.njk:2:30: Fehler [external]");
  });

  test("for what a template puts together, with the line of the page", async () => {
    const { code, out } = await built({
      "pages/zahlen.njk": "---\npermalink: /zahlen/\n---\n<p>\n<img src=\"{{ 'https:' }}//example.com/a.png\">",
    });
    expect(code).toBe(1);
    expect(out).toContain("content/pages/zahlen.njk:1:1: Fehler [external]");
    expect(out).toContain("(Zeile 2 der Seite /zahlen/)");
  });

  test("for scripts, styles and handlers within a page, and for frames, all at once", async () => {
    const { code, out } = await built({
      "pages/zahlen.njk": `${head}<script>x()</script>\n<p style="color: red" onclick="x()">\n<style>p {}</style>\n<iframe src="/"></iframe>\n`,
      "pages/stil.njk": "---\npermalink: /stil.css\n---\np { background: url(https://example.com/a.png) }",
    });
    expect([code, out.match(/Fehler \[inline\]/g)?.length, out.match(/Fehler \[external\]/g)?.length]).toEqual([
      1, 4, 2,
    ]);
    expect(out).toContain("content/pages/zahlen.njk:5:1: Fehler [inline] gefunden: „<script“");
    expect(out).toContain("content/pages/stil.njk:4:21: Fehler [external]");
  });

  test("for pages and drawings in media/ that ask others; drawings may style themselves", async () => {
    const { code, out } = await built({
      "media/seite.html": "<!doctype html>\n<script src='https://example.com/a.js'></script>",
      "media/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg">\n<image href="https://example.com/a.png"/></svg>',
      "media/eigen.svg": '<svg xmlns="http://www.w3.org/2000/svg"><style>p{}</style><path style="fill: red"/></svg>',
    });
    expect(code).toBe(1);
    expect(out).toContain("content/media/seite.html:2:1: Fehler [external]");
    expect(out).toContain("content/media/bild.svg:2:1: Fehler [external]");
    expect(out).toContain("2 Fehler");
  });

  test("and passes for a template that keeps to the site", async () => {
    const { code, out } = await built({
      "pages/zahlen.njk": `${head}<p><a href="https://example.com/">Quelle</a> <img src="/media/a.png" alt="A"></p>\n`,
      "media/a.png": "",
    });
    expect([code, out]).toEqual([0, expect.stringContaining("0 Warnungen")]);
  });
});
