/** What pages must not hold, whoever has written them. */
import { describe, expect, test } from "vitest";
import { pageRequests } from "../../src/output/page-requests.ts";

const site = "https://bank.example/blog/";
const found = (page: string) => pageRequests(page, site).map(({ kind, found }) => `${kind} ${found}`);

describe("A page is refused", () => {
  test.each([
    ['<img src="https://example.com/a.png">', "other https://example.com/a.png"],
    ["<img src='//example.com/a.png'>", "other //example.com/a.png"],
    ["<IMG SRC=http://example.com/a.png>", "other http://example.com/a.png"],
    ['<img src="\\\\example.com/a.png">', "other \\\\example.com/a.png"],
    ['<img src=" ht\ntps://example.com/a.png">', "other  ht\ntps://example.com/a.png"],
    ['<img src="&#104;ttps://example.com/a.png">', "other https://example.com/a.png"],
    ['<img srcset="/a.png 1x, https://example.com/a.png 2x">', "other https://example.com/a.png"],
    ['<picture><source srcset="https://example.com/a.webp"></picture>', "other https://example.com/a.webp"],
    ['<video poster="https://example.com/a.jpg"></video>', "other https://example.com/a.jpg"],
    ['<audio src="https://example.com/a.mp3"></audio>', "other https://example.com/a.mp3"],
    ['<track src="https://example.com/a.vtt">', "other https://example.com/a.vtt"],
    ['<input type="image" src="https://example.com/a.png">', "other https://example.com/a.png"],
    ['<script src="https://example.com/a.js"></script>', "other https://example.com/a.js"],
    ['<link rel="stylesheet" href="https://example.com/a.css">', "other https://example.com/a.css"],
    ['<link href="https://example.com/a.css" rel="Alternate StyleSheet">', "other https://example.com/a.css"],
    ['<link rel="preconnect" href="https://example.com">', "other https://example.com"],
    ['<link rel="dns-prefetch" href="//example.com">', "other //example.com"],
    ['<link rel="preload" as="image" imagesrcset="https://example.com/a.png 1x">', "other https://example.com/a.png"],
    ['<link rel="shortcut icon" href="https://example.com/a.ico">', "other https://example.com/a.ico"],
    ['<link rel="manifest" href="https://example.com/a.json">', "other https://example.com/a.json"],
    ['<base href="https://example.com/">', "other https://example.com/"],
    ['<form action="https://example.com/"></form>', "other https://example.com/"],
    ['<button formaction="https://example.com/">Los</button>', "other https://example.com/"],
    ['<a href="/" ping="https://example.com/">Los</a>', "other https://example.com/"],
    ['<body background="https://example.com/a.png">', "other https://example.com/a.png"],
    ['<svg><use href="https://example.com/a.svg#b"/></svg>', "other https://example.com/a.svg#b"],
    ['<svg><image xlink:href="https://example.com/a.png"/></svg>', "other https://example.com/a.png"],
    ['<svg><path fill="url(https://example.com/a.svg#b)"/></svg>', "other https://example.com/a.svg#b"],
    ['<meta http-equiv="refresh" content="0; url=https://example.com/">', "other https://example.com/"],
    ['<img src="data:image/png;base64,AA==">', "inline data:image/png;base64,AA=="],
    ["<style>p { color: red }</style>", "inline <style"],
    ['<p style="color: red">', "inline style="],
    ['<p onclick="x()">', "inline onclick="],
    ["<script>x()</script>", "inline <script"],
    ['<script type="module">\nx()</script>', "inline <script"],
    ['<a href="javascript:x()">Los</a>', "inline javascript:x()"],
    ['<iframe src="https://example.com/"></iframe>', "frame <iframe"],
    ['<object data="/a.pdf"></object>', "frame <object"],
    ['<embed src="/a.pdf">', "frame <embed"],
  ])("for %s", (page, finding) => expect(found(page)).toContain(finding));
});

describe("A page is let pass", () => {
  test.each([
    '<a href="https://example.com/">Anderswo</a>',
    '<link rel="canonical" href="https://example.com/"><link rel="me" href="https://example.com/">',
    '<img src="/media/a.png" srcset="a.png 1x, /media/a.png 2x">',
    '<img src="https://bank.example/media/a.png">',
    '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
    '<script type="module" src="/assets/a.js"></script><script src="/a.js">\n</script>',
    '<svg><path fill="url(#b)"/><use href="#b"/></svg>',
    '<form action="/suche/"><input name="q" value="https://example.com/"></form>',
    "<code>&lt;img src=\"https://example.com/a.png\"></code><p title='style='>",
    "<!-- <img src='https://example.com/a.png'> -->",
    '<meta http-equiv="refresh" content="0; url=/blog/">',
    '<blockquote cite="https://example.com/"></blockquote>',
  ])("with %s", (page) => expect(found(page)).toEqual([]));
});

test("The place of what was found is that of its tag", () => {
  const page = '<p>\n  <img src="https://example.com/a.png">';
  expect(pageRequests(page, site).map(({ offset }) => page.slice(offset, offset + 4))).toEqual(["<img"]);
});
