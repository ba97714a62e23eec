import { cpSync, existsSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext, root, run } from "../support/klartext.ts";

/** Builds a site with the given files under pages/. */
async function built(pages: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const place = emptyFolder();
  const inPages = Object.fromEntries(Object.entries(pages).map(([path, text]) => [`pages/${path}`, text]));
  contentFolder(join(place, "content"), { ...more, ...inPages });
  const { code, out, err } = await klartext([
    "build",
    "--content",
    join(place, "content"),
    "--output",
    join(place, "_site"),
    "--now",
    "2026-01-01",
  ]);
  return { code, out, err, site: contentOf(join(place, "_site")), place };
}

const list =
  "{% for post in collections.posts %}{{ post.url }} {{ post.data.title }} {{ post.date | date }};{% endfor %}";
const shown = "/blog/2024/03/erster/ Der erste 1. März 2024;/blog/2024/03/zweiter/ Der zweite 2. März 2024;";

describe("A template of Eleventy under pages/", () => {
  test.each([
    ["liste.njk", list],
    ["liste.liquid", list],
    [
      "liste.11ty.ts",
      'export const render = function (this: any, { collections }: any): string { return collections.posts.map((post: any) => post.url + " " + post.data.title + " " + this.date(post.date) + ";").join(""); };',
    ],
  ])("%s is built and sees our posts and filters", async (name, text) => {
    const { code, out, site } = await built({ [name]: text });
    expect(code, out).toBe(0);
    expect(Buffer.from(site["liste/index.html"] ?? "", "latin1").toString("utf8")).toBe(shown);
  });

  test("sees tags with their counts, and makes addresses with the filter slug", async () => {
    const { site } = await built({
      "themen-liste.njk":
        '{% for tag in collections.tags %}{{ tag.slug }}={{ tag.count }} {% endfor %}{{ "Größe & Maß" | slug }}',
    });
    expect(site["themen-liste/index.html"]).toBe("geld=1 oekologie=2 groesse-mass");
  });

  test("stands in the frame of all other pages with the layout klartext, and in the sitemap", async () => {
    const { site } = await built({
      "zahlen.njk": "---\nlayout: klartext\ntitle: Zahlen & Fakten\n---\n<p>{{ collections.posts.length }}</p>\n",
    });
    const page = site["zahlen/index.html"] ?? "";
    expect(page).toContain("<title>Zahlen &amp; Fakten");
    expect(page).toContain("<p>2</p>");
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(site["sitemap.xml"]).toContain("<loc>https://example.org/zahlen/</loc>");
  });

  test("may use layouts, data and includes of its own, as Eleventy's users know them", async () => {
    const { site } = await built({
      "eigen.njk": "---\nlayout: rahmen.njk\n---\n{% include 'teil.njk' %} {{ zahl }}",
      "_includes/rahmen.njk": "<main>{{ content | safe }}</main>",
      "_includes/teil.njk": "Teil",
      "_data/zahl.json": "42",
    });
    expect(site["eigen/index.html"]).toBe("<main>Teil 42</main>");
    expect(Object.keys(site).filter((path) => /_includes|_data|zahl\.json/.test(path))).toEqual([]);
  });

  test("works below a sub-path", async () => {
    const { site, code, out } = await built(
      {
        "zahlen.njk":
          "---\nlayout: klartext\ntitle: Zahlen\n---\n<p>{{ collections.posts[0].url }} {{ '/zahlen/' | url }}</p>",
      },
      {
        "site.yaml":
          "title: T\nname: N\ndescription: D\nurl: https://example.org/blog-der-bank/\nlanguage: de\ntimezone: UTC\n",
      },
    );
    expect(code, out).toBe(0);
    expect(site["zahlen/index.html"]).toContain("<p>/blog-der-bank/blog/2024/03/erster/ /blog-der-bank/zahlen/</p>");
  });

  test("a link to it from a post is no dead link", async () => {
    const { out, code } = await built(
      { "zahlen.njk": "Zahlen" },
      { "posts/2024-03-03-x.md": postFile(["title: X"], "[Zahlen](/zahlen/)\n") },
    );
    expect([code, out]).toEqual([0, expect.stringContaining("0 Warnungen")]);
  });

  test("that claims the address of a post is an error naming both", async () => {
    const { code, out } = await built({ "falsch.njk": "---\npermalink: /blog/2024/03/erster/\n---\nX" });
    expect(code).toBe(1);
    expect(out).toMatch(/pages\/falsch\.njk|posts\/2024-03-01-erster\.md/);
    expect(out).toContain("/blog/2024/03/erster/");
    expect(out).toContain("falsch.njk");
    expect(out).toContain("2024-03-01-erster.md");
  });

  test.each(["../../hinaus.html", "../hinaus.html", "/a/../../../hinaus.html"])(
    "with the permalink %s is refused, and nothing is written there",
    async (permalink) => {
      const { code, out, place } = await built({ "hinaus.njk": `---\npermalink: ${permalink}\n---\nX` });
      expect([code, readdirSync(place).sort()]).toEqual([
        permalink.startsWith("/") ? 0 : 1,
        expect.not.arrayContaining(["hinaus.html"]),
      ]);
      if (code === 1) expect(out).toMatch(/pages\/hinaus\.njk:1:1: Fehler \[template\]/);
      expect(readdirSync(join(place, "_site.cache"))).not.toContain("pages");
    },
  );

  test.each(["hinaus.html", "/tmp/klartext-hinaus.html"])(
    "with the permalink %s past the output folder is refused, and nothing is written there",
    async (permalink) => {
      const cwd = emptyFolder();
      contentFolder(join(cwd, "content"), {
        "pages/hinaus.njk": `---\npermalink: ${permalink}\npermalinkBypassOutputDir: true\n---\nX`,
      });
      const { code, out } = await klartext(["build", "--now", "2026-01-01"], { cwd });
      expect([code, existsSync(resolve(cwd, permalink))]).toEqual([1, false]);
      expect(out).toMatch(/pages\/hinaus\.njk:1:1: Fehler \[template\] der permalink führt aus der Website hinaus/);
    },
  );

  test("with permalink: false is no page, but others see it", async () => {
    const { code, out, site } = await built({
      "stumm.njk": "---\npermalink: false\ntags: still\n---\nX",
      "laut.njk": "{{ collections.still.length }}",
    });
    expect(code, out).toBe(0);
    expect([site["laut/index.html"], "stumm/index.html" in site]).toEqual(["1", false]);
  });

  test("may make a page for each of our posts", async () => {
    const { code, out, site } = await built({
      "karten.njk":
        "---\npagination: { data: collections.posts, size: 1, alias: post }\npermalink: '/karten/{{ post.fileSlug }}/'\n---\n{{ post.data.title }}",
    });
    expect(code, out).toBe(0);
    expect([site["karten/erster/index.html"], site["karten/zweiter/index.html"]]).toEqual(["Der erste", "Der zweite"]);
  });

  test.each(["js", "javascript", "jsLegacy"])(
    "with front matter in %s is refused, and nothing is run",
    async (language) => {
      const place = emptyFolder();
      const file = join(place, "ausgeführt");
      const program = `{ title: require("node:fs").writeFileSync(${JSON.stringify(file)}, "") || "T" }`;
      const { code, out } = await built({ "programm.njk": `---${language}\n${program}\n---\nX` });
      expect([code, existsSync(file)]).toEqual([1, false]);
      expect(out).toMatch(/pages\/programm\.njk:1:1: Fehler \[template\] /);
      if (language !== "jsLegacy") expect(out).toContain("der Kopf der Datei ist ein Programm");
    },
  );

  test("in Markdown is printed as written, and asking for another engine is refused", async () => {
    const plain = await built({ "text.md": "{{ 1 + 1 }} {% raw %}\n" });
    expect(plain.site["text/index.html"]).toContain("{{ 1 + 1 }} {% raw %}");
    const { code, out } = await built({ "text.md": "---\ntemplateEngineOverride: njk,md\n---\n{{ 1 + 1 }}\n" });
    expect([code, out]).toEqual([1, expect.stringContaining("pages/text.md:1:1: Fehler [template] Markdown wird")]);
  });

  test("is found whatever the folders are called", async () => {
    const place = join(emptyFolder(), "Bank [neu] (2) {a,b} für *!+@");
    contentFolder(join(place, "Inhält"), {
      "pages/zahlen.njk": "{{ zahl }}{% include 'teil.njk' %}",
      "pages/_data/zahl.json": "42",
      "pages/_includes/teil.njk": "Teil",
    });
    const output = join(place, "Ausgabe (1)");
    const { code, err } = await klartext(["build", "--content", join(place, "Inhält"), "--output", output]);
    expect([code, err]).toEqual([0, ""]);
    expect(contentOf(output)["zahlen/index.html"]).toBe("42Teil");
  });

  test("may print while it is worked on, but not between the lines that a machine reads", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), {
      "pages/laut.11ty.js": "export function render() { console.log('Lärm'); return 'x'; }",
    });
    const { out, err } = await klartext(["check", "--format", "json", "--content", join(place, "content")]);
    expect([JSON.parse(out), err]).toEqual([[], "Lärm\n"]);
  });

  test("that fails when nobody waits for it any more ends with 3, not as a problem of the content", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), {
      "pages/spaet.11ty.js": "export function render() { Promise.reject(new Error('zu spät')); return 'x'; }",
    });
    const { code, err } = await klartext(["check", "--content", join(place, "content")]);
    expect([code, err]).toEqual([3, "klartext: zu spät (--verbose says where)\n"]);
  });

  test("that waits for what never happens is told as a problem of the content", async () => {
    const { code, out, site } = await built({
      "ewig.11ty.js": "export async function render() { await new Promise(() => {}); return 'x'; }",
    });
    expect([code, site]).toEqual([1, {}]);
    expect(out).toMatch(/pages:1:1: Fehler \[template\] eine Vorlage wird nie fertig/);
  });

  test.each([0, 1])("that ends the process with %i ends it with 3, because nothing was done", async (status) => {
    const { code, err, site } = await built({
      "ende.11ty.js": `export function render() { process.exit(${status}); }`,
    });
    expect([code, site]).toEqual([3, {}]);
    expect(err).toMatch(/^klartext: something ended Klartext before it was done[^\n]*\n$/);
  });

  test("whose name makes no safe address is refused", async () => {
    const { code, out } = await built({ "Gross.njk": "X" });
    expect([code, out]).toEqual([1, expect.stringMatching(/pages\/Gross\.njk:1:1: Fehler \[address\]/)]);
  });

  test("that is broken is told with its file and line, without a stack", async () => {
    const { code, out } = await built({ "kaputt.njk": "<p>\n{% for x in %}\n" });
    expect(code).toBe(1);
    expect(out).toMatch(/pages\/kaputt\.njk:\d+:\d+: Fehler \[template\]/);
    expect(out).not.toMatch(/^\s+at /m);
  });

  const head = "---\ntitle: a\n---\n<p>\n\n";
  test.each([
    ["z.njk", `${head}{% for %}\n`, "z.njk:6:8", "unexpected token: %}"],
    ["z.njk", `${head}{{ foo() }}\n`, "z.njk:6:7", "Unable to call `foo`"],
    ["z.njk", "<p>\n{{ foo() }}\n", "z.njk:2:7", "Unable to call `foo`"],
    ["z.njk", `${head}{{ "a" | nix }}\n`, "z.njk:6:10", "filter not found: nix"],
    ["z.njk", `${head}{% include "nix.njk" %}\n`, "z.njk:6:13", "template not found: nix.njk"],
    ["z.njk", `${head}{% include "teil.njk" %}\n`, "_includes/teil.njk:3:9", "Unable to call `foo`"],
    ["z.njk", '---\ntitle: a\npermalink: "{% for %}"\n---\nx', "z.njk:3:1", "unexpected token: %}"],
    ["z.njk", "---\na: b\ntitle: a: b\n---\nx", "z.njk:3:9", "Doppelpunkt mitten im Text"],
    ["z.liquid", `${head}{% fooo %}\n`, "z.liquid:6:1", 'tag "fooo" not found'],
    ["z.md", "---\na: b\ntitle: a: b\n---\nx", "z.md:3:9", "Doppelpunkt mitten im Text"],
    ["z.11ty.ts", "\n\nexport function render() { return foo.bar; }\n", "z.11ty.ts:3:28", "foo is not defined"],
    ["z.11ty.ts", "\n\nexport functio render() {}\n", "z.11ty.ts:3:1", "Expected"],
  ])("%s is told where in its file the mistake stands: %j", async (name, text, place, message) => {
    const { code, out } = await built({ [name]: text, "_includes/teil.njk": "a\n\nb {{ foo() }}" });
    expect(code).toBe(1);
    expect(out).toContain(`pages/${place}: Fehler [`);
    expect(out).toContain(message);
    expect(out).not.toMatch(/\[Line|-\^|\(\d+:\d+\)/);
  });

  test("with the layout klartext but without a title is told what to write", async () => {
    const { code, out } = await built({ "ohne.njk": "---\nlayout: klartext\n---\nX" });
    expect([code, out]).toEqual([1, expect.stringContaining("title: Der Blog in Zahlen")]);
  });
});

describe("npx eleventy", () => {
  test("builds the same site as klartext build", async () => {
    const place = emptyFolder();
    for (const part of [".eleventy.js", "package.json", "src", "layouts"])
      cpSync(join(root, part), join(place, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
    contentFolder(join(place, "content"), {
      "pages/zahlen.njk": "---\nlayout: klartext\ntitle: Zahlen\n---\n{{ collections.posts.length }}",
    });
    const env = { SOURCE_DATE_EPOCH: "1767225600" };

    const { code, err } = await run(
      process.execPath,
      ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=out"],
      { cwd: place, env },
    );
    expect(code, err).toBe(0);
    await klartext(["build", "--quiet", "--content", join(place, "content"), "--output", join(place, "_site")], {
      env,
    });
    // Eleventy alone makes the free pages after the sitemap is written, and what it writes is no release.
    const [bare, site] = [contentOf(join(place, "out")), contentOf(join(place, "_site"))];
    const differing = Object.keys({ ...bare, ...site }).filter((path) => bare[path] !== site[path]);
    expect(differing.toSorted()).toEqual(["release.json", "sitemap.xml"]);
  });

  test("reports problems of the content and writes nothing", async () => {
    const place = emptyFolder();
    for (const part of [".eleventy.js", "package.json", "src", "layouts"])
      cpSync(join(root, part), join(place, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
    write(contentFolder(join(place, "content")), {
      "posts/2024-03-03-x.md": postFile(["title: X", "date: 2024-02-30"]),
    });
    const { code, out, err } = await run(
      process.execPath,
      ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=out"],
      { cwd: place },
    );
    expect([code, existsSync(join(place, "out"))]).toEqual([1, false]);
    expect(out + err).toContain("posts/2024-03-03-x.md:3:7: Fehler [date]");
  });
});
