import { describe, expect, test } from "vitest";
import { escaped, html, nothing, trusted } from "../../src/kernel/html.ts";
import { texts } from "./random.ts";

test("text is escaped, markup of our own is not, and lists are joined", () => {
  const name = `<b onclick="x('y')">&amp;`;
  const item = (text: string) => html`<li>${text}</li>`;
  expect(html`<ul title="${name}">${["a<", "b"].map(item)}${nothing}</ul>${3}`.toString()).toBe(
    '<ul title="&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;amp;"><li>a&lt;</li><li>b</li></ul>3',
  );
});

test("markup that was vouched for is printed as it is, also within lists of lists", () => {
  expect(html`${[[trusted("<br>"), "<"], []]}`.toString()).toBe("<br>&lt;");
});

test("an object that only looks like markup is no markup", () => {
  const impostor = { toString: () => "<script>" };
  expect(() => html`${impostor as unknown as string}`.toString()).toThrow();
});

test("a template without values is printed as it is", () => {
  expect(html`<p>&nbsp;</p>`.toString()).toBe("<p>&nbsp;</p>");
});

describe("whatever the text", () => {
  const samples = texts(500, 5);
  const signs: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };

  test("nothing of it can end an attribute or begin a tag", () => {
    for (const text of samples) expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  test("a reader sees it as it was written", () => {
    for (const text of samples) {
      expect(escaped(text).replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] as string)).toBe(text);
    }
  });

  test("printing it through a template is escaping it once", () => {
    for (const text of samples) expect(html`${text}`.toString()).toBe(escaped(text));
  });
});
