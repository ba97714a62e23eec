/** A page is taken apart as the HTML standard says. */
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { scanPage } from "../../../src/audit/page/scan-page.ts";
import { sampleSite } from "../../support/sample-site.ts";

const scan = (text: string) => scanPage("index.html", text);
const names = (text: string) => scan(text).tags.map(({ name, isEnd }) => (isEnd ? `/${name}` : name));
const attributes = (text: string) => Object.fromEntries(scan(text).tags[0]?.attributes ?? []);
const marks = (text: string) => scan(text).marks.map(({ kind, offset, end }) => [kind, text.slice(offset, end)]);

describe("Tags", () => {
  test("are told with where they begin", () => {
    const { tags, offsets } = scan("<p>a <em>b</em>\n</P>");
    expect(tags.map(({ name, isEnd }) => [name, isEnd])).toEqual([
      ["p", false],
      ["em", false],
      ["em", true],
      ["p", true],
    ]);
    expect(offsets).toEqual([0, 5, 10, 16]);
  });

  test("of the same letters are the same object, on whatever page", () => {
    expect(scan('<a href="/x/">').tags[0]).toBe(scan('<p><a href="/x/">').tags[1]);
  });

  test.each([
    ["double quotation marks", '<a href="/x/" title="it\'s > that">', { href: "/x/", title: "it's > that" }],
    ["single ones", "<a href='/x/' title='\"'>", { href: "/x/", title: '"' }],
    ["none", "<a href=/x/ title=it's>", { href: "/x/", title: "it's" }],
    ["no value", '<input disabled required="">', { disabled: "", required: "" }],
    ["blanks and lines", "<a\n  href = \"/x/\"\n  title\t=\n'b'\n>", { href: "/x/", title: "b" }],
    ["no blank between", '<a href="/x/"title="b">', { href: "/x/", title: "b" }],
    ["capitals", '<A HREF="/X/">', { href: "/X/" }],
    ["an attribute twice", '<a href="/x/" HREF="/y/">', { href: "/x/" }],
    ["a slash at the end", '<br class="x"/>', { class: "x" }],
    ["a slash that belongs to the value", "<a href=/x/>", { href: "/x/" }],
    ["an equals sign as name", "<a =x=1>", { "=x": "1" }],
    ["nothing behind the equals sign", "<a href=>", { href: "" }],
    ["references", '<a title="&quot;&amp;&#228;&#xE4;&auml;&copy">', { title: '"&ää\u00e4©' }],
    ["what only looks like references", '<a href="?a=1&b=2&copy=3&x;">', { href: "?a=1&b=2&copy=3&x;" }],
    ["a reference that is none after all", '<a title="&amp;lt;">', { title: "&lt;" }],
    ["references of numbers that mean nothing", '<a title="&#0;&#x110000;&#128;">', { title: "\ufffd\ufffd€" }],
  ])("may have attributes with %s", (_name, text, expected) => {
    expect(attributes(text)).toEqual(expected);
    expect(scan(`${text}<b>`).offsets).toEqual([0, text.length]);
  });

  test.each([
    ["a script", "<script>if (a<b) '</p>'</script><p>", ["script", "/script", "p"]],
    ["a style", "<style>a>b{}</b></STYLE ><p>", ["style", "/style", "p"]],
    ["a title", "<title>a <b> c</title><p>", ["title", "/title", "p"]],
    ["a text area", "<textarea></textareas></textarea><p>", ["textarea", "/textarea", "p"]],
    ["a script without an end", "<script><p>", ["script"]],
  ])("inside of %s are text", (_name, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("inside of a title of a drawing are tags, because it is SVG", () => {
    expect(names("<svg><title><b></title></svg><title><b></title>")).toEqual([
      ..."svg title b /title /svg title /title".split(" "),
    ]);
  });
});

describe("What is no tag", () => {
  test.each([
    ["<!doctype html>", [["doctype", "<!doctype html>"]]],
    ["<!-- a <p> -- b --><p>", [["comment", "<!-- a <p> -- b -->"]]],
    ["<!--><p>", [["comment", "<!-->"]]],
    ["<!--->x", [["comment", "<!--->"]]],
    ["<!-- a --!>x", [["comment", "<!-- a --!>"]]],
    ["<!-- a", [["unfinished", "<!-- a"]]],
    ["<?xml version='1.0'?>", [["bogus", "<?xml version='1.0'?>"]]],
    ["</>x", [["bogus", "</>"]]],
    ["</ p>x", [["bogus", "</ p>"]]],
    ["<!ELEMENT a>", [["bogus", "<!ELEMENT a>"]]],
    ["<![CDATA[<p>]]>", [["bogus", "<![CDATA[<p>"]]],
    ["<svg><![CDATA[<p>]]></svg>", [["cdata", "<![CDATA[<p>]]>"]]],
    ["1 < 2", [["stray", "<"]]],
    [
      "<3 <",
      [
        ["stray", "<"],
        ["stray", "<"],
      ],
    ],
    ['<a href="x', [["unfinished", '<a href="x']]],
    ['<a href="x> <b c="', [["unfinished", '<a href="x> <b c="']]],
    ["<a", [["unfinished", "<a"]]],
    ["</a ", [["unfinished", "</a "]]],
  ])("%s is a mark", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

test("htmlparser2 finds the same tags in every page of the sample site", async () => {
  const pages = Object.entries(await sampleSite()).filter(([path]) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(90);
  for (const [path, text] of pages) {
    const expected: unknown[] = [];
    const parser = new Parser({
      onopentag: (name, found) => expected.push([parser.startIndex, name, found]),
    });
    parser.end(text);
    const { tags, offsets } = scanPage(path, text);
    const found = tags.flatMap(({ name, isEnd, attributes: own }, i) =>
      isEnd ? [] : [[offsets[i], name, Object.fromEntries(own)]],
    );
    expect([path, found]).toEqual([path, expected]);
  }
});
