/** Addresses of a published folder lead to what lies in it. */
import { describe, expect, test } from "vitest";
import { linkChecks } from "../../../src/audit/links/links.ts";
import { scanPage } from "../../../src/audit/page/scan-page.ts";
import type { Published } from "../../../src/audit/published.ts";
import { sampleSite } from "../../support/sample-site.ts";

type Files = Readonly<Record<string, string>>;

function faultsOf(files: Files, site = "https://example.org/"): readonly string[] {
  const published: Published = {
    files: new Map(Object.entries(files).map(([path, text]) => [path, text.length])),
    read: (path) => Buffer.from(files[path] ?? ""),
    site,
  };
  const checks = linkChecks();
  const entries = Object.entries(files);
  return [
    ...entries.flatMap(([path, text]) => (path.endsWith(".html") ? checks.page(scanPage(path, text), published) : [])),
    ...entries.flatMap(([path, text]) => (/feed\.\w+$/.test(path) ? checks.feed(path, text, 0, text, published) : [])),
    ...checks.folder(published),
  ].map(
    ({ file, line, column, severity, message, like }) =>
      `${file}:${line}:${column} ${severity} ${message.en}${like === undefined ? "" : ` like ${String(like)}`}`,
  );
}

const site: Files = {
  "index.html": '<a href="/blog/">x</a>',
  "blog/index.html": '<h2 id="zinsen">x</h2><h2 id="größe">x</h2>',
  "blog/x.html": "",
  "media/a.png": "",
  "media/b c.png": "",
  "assets/a.css": "",
};
/** A form for comments, and what tells their receiver what it may take. */
const open: Files = { "dialog/beitraege.json": "{}" };
const onHome = (page: string, more: Files = {}) => faultsOf({ ...site, "index.html": page, ...more });

describe("Alive is", () => {
  test.each([
    ["a page by its folder", '<a href="/blog/">'],
    ["the home page", '<a href="/"><a href="">'],
    ["a file", '<img src="/media/a.png">'],
    ["a relative address", '<a href="blog/x.html"><img src="./media/../media/a.png">'],
    ["a complete one", '<a href="https://example.org/blog/?page=2#zinsen">'],
    ["one without its protocol", '<a href="//example.org/blog/">'],
    ["a name with a blank", '<img src="/media/b%20c.png">'],
    ["an anchor of another page", '<a href="/blog/#zinsen">'],
    ["an anchor with an umlaut", '<a href="/blog/#gr%C3%B6%C3%9Fe"><a href="/blog/#größe">'],
    ["an anchor of the same page", '<p id="a"><a href="#a"><a href="#"><a href="#top">'],
    ["an anchor by name", '<a name="a">x</a><a href="#a">'],
    ["a text of another page", '<a href="/blog/#:~:text=Zinsen">'],
    ["whatever is elsewhere", '<a href="https://example.com/weg/"><a href="mailto:a@example.com"><a href="tel:+49">'],
    ["a picture of several sizes", '<img src="/media/a.png" srcset="/media/a.png 640w, media/a.png 960w">'],
    ["a refresh", '<meta http-equiv="refresh" content="0; url=/blog/">'],
    ["a data URL", '<img src="data:image/gif;base64,R0lGOD">'],
    ["what looks like an address and is none", '<meta name="description" content="/weg/"><p data-href="/weg/">'],
  ])("%s", (_name, page) => {
    expect(onHome(page)).toEqual([]);
  });

  test("what _redirects leads on", () => {
    const rules = { _redirects: "/alt/ /blog/ 301\n/jahr/* /blog/ 301\n/von/:id/bis /blog/\n" };
    expect(onHome('<a href="/alt/"><a href="/jahr/2008/x/"><a href="/von/3/bis">', rules)).toEqual([]);
  });

  test("where a form sends comments, if their receiver is told what is open", () => {
    expect(onHome('<form action="/dialog/kommentar" method="post">', open)).toEqual([]);
  });

  test("whatever is beside the path of the site, because it is somebody else's", () => {
    const below = {
      "index.html": '<a href="/"><a href="/konto/"><a href="/blog/x/"><a href="x/">',
      "x/index.html": "",
    };
    expect(faultsOf(below, "https://example.org/blog/")).toEqual([]);
  });
});

describe("Dead is", () => {
  test.each([
    ["a page", '<a href="/weg/">', '1:10 error href leads to "/weg/"; nothing is there.'],
    [
      "a page with a slip of the pen",
      '<a href="/blogg/">',
      '1:10 error href leads to "/blogg/"; nothing is there. like /blog/',
    ],
    [
      "a page in the text of another",
      "<main>\n<a href='/weg/'></main>",
      '2:10 warning href leads to "/weg/"; nothing is there.',
    ],
    ["a page behind the text", "<main></main><a href=/weg/>", '1:22 error href leads to "/weg/"; nothing is there.'],
    [
      "a picture, also in the text",
      '<main><img src="/w.png"></main>',
      '1:17 error src leads to "/w.png"; nothing is there.',
    ],
    [
      "a picture of several",
      '<img srcset="/media/a.png 1x, /w.png 2x">',
      '1:14 error srcset leads to "/w.png"; nothing is there.',
    ],
    ["a poster", '<video poster="/w.png">', '1:16 error poster leads to "/w.png"; nothing is there.'],
    ["a form", '<form action="/suchen">', '1:15 error action leads to "/suchen"; nothing is there.'],
    ["an object", '<object data="/w.pdf">', '1:15 error data leads to "/w.pdf"; nothing is there.'],
    [
      "a style sheet",
      '<link rel="stylesheet" href="/assets/b.css">',
      '1:30 error href leads to "/assets/b.css"; nothing is there. like /assets/a.css',
    ],
    [
      "a canonical address",
      '<link rel="canonical" href="https://example.org/weg/">',
      '1:29 error href leads to "https://example.org/weg/"; nothing is there.',
    ],
    [
      "a card",
      '<meta property="og:image" content="https://example.org/w.png">',
      '1:36 error content leads to "https://example.org/w.png"; nothing is there.',
    ],
    [
      "a refresh",
      '<meta http-equiv="refresh" content="0;url=/weg/">',
      '1:37 error content leads to "/weg/"; nothing is there.',
    ],
    [
      "a drawing in a page",
      '<svg><use href="/w.svg#a"/></svg>',
      '1:17 error href leads to "/w.svg#a"; nothing is there.',
    ],
    [
      "a part of a drawing",
      '<svg><use xlink:href="#a"/></svg>',
      '1:6 error "#a" jumps to "a"; the page has no place of this name.',
    ],
    ["an area", '<map name="a"><area href="/weg/"></map>', '1:27 error href leads to "/weg/"; nothing is there.'],
    ["a relative address", '<a href="weg.html">', '1:10 error href leads to "weg.html"; nothing is there.'],
    [
      "an address that cannot be read",
      '<a href="/%E0%A4%A/">',
      '1:10 error href leads to "/%E0%A4%A/"; nothing is there.',
    ],
    [
      "an anchor of the same page",
      '\n<a href="#a">',
      '2:1 error "#a" jumps to "a"; the page has no place of this name.',
    ],
    [
      "an anchor of another page",
      '<main><a href="/blog/#geld"></main>',
      '1:16 warning "/blog/#geld" jumps to "geld"; the page has no place of this name.',
    ],
    [
      "a folder without its slash",
      '<a href="/blog">',
      '1:10 warning "/blog" is a folder: without a slash at its end it does not answer everywhere.',
    ],
    [
      "another writing of a name",
      '<img src="/media/A.png">',
      '1:11 error src leads to "/media/A.png"; nothing is there. like /media/a.png',
    ],
  ])("%s", (_name, page, expected) => {
    expect(onHome(page)).toEqual([`index.html:${expected}`]);
  });

  test.each([
    ["without what their receiver is told", '<form action="/dialog/kommentar" method="post">', {}],
    ["at another address", '<form action="/dialog/komentar" method="post">', open],
    ["of another language", '<form action="/dialogue/comment" method="post">', open],
    ["by a link", '<a href="/dialog/kommentar">', open],
  ])("where comments would be sent %s", (_name, page, more) => {
    expect(onHome(page, more)).toHaveLength(1);
  });

  test("what _redirects declares gone", () => {
    expect(onHome('<a href="/alt/">', { _redirects: "/alt/ /blog/ 410" })).toEqual([
      'index.html:1:10 error href leads to "/alt/"; nothing is there.',
    ]);
  });

  test("a relative address on one page that lives on another", () => {
    const found = faultsOf({ ...site, "blog/index.html": '<a href="x.html">', "index.html": '<a href="x.html">' });
    expect(found).toEqual(
      ['index.html:1:10 error href leads to "x.html"; nothing is there. like /blog/x.html'].map((line) =>
        line.replace(" like /blog/x.html", ""),
      ),
    );
  });

  test("a relative address by the base of its page", () => {
    expect(onHome('<base href="/blog/"><a href="x.html"><a href="y.html">')).toEqual([
      expect.stringMatching(/^index.html:1:47 error href leads to "y.html"/),
    ]);
  });

  test("a file of a site below a sub-path that is asked for at the root's side", () => {
    const below = { "index.html": '<a href="/blog/y/">', "x/index.html": "" };
    expect(faultsOf(below, "https://example.org/blog/")).toEqual([
      'index.html:1:10 error href leads to "/blog/y/"; nothing is there.',
    ]);
  });
});

describe("Other files", () => {
  test.each([
    ["sitemap.xml", "<urlset>\n<url><loc>https://example.org/weg/</loc></url>", "2:11 error"],
    ["robots.txt", "User-agent: *\nSitemap: https://example.org/sitemap.xml", "2:10 error"],
    [".well-known/security.txt", "Policy: https://example.org/weg/", "1:9 error"],
    ["feed.xml", '<feed>\n<link rel="self" href="https://example.org/weg.xml"/>', "2:24 error"],
    ["feed.xml", '<link rel="enclosure" href="https://example.org/w.mp3"/>', "1:29 error"],
    ["feed.xml", "<icon>https://example.org/w.svg</icon>", "1:7 error"],
    ["feed.xml", "<content>&lt;a href=&quot;https://example.org/weg/&quot;&gt;</content>", "1:27 warning"],
    ["feed.json", '{"feed_url":"https://example.org/w.json"}', "1:14 error"],
    ["feed.json", '{"content_html":"<img src=\\"https://example.org/w.png\\">"}', "1:29 warning"],
    ["assets/b.css", "a {}\nb { background: url(/w.png) }", "2:17 error"],
    ["assets/b.css", 'b { background: url("w.png") }', "1:21 error"],
    ["media/z.svg", '<svg>\n<use href="#a"/></svg>', "2:1 error"],
  ])("%s with %s", (path, text, place) => {
    const alive = text
      .replace(/https:\/\/example\.org\/[\w.]+\/?|\/?w\.png(?=\)|"\))/, "https://example.org/")
      .replace("#a", "#");
    expect(faultsOf({ ...site, [path]: alive })).toEqual([]);
    expect(faultsOf({ ...site, [path]: text })).toEqual([expect.stringMatching(new RegExp(`^${path}:${place} `))]);
  });

  test.each([
    ["feed.xml", "<id>https://example.org/weg/</id>"],
    ["feed.xml", '<category scheme="https://example.org/weg/"/>'],
    ["feed.xml", "<content>&lt;p&gt;https://example.org/weg/ ist weg.</content>"],
    ["feed.json", '{"id":"https://example.org/weg/"}'],
    ["feed.json", '{"summary":"Siehe https://example.org/weg/"}'],
    ["feed.xml", '<link href="https://example.org/blog/?a=1&amp;b=2"/>'],
    ["assets/b.css", 'b { background: url(data:image/png;base64,AAAA); content: "/weg/" } /* url(/w.png) */'],
  ])("%s with %s, which is no link", (path, text) => {
    expect(faultsOf({ ...site, [path]: text })).toEqual([]);
  });

  test("redirects that lead to redirects are told", () => {
    expect(faultsOf({ ...site, _redirects: "/a/ /b/ 301\n/b/ /blog/ 301\n" })).toEqual([
      "_redirects:1:1 warning /a/ leads to /b/, which leads on to /blog/. like /a/ /blog/ 301",
    ]);
  });
});

test("in the sample site every address is alive", async () => {
  const files = await sampleSite();
  expect(Object.keys(files).length).toBeGreaterThan(200);
  const texts = Object.entries(files).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")]);
  expect(faultsOf(Object.fromEntries(texts))).toEqual([]);
});
