import { describe, expect, test } from "vitest";
import { posts } from "../../../src/features/posts/posts.ts";
import { trusted } from "../../../src/kernel/html.ts";
import { namedCorrections } from "../../../src/model/correction.ts";
import type { Page } from "../../../src/model/page.ts";
import type { Post } from "../../../src/model/post.ts";
import type { Site } from "../../../src/model/site.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { author, body, instant, post, settings, site, statement, tag } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const ada = author("ada", {
  name: "Ada Beispiel",
  nickname: "die Zahlenfrau",
  role: "Beraterin",
  image: { url: "/media/ada.jpg", alt: "Ada" },
  biography: body(`Ada rechnet. ${"Und rechnet nach. ".repeat(20)}`),
});
const full = post("zinsen", "2009-03-03T10:15", {
  title: "Zinsen & Zinseszinsen",
  updated: instant("2009-03-05"),
  authors: [ada, author("bert", { name: "Bert" }), author("cem", { name: "Cem" })],
  tags: [tag("geld", "Geld")],
  image: { url: "/media/haus.jpg", alt: "Ein Haus", caption: "Unser Haus.", credit: "Ada" },
  sources: [
    {
      title: "Musterbote",
      url: "https://example.com/a",
      author: "C. Feder",
      date: "2009-03-01",
      accessed: "2009-03-02",
      archive: "https://example.com/b",
    },
    { title: "Jahresbericht" },
  ],
  corrections: [{ date: instant("2009-03-04"), text: "Es waren drei." }],
  series: { name: "Offene Bücher", part: 2 },
  body: body("Text", { html: trusted('<h2 id="warum">Warum</h2>\n<p>Text</p>'), anchors: new Set(["warum"]) }),
});
const pageOf = (one: Post, all: Site = site({ posts: [one] })) => rendered(posts, all, one.url);
const entryOf = (one: Post, all: Site) => posts.pages(all, []).find(({ url }) => url === one.url) as Page;
const asideOf = (page: string) => /<aside class="previous-entry beside"[\s\S]*?<\/aside>/.exec(page)?.[0];

describe("The page of a post", () => {
  test("is valid with everything and with nothing", async () => {
    expect(await faults(pageOf(full))).toEqual([]);
    expect(await faults(pageOf(post("leer", "2009-01-01", { summary: "", body: body("") })))).toEqual([]);
  });

  test("belongs to its file, and search engines may list it with its last change", () => {
    expect(entryOf(full, site({ posts: [full] }))).toMatchObject({
      source: full.file,
      listed: { changed: instant("2009-03-05") },
      anchors: new Set(["warum", ...namedCorrections(full).map(({ anchor }) => anchor)]),
    });
    expect(pageOf(full)).toMatch(/<p id="correction_2009-03-04_[0-9a-f]{6}"><strong>Korrektur, /);
  });

  test.each(["draft", "scheduled", "expired"] as const)("is not listed while it is %s", (status) => {
    const hidden = post("x", "2009-01-01", { status, expires: instant("2009-02-01") });
    const all = site({ posts: [hidden] });
    expect(entryOf(hidden, all).listed).toBeUndefined();
    expect(pageOf(hidden, all).includes("noindex")).toBe(status !== "expired");
  });

  test("says when and by whom it was written", () => {
    const page = pageOf(full);
    expect(page).toContain("<h1>Zinsen &amp; Zinseszinsen</h1>");
    expect(page).toContain('<time datetime="2009-03-03T10:15:00+00:00">3. März 2009</time>');
    expect(page).toContain('Aktualisiert am <time datetime="2009-03-05">5. März 2009</time>');
    expect(page).toContain('<a href="/autoren/bert/">Bert</a> und <a href="/autoren/cem/">Cem</a>');
  });

  test("names its sources with all that is known of them", () => {
    const page = pageOf(full);
    expect(page).toContain(
      'Quelle: C. Feder, <a href="https://example.com/a"><cite>Musterbote</cite></a>, <time datetime="2009-03-01">1. März 2009</time>, abgerufen am <time datetime="2009-03-02">2. März 2009</time>, <a href="https://example.com/b">archivierte Fassung</a></li>',
    );
    expect(page).toContain("<li>Quelle: <cite>Jahresbericht</cite></li>");
  });

  test("puts corrections before the text", () => {
    const order = ["<h1>", '<aside class="corrections"', "<span>Es waren drei.</span>", '<div class="text">'];
    const page = pageOf(full);
    const places = order.map((piece) => page.indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("introduces its authors in a few words", () => {
    const page = pageOf(full);
    expect(page).toContain("<strong>Ada Beispiel</strong></a>, genannt die Zahlenfrau, Beraterin</p>");
    expect(page).toMatch(/<p>Ada rechnet\. [^<]{100,150}…<\/p>/);
  });

  test("shows all parts of its series and marks the one that is read", () => {
    const first = post("teil-1", "2009-01-01", { title: "Anfang", series: { name: "Offene Bücher", part: 1 } });
    const box = /<nav class="series beside"[\s\S]*?<\/nav>/.exec(pageOf(full, site({ posts: [full, first] })))?.[0];
    expect(box).toContain('<li>Teil 1: <a href="/blog/2009/01/teil-1/">Anfang</a></li>');
    expect(box).toContain('<li>Teil 2: <a href="/blog/2009/03/zinsen/" aria-current="page">');
  });

  test("marks drafts and scheduled posts wherever it names them", () => {
    const series = (part: number) => ({ series: { name: "Offene Bücher", part }, tags: full.tags });
    const draft = post("teil-3", "2009-05-01", { status: "draft", ...series(3) });
    const planned = post("teil-4", "2031-05-01", { status: "scheduled", ...series(4) });
    const page = pageOf(full, site({ posts: [full, draft, planned] }));
    expect(page).toContain('<li>Teil 3: <strong class="mark">Entwurf</strong> <a href="/blog/2009/05/teil-3/">');
    expect(page).toContain('<li>Teil 4: <strong class="mark">Geplant</strong> <a href="/blog/2031/05/teil-4/">');
    const related = page.slice(page.indexOf('<section class="related beside"'));
    expect(related).toContain('<li><strong class="mark">Entwurf</strong> <a href="/blog/2009/05/teil-3/">');
  });

  test.each([
    ["draft", {}, "Entwurf: Dieser Text ist noch nicht veröffentlicht."],
    ["scheduled", {}, "Geplant: Dieser Text erscheint am 1. Februar 2031, 09:30 Uhr."],
    ["expired", { expires: instant("2031-03-01") }, "Abgelaufen: Dieser Beitrag galt bis zum 1. März 2031."],
  ] as const)("says at its top that it is %s", (status, more, notice) => {
    expect(pageOf(post("x", "2031-02-01T09:30", { status, ...more }))).toContain(notice);
  });

  test("refuses a post that has expired without a date", () => {
    expect(() => pageOf(post("x", "2009-01-01", { status: "expired" }))).toThrow(/content\/posts\/2009-01-01-x\.md/);
  });

  test("has no link to a topic that has no page", () => {
    const expired = post("x", "2009-01-01", {
      status: "expired",
      expires: instant("2009-02-01"),
      tags: [tag("angebot", "Angebot"), tag("geld", "Geld")],
    });
    const page = pageOf(expired, site({ posts: [expired, full] }));
    expect(page).toContain("<li>Angebot</li>");
    expect(page).toContain('<li><a href="/themen/geld/">Geld</a></li>');
  });

  test("says which parts are in another language", async () => {
    const english = post("savings", "2009-01-01", { language: "en", corrections: full.corrections, tags: full.tags });
    const page = pageOf(english);
    expect(page).toContain('<article class="post" lang="en">');
    expect(page).toContain('<p class="meta" lang="de">');
    expect(page).toContain('<aside class="corrections" aria-label="Korrekturen" lang="de">');
    expect(await faults(page)).toEqual([]);
    expect(pageOf(full)).not.toMatch(/lang="de"(?!>\n<head>)/);
  });

  test("prints hostile words as text", async () => {
    const hostile = '"><script>alert(1)</script>';
    const bad = post("x", "2009-01-01", {
      title: hostile,
      summary: hostile,
      authors: [
        author("y", {
          name: hostile,
          nickname: hostile,
          role: hostile,
          biography: body(hostile, { html: full.body.html }),
        }),
      ],
      tags: [tag("z", hostile)],
      image: { url: "/media/a.jpg", alt: hostile, caption: hostile, credit: hostile },
      sources: [{ title: hostile, author: hostile, url: "https://example.com/?a=%22&b" }],
      corrections: [{ date: instant("2009-01-02"), text: hostile }],
      series: { name: hostile, part: 1 },
      body: body(hostile, { html: full.body.html }),
    });
    const after = post("nach", "2009-01-02", { tags: bad.tags });
    for (const page of [pageOf(bad), pageOf(after, site({ posts: [bad, after] }))]) {
      expect(page).not.toContain("<script>alert");
      expect(await faults(page)).toEqual([]);
    }
  });

  test("stays below its sub-path", () => {
    const below = site({
      settings: settings({ base: "/blog", url: "https://example.org/blog/" }),
      posts: [{ ...post("x", "2009-01-01"), url: "/blog/blog/2009/01/x/" }],
      statements: [statement("werte", { kind: "values", url: "/blog/werte/" })],
    });
    expect(addresses(posts, below)).toEqual(["/blog/blog/2009/01/x/"]);
    const page = rendered(posts, below, "/blog/blog/2009/01/x/");
    expect(page).toContain('<link rel="canonical" href="https://example.org/blog/blog/2009/01/x/">');
    const inside = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, url = ""]) => url);
    expect(inside.filter((url) => !url.startsWith("/blog/") && !url.startsWith("/assets/"))).toEqual([]);
  });
});

describe("The previous entry", () => {
  const long = body(`Anfang ${"und Mitte ".repeat(30)}`);
  const first = post("eins", "2009-01-01T08:00", { title: "Eins", body: long });
  const second = post("zwei", "2009-01-01T09:00");
  const third = post("drei", "2009-01-01T09:00");
  const expired = post("alt", "2009-01-01T10:00", { status: "expired", expires: instant("2009-02-01") });
  const draft = post("entwurf", "2009-01-01T11:00", { status: "draft" });
  const last = post("fünf", "2009-01-02", { url: "/blog/2009/01/fuenf/" });
  const all = site({ posts: [first, second, third, expired, draft, last] });

  test("has a title, a date and a teaser cut at a word", () => {
    const aside = asideOf(pageOf(third, all));
    expect(aside).toContain("Lesen Sie den vorherigen Eintrag</h2>");
    expect(aside).toContain('<a href="/blog/2009/01/eins/">Eins</a>');
    expect(aside).toContain("1. Januar 2009</time>");
    const teaser = /<p>(Anfang [^<]*)<\/p>/.exec(aside ?? "")?.[1] ?? "";
    expect(teaser).toMatch(/(?:und|Mitte)…$/);
    expect(teaser.length).toBeGreaterThan(140);
    expect(teaser.length).toBeLessThanOrEqual(160);
  });

  test("is absent after the first post of all", () => {
    expect(asideOf(pageOf(first, all))).toBeUndefined();
  });

  test("goes by the moment, of two at one moment by id, and passes over what is not published", () => {
    const previous = (one: Post) => /<h3><a href="[^"]*\/([^/]+)\/"/.exec(asideOf(pageOf(one, all)) ?? "")?.[1];
    expect([third, second, expired, draft, last].map(previous)).toEqual(["eins", "drei", "zwei", "zwei", "zwei"]);
  });

  test("stands beside plain links to both sides", () => {
    const links = (one: Post) =>
      [...pageOf(one, all).matchAll(/<a rel="(prev|next)" href="[^"]*\/([^/]+)\/"/g)].map(
        ([, rel, id]) => `${rel} ${id}`,
      );
    expect(links(first)).toEqual(["next drei"]);
    expect(links(second)).toEqual(["prev drei", "next fuenf"]);
    expect(links(last)).toEqual(["prev zwei"]);
    expect(pageOf(full)).not.toContain("neighbours");
  });
});
