/** Everything in the sample content gets another name, as editors would do it, and nothing is lost. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext, root } from "../support/klartext.ts";
import { builtSample, sampleNow } from "../support/sample-site.ts";

/** In the particulars and texts of all files. */
function replaceAll(folder: string, files: RegExp, before: RegExp, now: string): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!files.test(entry)) continue;
    const path = join(folder, entry);
    writeFileSync(path, readFileSync(path, "utf8").replace(before, now));
  }
}

test("A post, a topic, two statements, a note, a person, a page, a file and a picture get other names", {
  timeout: 300_000,
}, async () => {
  const place = emptyFolder();
  const [content, output, kept] = ["content", "_site", "previous.json"].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  cpSync(join(root, "content"), content, { recursive: true });
  const options = ["--content", content, "--output", output, "--now", sampleNow];
  await builtSample(place);
  cpSync(join(output, "release.json"), kept);

  const move = (from: string, to: string) => renameSync(join(content, from), join(content, to));
  move("posts/2024/2024-02-16-ihr-seid-auch-nur-eine-bank.md", "posts/2024/2024-02-16-nur-eine-bank.md");
  move("statements/werte", "statements/grundsaetze");
  move("statements/kommentarregeln", "statements/regeln");
  move("notes/2024/2024-03-05-briefe-im-test.md", "notes/2024/2024-03-05-brieftest.md");
  move("authors/leyla-gulden.md", "authors/leyla-guelden.md");
  move("pages/zahlen.njk", "pages/unsere-zahlen.njk");
  move("media/finanziert-2025.csv", "media/kredite-2025.csv");
  move("media/rampe.jpg", "media/rampe-am-markt.jpg");
  replaceAll(content, /^(?:posts|notes|comments)\/.*\.md$/, /leyla-gulden/g, "leyla-guelden");
  replaceAll(content, /\.(?:md|njk)$/, /finanziert-2025\.csv/g, "kredite-2025.csv");
  replaceAll(content, /\.(?:md|njk)$/, /rampe\.jpg/g, "rampe-am-markt.jpg");
  replaceAll(content, /^(?:posts|notes)\/.*\.md$/, /^(tags:.*)\bZinsen\b/m, "$1Zinsfragen");
  replaceAll(content, /^tags\.yaml$/, /^Zinsen:/m, "Zinsfragen:");

  const before = contentOf(content);
  const check = ["check", ...options, "--previous", kept, "--notes", "none"];
  const told = await klartext(check);
  expect([told.code, told.out.match(/\[vanished\]/g)?.length]).toEqual([1, 9]);
  expect(told.out.match(/trägt das ein/g)).toHaveLength(9);
  expect(told.out).toContain("das Thema „Zinsen“ heißt jetzt „Zinsfragen“ (/themen/zinsfragen/)");

  expect(await klartext([...check, "--fix"])).toMatchObject({ code: 0 });
  const after = contentOf(content);
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
    "posts/2024/2024-02-16-nur-eine-bank.md",
    "site.yaml",
  ]);
  expect(after["site.yaml"]?.startsWith(before["site.yaml"] as string)).toBe(true);
  await klartext([...check, "--fix"]);
  expect(contentOf(content)).toEqual(after);

  expect(await klartext(["build", ...options, "--previous", kept])).toMatchObject({ code: 0 });
  const site = contentOf(output);
  const rules = site["_redirects"]?.split("\n") ?? [];
  for (const [from, to] of [
    ["/blog/2024/02/ihr-seid-auch-nur-eine-bank/", "/blog/2024/02/nur-eine-bank/"],
    ["/werte/", "/grundsaetze/"],
    ["/werte/fassungen/2019-06-14/", "/grundsaetze/fassungen/2019-06-14/"],
    ["/kommentarregeln/", "/regeln/"],
    ["/notizen/2024/03/briefe-im-test/", "/notizen/2024/03/brieftest/"],
    ["/autoren/leyla-gulden/", "/autoren/leyla-guelden/"],
    ["/zahlen/", "/unsere-zahlen/"],
    ["/themen/zinsen/", "/themen/zinsfragen/"],
  ] as const) {
    expect(rules).toContain(`${from} ${to} 301`);
    expect(site[`${from.slice(1)}index.html`]).toContain(`content="0; url=${to}"`);
  }
  for (const [from, to] of [
    ["/media/finanziert-2025.csv", "/media/kredite-2025.csv"],
    ["/media/rampe.jpg", "/media/rampe-am-markt.jpg"],
    ["/themen/zinsen/feed.xml", "/themen/zinsfragen/feed.xml"],
  ])
    expect(rules).toContain(`${from} ${to} 301`);
  expect(site["themen/zinsfragen/feed.xml"]).toContain("<id>https://example.org/themen/zinsen/feed.xml</id>");
});
