/** Which feeds there are and what they say. */
import { describe, expect, test } from "vitest";
import { feeds } from "../../../src/features/feeds/feeds.ts";
import { trusted } from "../../../src/kernel/html.ts";
import type { Site } from "../../../src/model/site.ts";
import { files } from "../../support/files.ts";
import { rendered } from "../../support/pages.ts";
import { author, body, instant, note, post, settings, site, statement, tag } from "../../support/site.ts";
import { atomDocument, texts } from "./atom-grammar.ts";
import { jsonDocument } from "./json-feed-schema.ts";

const oekologie = tag("oekologie", "Ökologie");
const ida = author("ida", { name: "Ida Beispiel" });

function atomOf(of: Site, url = "/feed.xml") {
  const document = atomDocument(rendered(feeds, of, url));
  return (xpath: string) => texts(document, xpath);
}

function jsonOf(of: Site, url = "/feed.json") {
  return jsonDocument(rendered(feeds, of, url));
}

/** Every feed of a site, judged by the grammar or the schema of its format. */
function judged(of: Site): readonly string[] {
  const all = files(feeds, of);
  for (const [url, text] of all) url.endsWith(".xml") ? atomDocument(text) : jsonDocument(text);
  return [...all.keys()];
}

const kinds = ["kurz", "links", "studien", "tv-tipps", "fragen"];

describe("which feeds there are", () => {
  const everything = site({
    posts: [post("wald", "2009-03-01", { tags: [oekologie], authors: [ida] })],
    notes: [note("kurz", "2009-03-02", { tags: [oekologie] })],
    statements: [statement("werte"), statement("regeln", { effective: instant("2024-05-01") })],
  });

  test("the site, the notes, each kind of them, every tag, author and statement have one in both formats", () => {
    expect(judged(everything)).toEqual(
      [
        ...["/", "/notizen/", ...kinds.map((kind) => `/notizen/${kind}/`), "/themen/oekologie/", "/autoren/ida/"],
        ...["/erklaerungen/", "/werte/", "/regeln/"],
      ].flatMap((page) => [`${page}feed.xml`, `${page}feed.json`]),
    );
  });

  test("the site's holds posts, the notes' notes, a tag's both, newest first", () => {
    const titles = "/a:feed/a:entry/a:title";
    expect(atomOf(everything)(titles)).toEqual(["wald"]);
    expect(atomOf(everything, "/notizen/feed.xml")(titles)).toEqual(["Notiz kurz."]);
    expect(atomOf(everything, "/themen/oekologie/feed.xml")(titles)).toEqual(["Notiz kurz.", "wald"]);
    expect(atomOf(everything, "/autoren/ida/feed.xml")(titles)).toEqual(["wald"]);
  });

  test("an empty site has feeds that are empty and the same in every build", () => {
    const empty = site({ now: instant("2025-06-07T08:09") });
    expect(judged(empty)).toHaveLength(6);
    expect(atomOf(empty)("/a:feed/a:updated")).toEqual(["1970-01-01T00:00:00Z"]);
    expect(atomOf(empty)("//a:entry")).toEqual([]);
    expect(jsonOf(empty).items).toEqual([]);
  });

  test.each([
    [1, 1],
    [19, 19],
    [20, 20],
    [21, 20],
  ])("of %i posts, the newest %i are there", (written, shown) => {
    const days = Array.from({ length: written }, (_, index) => `2009-03-${String(index + 1).padStart(2, "0")}`);
    const many = site({ posts: days.map((day) => post(`vom-${day}`, day)) });
    const expected = days
      .toReversed()
      .slice(0, shown)
      .map((day) => `vom-${day}`);
    expect(atomOf(many)("//a:entry/a:title")).toEqual(expected);
    expect(jsonOf(many).items.map(({ title }) => title)).toEqual(expected);
  });

  test("drafts, scheduled and expired posts never are, and do not push others out", () => {
    const hidden = ["draft", "scheduled", "expired"] as const;
    const tags = [oekologie];
    const posts = [
      ...Array.from({ length: 21 }, (_, index) => post(`entwurf-${index}`, "2010-01-01", { status: "draft", tags })),
      ...hidden.map((status) => post(status, "2009-12-31", { status, tags })),
      post("offen", "2009-01-01", { tags }),
    ];
    const mixed = site({ posts, notes: [note("still", "2009-02-02", { status: "draft", tags })] });
    for (const url of ["/feed.xml", "/themen/oekologie/feed.xml"]) {
      expect(atomOf(mixed, url)("//a:entry/a:title")).toEqual(["offen"]);
    }
    expect(atomOf(mixed, "/notizen/feed.xml")("//a:entry")).toEqual([]);
  });
});

describe("what an Atom feed says", () => {
  const rich = post("wald", "2009-03-01T10:15", {
    title: "Wald & Wiese",
    summary: "Worum es geht.",
    tags: [oekologie],
    authors: [ida],
    updated: instant("2009-04-01"),
    corrections: [{ date: instant("2009-05-01"), text: "Es waren <drei> Bäume." }],
    image: { url: "/media/wald.jpg", alt: "Ein Wald", caption: "Der Wald", credit: "Ida" },
    sources: [{ title: "Forstblatt", url: "https://example.com/f", author: "N. N.", date: "2009-02-01" }],
    body: body("x", { html: trusted('<p id="a">Text <a href="#a">a</a> <a href="/werte/">Werte</a></p>') }),
  });
  const one = site({ posts: [rich, post("alt", "2008-01-01", { language: "en" })] });
  const ask = atomOf(one);

  test("where it is, what else shows the same, and in which language", () => {
    expect(ask("/a:feed/a:id")).toEqual(["https://example.org/feed.xml"]);
    expect(ask("/a:feed/a:link[@rel='self']/@href")).toEqual(["https://example.org/feed.xml"]);
    expect(ask("/a:feed/a:link[@rel='alternate' and @type='text/html']/@href")).toEqual(["https://example.org/"]);
    expect(ask("/a:feed/a:link[@type='application/feed+json']/@href")).toEqual(["https://example.org/feed.json"]);
    expect(ask("/a:feed/@xml:lang")).toEqual(["de"]);
    expect(ask("/a:feed/a:title")).toEqual(["Klartext-Blog"]);
    expect(ask("/a:feed/a:subtitle")).toEqual(["Eine Bank, die offen spricht."]);
  });

  test("it is as new as the newest date, update or correction in it, whatever the clock says", () => {
    expect(ask("/a:feed/a:updated")).toEqual(["2009-05-01T00:00:00+00:00"]);
    expect(ask("//a:entry/a:updated")).toEqual(["2009-05-01T00:00:00+00:00", "2008-01-01T00:00:00+00:00"]);
    expect(ask("//a:entry/a:published")[0]).toBe("2009-03-01T10:15:00+00:00");
    const later = site({ posts: [rich], now: instant("2030-01-01") });
    expect(rendered(feeds, later, "/feed.xml")).toBe(rendered(feeds, site({ posts: [rich] }), "/feed.xml"));
  });

  test("an entry's id is its address, and its author the bank if nobody is named", () => {
    expect(ask("//a:entry/a:id")).toEqual([
      "https://example.org/blog/2009/03/wald/",
      "https://example.org/blog/2008/01/alt/",
    ]);
    expect(ask("//a:entry/a:author/a:name")).toEqual(["Ida Beispiel", "Musterbank eG"]);
    expect(ask("//a:entry/a:author/a:uri")).toEqual(["https://example.org/autoren/ida/", "https://example.org/"]);
    expect(ask("/a:feed/a:author/a:name")).toEqual(["Musterbank eG"]);
    expect(ask("//a:entry/@xml:lang"), "said where it is not that of the feed").toEqual(["en"]);
  });

  test("tags become categories with their agreed spelling", () => {
    expect(ask("//a:category/@term")).toEqual(["oekologie"]);
    expect(ask("//a:category/@label")).toEqual(["Ökologie"]);
    expect(ask("//a:category/@scheme")).toEqual(["https://example.org/themen/"]);
  });

  test("the content is the whole entry: correction, picture, text, source, with addresses that work anywhere", () => {
    expect(ask("//a:entry/a:content/@type")).toEqual(["html", "html"]);
    const content = ask("//a:entry/a:content")[0] ?? "";
    const parts = [
      /Korrektur.*<time datetime="2009-05-01">1. Mai 2009<\/time>.*Es waren &lt;drei&gt; Bäume\./,
      /<img src="https:\/\/example\.org\/media\/wald\.jpg" alt="Ein Wald"/,
      /Der Wald.*Bild: Ida/,
      /<p id="wald_a">Text <a href="#wald_a">a<\/a> <a href="https:\/\/example\.org\/werte\/">Werte<\/a><\/p>/,
      /Quelle: N\. N\., <a href="https:\/\/example\.com\/f">.*Forstblatt.*1\. Februar 2009/,
    ].map((part) => content.search(part));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  test("the JSON feed says the same", () => {
    const feed = jsonOf(one);
    expect(feed).toMatchObject({
      title: "Klartext-Blog",
      home_page_url: "https://example.org/",
      feed_url: "https://example.org/feed.json",
      language: "de",
    });
    expect(feed.items[0]).toEqual({
      id: "https://example.org/blog/2009/03/wald/",
      url: "https://example.org/blog/2009/03/wald/",
      title: "Wald & Wiese",
      summary: "Worum es geht.",
      content_html: ask("//a:entry/a:content")[0],
      image: "https://example.org/media/wald.jpg",
      date_published: "2009-03-01T10:15:00+00:00",
      date_modified: "2009-05-01T00:00:00+00:00",
      authors: [{ name: "Ida Beispiel", url: "https://example.org/autoren/ida/" }],
      tags: ["Ökologie"],
      language: "de",
    });
  });
});

describe("notes", () => {
  const long = note("lang", "2009-03-02", {
    body: body(
      "Eine Notiz, die so lang ist, dass ihr Anfang für einen Titel reicht und der Rest nicht mehr hineinpasst.",
    ),
    link: { url: "https://example.com/studie?a=1&b=2", title: "Die Studie" },
  });
  const noted = site({ notes: [long] });

  test("have the beginning of their text for a title", () => {
    expect(jsonOf(noted, "/notizen/feed.json").items[0]?.title).toBe(
      "Eine Notiz, die so lang ist, dass ihr Anfang für einen Titel reicht und der…",
    );
  });

  test("name what they point at, beside their own address", () => {
    expect(jsonOf(noted, "/notizen/feed.json").items[0]).toMatchObject({
      url: "https://example.org/notizen/2009/03/lang/",
      external_url: "https://example.com/studie?a=1&b=2",
    });
    const ask = atomOf(noted, "/notizen/feed.xml");
    expect(ask("//a:link[@rel='related']/@href")).toEqual(["https://example.com/studie?a=1&b=2"]);
    expect(ask("//a:content")[0]).toContain('<a href="https://example.com/studie?a=1&amp;b=2">Die Studie</a>');
  });
});

describe("statements", () => {
  test("a version is an entry with an id of its own, dated by the day it took effect", () => {
    const effective = instant("2024-05-01");
    const regeln = statement("regeln", { title: "Regeln", effective, changes: "Neu ist <Punkt> 3." });
    const ask = atomOf(site({ statements: [regeln] }), "/regeln/feed.xml");
    expect(ask("/a:feed/a:title")).toEqual(["Regeln – Klartext-Blog"]);
    expect(ask("//a:entry/a:id")).toEqual(["tag:example.org,2024-05-01:/regeln/"]);
    expect(ask("//a:entry/a:updated")).toEqual(["2024-05-01T00:00:00+00:00"]);
    expect(ask("//a:entry/a:content")).toEqual(["<p>Neu ist &lt;Punkt&gt; 3.</p>\n<p>Erklärung regeln.</p>"]);
  });

  test("one without a date has an empty feed, to which its next version will come", () => {
    const undated = site({ statements: [statement("werte")] });
    expect(atomOf(undated, "/werte/feed.xml")("//a:entry")).toEqual([]);
    expect(jsonOf(undated, "/werte/feed.json").items).toEqual([]);
  });
});

describe("hostile text", () => {
  const shownAsIs = [
    "]]><b>x</b>",
    "</title></script><!-- <script>alert(1)</script>",
    "&amp; &lt; &#0; &unbekannt;",
    "👩🏽‍🌾 Bäuerin \u202Eוילש\u202C",
    "\"'`",
    "",
  ].map((text) => [text, text]);
  const forbidden = ["\u0000", "\u0001", "\u0008", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD800"];

  test.each([...shownAsIs, [forbidden.join("a"), forbidden.map(() => "\uFFFD").join("a")]])(
    "%j stays text in every field and both formats",
    (text = "", shown) => {
      const person = author("ida", { name: text, role: text });
      const named = { ...tag("x", text), description: text };
      const image = { url: "/media/a.jpg", alt: text, caption: text, credit: text };
      const sources = [{ title: text, url: "https://example.com/?a=\"<'&", author: text }];
      const shared = { authors: [person], tags: [named], sources };
      const corrections = [{ date: instant("2009-03-01"), text }];
      const of = site({
        settings: settings({ title: text, name: text, description: text }),
        posts: [post("a", "2009-03-01", { ...shared, title: text, summary: text, image, corrections })],
        notes: [
          note("b", "2009-03-01", {
            ...shared,
            body: body(text, { html: trusted("<p>b</p>") }),
            link: { url: "https://example.com/", title: text },
          }),
        ],
        statements: [
          statement("werte", { title: text, summary: text, changes: text, effective: instant("2024-05-01") }),
        ],
      });
      expect(judged(of)).toHaveLength(12 + 2 * kinds.length);
      expect(atomOf(of)("//a:entry/a:title")).toEqual([shown]);
      expect(jsonOf(of).items[0]?.title).toBe(shown);
      expect(jsonOf(of).items[0]?.content_html).not.toContain("<script");
    },
  );
});

test("two entries with one slug and one anchor do not share it in one feed", () => {
  const html = trusted('<h2 id="ziel">Ziel</h2><a href="#ziel">hin</a>');
  const both = site({
    posts: [post("gleich", "2009-03-01", { tags: [oekologie], body: body("x", { html }) })],
    notes: [note("gleich", "2009-03-01", { tags: [oekologie], body: body("x", { html }) })],
  });
  const contents = jsonOf(both, "/themen/oekologie/feed.json").items.map(({ content_html }) => content_html);
  const ids = contents.flatMap((content) => [...content.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(contents.join("")).toContain(`href="#${id}"`);
});

test("a sub-path stands in every address", () => {
  const chosen = settings({ url: "https://example.org/blog-der-bank/", base: "/blog-der-bank" });
  const of = site({
    settings: chosen,
    posts: [post("wald", "2009-03-01", { url: "/blog-der-bank/blog/2009/03/wald/" })],
  });
  const ask = atomOf(of, "/blog-der-bank/feed.xml");
  expect(ask("/a:feed/a:id")).toEqual(["https://example.org/blog-der-bank/feed.xml"]);
  expect(ask("/a:feed/a:author/a:uri")).toEqual(["https://example.org/blog-der-bank/"]);
  expect(ask("//a:entry/a:id")).toEqual(["https://example.org/blog-der-bank/blog/2009/03/wald/"]);
});

test("an English site calls things by their English names", () => {
  const corrections = [{ date: instant("2009-05-01"), text: "There were three." }];
  const sources = [{ title: "The Forester" }];
  const of = site({
    settings: settings({ language: "en", interface: "en" }),
    posts: [post("wood", "2009-03-01", { language: "en", corrections, sources })],
  });
  expect(atomOf(of, "/notes/feed.xml")("/a:feed/a:title")).toEqual(["Notes – Klartext-Blog"]);
  const content = jsonOf(of).items[0]?.content_html;
  expect(content).toContain("Correction");
  expect(content).toContain("1 May 2009");
  expect(content).toMatch(/Source: .*The Forester/);
});

test("an entry is printed once, however many feeds hold it", () => {
  let read = 0;
  const tags = [tag("a"), tag("b"), tag("c")];
  const counted = body("x");
  const get = () => {
    read++;
    return counted.html;
  };
  const watched = Object.defineProperty({ ...counted }, "html", { get });
  judged(site({ posts: [post("oft", "2009-03-01", { tags, authors: [ida], body: watched })] }));
  expect(read).toBe(1);
});
