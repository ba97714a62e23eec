/** An entry's HTML, made fit to stand beside others. */
import { describe, expect, test } from "vitest";
import { standalone } from "../../../src/features/feeds/standalone.ts";

const position = { prefix: "offen_", origin: "https://example.org", page: "https://example.org/blog/2009/03/offen/" };

function moved(html: string): string {
  return standalone(html, position);
}

describe("anchors", () => {
  test("an id and the link to it get the entry's prefix", () => {
    expect(moved('<a href="#fn1" id="fnref1">1</a><p id="fn1">Fußnote <a href="#fnref1">zurück</a></p>')).toBe(
      '<a href="#offen_fn1" id="offen_fnref1">1</a><p id="offen_fn1">Fußnote <a href="#offen_fnref1">zurück</a></p>',
    );
  });

  test("every id in a list of references gets the prefix", () => {
    expect(moved('<p id="a"></p><p id="b"></p><section aria-labelledby="a b" aria-describedby="b"></section>')).toBe(
      '<p id="offen_a"></p><p id="offen_b"></p><section aria-labelledby="offen_a offen_b" aria-describedby="offen_b"></section>',
    );
  });

  test("a link to an anchor of the page that is not in the text leads to the page", () => {
    expect(moved('<a href="#kommentar_7">Kommentar</a> <a href="#">nach oben</a>')).toBe(
      `<a href="${position.page}#kommentar_7">Kommentar</a> <a href="${position.page}#">nach oben</a>`,
    );
  });

  test("a link comes before its target as well as after it", () => {
    expect(moved('<a href="#spaeter">später</a><h2 id="spaeter">Später</h2>')).toContain('href="#offen_spaeter"');
  });
});

describe("addresses", () => {
  test.each([
    ["/blog/2008/12/x/#y", "https://example.org/blog/2008/12/x/#y"],
    ["/media/haus.jpg", "https://example.org/media/haus.jpg"],
    ["https://example.com/a?b=1&amp;c=2#d", "https://example.com/a?b=1&amp;c=2#d"],
    ["//example.com/bild.png", "//example.com/bild.png"],
    ["mailto:post@example.org", "mailto:post@example.org"],
    ["nachbar/", `${position.page}nachbar/`],
    ["?seite=2", `${position.page}?seite=2`],
    ["", position.page],
  ])("%j becomes %j", (given, expected) => {
    expect(moved(`<a class="x" href="${given}">Link</a>`)).toBe(`<a class="x" href="${expected}">Link</a>`);
  });

  test("pictures, their sizes and the sources of quotations are moved, too", () => {
    expect(moved('<blockquote cite="/a/"><img alt="" src="/b.png" srcset="/b.png 1x, /c.png 2x"></blockquote>')).toBe(
      '<blockquote cite="https://example.org/a/"><img alt="" src="https://example.org/b.png" srcset="https://example.org/b.png 1x, https://example.org/c.png 2x"></blockquote>',
    );
  });
});

describe("what only looks like markup", () => {
  test.each([
    'Schreiben Sie id="x" und href="/y" in den Text.',
    "<code>&lt;a href=&quot;/x&quot; id=&quot;y&quot;&gt;</code>",
    '<abbr title=" id=" class="x">a</abbr>',
    '<abbr title="a > b href=/c">a</abbr>',
    '<p data-id="x" data-href="/y">Text</p>',
    "<!-- more -->",
    "1 < 2 und 3 > 2",
    "<br><hr/>",
    "",
  ])("stays as it is: %s", (html) => {
    expect(moved(html)).toBe(html);
  });
});
