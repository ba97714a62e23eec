/** No two pages of a site are called the same in the window's title, whatever editors call theirs. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import { run } from "../release/releasing.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";

const kinds = ["text", "link", "study", "tv", "question"];
const link = "link: { url: https://example.com/, title: Woanders }\n";
const more = {
  "statements/impressum.md": "---\ntitle: Impressum\nkind: imprint\n---\n\nMusterbank eG, Musterstadt.\n",
  "comments/erster/eins.md": "---\nname: Ada\ndate: 2024-03-02 10:00\n---\n\nGut so.\n",
  "posts/2024-03-04-offen.md": postFile([
    "title: Offen",
    "comments: open",
    "source: { title: Eine Quelle, url: https://example.com/ }",
  ]),
  "pages/frei.njk": "---\nlayout: klartext\ntitle: Eine freie Seite\n---\n<p>Frei.</p>\n",
  ...Object.fromEntries(
    kinds.map((kind) => [`notes/2024-03-05-${kind}.md`, `---\nkind: ${kind}\n${link}---\n\nEine Notiz, ${kind}.\n`]),
  ),
};

async function pagesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const place = emptyFolder();
  const [content, output] = [contentFolder(join(place, "content"), files), join(place, "_site")];
  expect(await run(build, ["--content", content, "--output", output, "--now", "2024-03-10"])).toMatchObject({
    code: 0,
  });
  return Object.entries(contentOf(output)).flatMap(([path, text]) =>
    path.endsWith(".html") ? [Buffer.from(text, "latin1").toString()] : [],
  );
}

async function titlesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await pagesOf(files)).map((page) => /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? "");
}

/** Those that are there twice. */
function doubles(titles: readonly string[]): readonly string[] {
  const names = titles.map((title) => title.toLowerCase());
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe.each(["de", "en"])("In a site in %s", (language) => {
  const site = `${siteYaml.replace("language: de", `language: ${language}`)}comments: closed\n`;

  test("posts, statements and free pages may be called like any page that there is", async () => {
    const before = await titlesOf({ ...more, "site.yaml": site });
    expect(doubles(before)).toEqual([]);
    const names = before.map((title) => title.replace(/ – Klartext-Blog$/, ""));
    expect(names).toContain(language === "de" ? "Danke" : "Thank you");
    const alike = names.map((name, index): Readonly<Record<string, string>> => {
      const title = `title: ${JSON.stringify(name)}`;
      const free = `---\nlayout: klartext\n${title}\n---\n<p>Frei.</p>\n`;
      return {
        [`posts/2024-03-06-gleich-${index}.md`]: postFile([title]),
        [`statements/gleich-erklaert-${index}.md`]: `---\n${title}\n---\n\nWir erklären das.\n`,
        [`pages/frei-${index}.njk`]: free,
        [`pages/zweimal-${index}.njk`]: free,
      };
    });
    const after = await titlesOf(Object.assign({ "site.yaml": site }, more, ...alike));
    expect(after.length).toBeGreaterThan(before.length * 5);
    expect(doubles(after)).toEqual([]);
  });

  test("free pages alone may be called the same, and are described by their names", async () => {
    const free = "---\nlayout: klartext\ntitle: Kontakt\n---\n<p>Frei.</p>\n";
    const pages = await pagesOf({ "site.yaml": site, "pages/eins.njk": free, "pages/zwei.njk": free });
    const named = pages.filter((page) => /<title>Kontakt/.test(page));
    expect(named.map((page) => /<title>([^<]*) – /.exec(page)?.[1])).toEqual(["Kontakt", "Kontakt (/zwei/)"]);
    expect(named.map((page) => /name="description" content="([^"]*)/.exec(page)?.[1])).toEqual([
      "Kontakt: Eine Bank, die offen spricht.",
      "Kontakt (/zwei/): Eine Bank, die offen spricht.",
    ]);
  });
});
