/** Where pages and style sheets lead, whoever has written them. */
import { describe, expect, test } from "vitest";
import { visit } from "../../src/output/markup.ts";
import { ownAddress } from "../../src/output/own-address.ts";
import { linksOfStyle, linkVisitor } from "../../src/output/page-links.ts";

function linksIn(page: string) {
  const visitor = linkVisitor();
  visit(page, [visitor]);
  return visitor.found();
}

describe("A link of a page is found", () => {
  test.each([
    ['<a href="/a">', ["link /a"]],
    ["<a href=''>", ["link "]],
    ['<area href="/a">', ["link /a"]],
    ['<svg><a xlink:href="/a"></a></svg>', ["link /a"]],
    ['<a href="/a?b=1&amp;c=2">', ["link /a?b=1&c=2"]],
    ['<img src="/a.jpg" srcset="/b.jpg 1x, /c.jpg 2x">', ["image /b.jpg", "image /c.jpg", "image /a.jpg"]],
    ['<source srcset="/a.webp 640w">', ["image /a.webp"]],
    [
      '<video src="/a.mp4" poster="/b.jpg"><track src="/c.vtt"></video>',
      ["image /a.mp4", "image /b.jpg", "image /c.vtt"],
    ],
    ['<link rel="stylesheet" href="/a.css">', ["image /a.css"]],
    ['<link rel="canonical" href="/a">', ["link /a"]],
    ['<link rel="preload" as="image" imagesrcset="/a.jpg 1x">', ["image /a.jpg"]],
    ['<link rel="preconnect" href="/a">', []],
    ['<script src="/a.js"></script>', ["image /a.js"]],
    ['<form action="/a"><button formaction="/b">', ["link /a", "link /b"]],
    ['<blockquote cite="/a">', ["link /a"]],
    ['<svg><use href="#a"/><path fill="url(#b)"/></svg>', ["image #a", "image #b"]],
    ["<p style=\"background: url('/a.png')\">", ["image /a.png"]],
    ['<style>p { background: url("/a.png") } q::before { content: "/b" }</style>', ["image /a.png"]],
    ['<meta http-equiv="refresh" content="0; url=/a">', ["link /a"]],
    ['<meta property="og:image" content="/a.png"><meta name="description" content="/b">', ["link /a.png"]],
    ['<!-- <a href="/a"> --><p title="href=/b">&lt;a href="/c"></p>', []],
  ])("in %s", (page, expected) =>
    expect(linksIn(page).links.map(({ kind, written }) => `${kind} ${written}`)).toEqual(expected),
  );

  test("with the place of its tag", () => {
    const page = '<p>\n<a href="/a">';
    expect(linksIn(page).links.map(({ offset }) => page.slice(offset, offset + 2))).toEqual(["<a"]);
  });
});

test("Anchors are ids and the names of old anchors; the first base counts", () => {
  const { anchors, base } = linksIn('<base href="/x/"><base href="/y/"><p id="a"><a name="b"></a><input name="c">');
  expect([[...anchors], base]).toEqual([["a", "b"], "/x/"]);
});

test.each([
  ["@import '/a.css';", ["/a.css"]],
  ["p { background: url(a.png) } /* url(b.png) */", ["a.png"]],
  ["p { background: image-set('/a.png' 1x, \"/b.png\" 2x) }", ["/a.png", "/b.png"]],
  ['p::before { content: "/a"; quotes: "»" "«" }', []],
  ["@namespace svg url(http://www.w3.org/2000/svg);", []],
])("Of the style sheet %s, addresses are links and words are not", (style, expected) =>
  expect(linksOfStyle(style).map(({ written }) => written)).toEqual(expected),
);

describe("Within https://bank.example/blog/, seen from /blog/a/,", () => {
  const read = (written: string) => {
    const target = ownAddress(written, "https://bank.example/blog/a/");
    return target && (target.fragment === undefined ? target.url : `${target.url}#${target.fragment}`);
  };
  test.each([
    ["", "/blog/a/"],
    ["#b", "/blog/a/#b"],
    ["#", "/blog/a/"],
    ["?b=1", "/blog/a/"],
    ["b/", "/blog/a/b/"],
    ["../b/", "/blog/b/"],
    ["/b/", "/b/"],
    ["/Gr%C3%B6%C3%9Fe/#%C3%BC", "/Größe/#ü"],
    ["/Größe/", "/Größe/"],
    ["/b%/", "/b%/"],
    [" https://bank.example/b/\n", "/b/"],
    ["//bank.example/b/", "/b/"],
    ["\\b\\", "/b/"],
    ["#b:~:text=c", "/blog/a/#b"],
    ["https://example.com/", undefined],
    ["http://bank.example/", undefined],
    ["mailto:a@bank.example", undefined],
    ["data:image/png;base64,AA==", undefined],
    ["https://", undefined],
  ])("„%s“ leads to %s", (written, expected) => expect(read(written)).toBe(expected));
});
