/** Files of media/ that nothing leads to: told as a note by `klartext check`, and by nobody else. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { tinyPicture } from "../support/tiny-picture.ts";

const picture = tinyPicture(3, 2);
const now = ["--now", "2026-01-01"];

async function check(files: Readonly<Record<string, string | Uint8Array>>, more: readonly string[] = []) {
  const place = emptyFolder();
  contentFolder(join(place, "content"), files);
  const { code, out } = await klartext(["check", "--content", "content", ...now, ...more], { cwd: place });
  const orphans = out.split("\n").filter((line) => line.includes("[orphan]"));
  return { code, place, out, orphans: orphans.map((line) => line.replace(/: Hinweis.*/, "")) };
}

test("A file that nothing leads to is named, with the address that it is published under", async () => {
  const { code, out, orphans } = await check({ "media/Altes Haus.png": picture });
  expect([code, orphans]).toEqual([0, ["content/media/Altes Haus.png:1:1"]]);
  expect(out).toContain("als /media/altes-haus.png.");
});

test("Whatever refers to a file saves it: texts, particulars, drafts, templates, other files, addresses in full", async () => {
  const { out, orphans } = await check({
    "site.yaml": `${siteYaml}profiles: [{ title: Zahlen, url: https://example.org/media/profil.pdf }]\nmoved: [{ from: /alt.pdf, to: /media/neu.pdf }]\n`,
    "authors/mia-muster.md": "---\nname: Mia Muster\nimage: { src: /media/mia.png, alt: Mia }\n---\n",
    "posts/2024-03-03-a.md": postFile(
      [
        "title: A",
        "authors: mia-muster",
        "image: { src: ../media/kopf.png, alt: Kopf }",
        "source: { title: Q, url: 'https://example.org/media/quelle.pdf' }",
      ],
      "![Haus](/media/Altes%20Haus.png) [Bericht](../media/bericht.pdf) [Ganz](https://example.org/media/ganz.pdf)\n",
    ),
    "posts/2024-03-04-b.md": postFile(["title: B", "draft: true", "authors: mia-muster"], "![E](/media/entwurf.png)\n"),
    "pages/a.njk":
      '---\nlayout: klartext\ntitle: A\n---\n<img src="/media/frei.png" alt="F"> <a href="/{{ \'media\' }}/gebaut.pdf">G</a> <a href="/media/seite.html">S</a>',
    "media/seite.html": '<!doctype html><link rel="stylesheet" href="stil.css"><a href="seite.html#a" id="a">S</a>',
    "media/stil.css": "p { background: url(grund.png) }",
    "media/verwaist.html": '<!doctype html><a href="verwaist.html">ich</a>',
    ...Object.fromEntries(
      ["mia", "kopf", "Altes Haus", "entwurf", "frei", "grund"].map((name) => [`media/${name}.png`, picture]),
    ),
    ...Object.fromEntries(
      ["bericht", "ganz", "gebaut", "quelle", "profil", "neu"].map((name) => [`media/${name}.pdf`, "%PDF-1.4\n"]),
    ),
  });
  expect(orphans, out).toEqual(["content/media/verwaist.html:1:1"]);
  expect(out).toContain("0 Fehler, 0 Warnungen");
});

test("Twenty are named and the rest is counted, unless all are asked for, or none", async () => {
  const files = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`media/${i}.pdf`, "%PDF-1.4\n"]));
  const some = await check(files);
  expect(some.orphans).toHaveLength(21);
  expect(some.out).toContain("3 weitere Dateien in media/, zu denen nichts führt, sind nicht genannt");
  expect((await check(files, ["--notes", "all"])).orphans).toHaveLength(23);
  expect((await check(files, ["--notes", "none"])).orphans).toEqual([]);
});

test("It is advice even where the settings are strict, and none while there are errors", async () => {
  const lone = { "media/a.pdf": "%PDF-1.4\n" };
  const strict = await check({ ...lone, "site.yaml": `${siteYaml}strict: true\n` });
  expect([strict.code, strict.orphans.length]).toEqual([0, 1]);
  const wrong = await check({ ...lone, "posts/2024-03-04-b.md": "---\ndraft: true\n---\n" });
  expect([wrong.code, wrong.orphans]).toEqual([1, []]);
});

test("A build says nothing of it and publishes the file", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), { "media/a.pdf": "%PDF-1.4\n" });
  const { code, out } = await klartext(["build", "--content", "content", ...now], { cwd: place });
  expect([code, out.includes("orphan")]).toEqual([0, false]);
});
