/** Attributes read and changed in markup of our own. */
import { describe, expect, test } from "vitest";
import { idsIn, withAttributes } from "../../src/kernel/attributes.ts";

const loud = (markup: string) => withAttributes(markup, (name, value) => `${name}!${value}`);

test("every attribute with a value is offered, by name and value", () => {
  expect(loud('<a href="/x" hidden id="y">a</a><br class="z"/>')).toBe(
    '<a href="href!/x" hidden id="id!y">a</a><br class="class!z"/>',
  );
});

test("attributes may stand on several lines and be empty", () => {
  expect(loud('<img\n  alt=""\n  src="/a.png">')).toBe('<img\n  alt="alt!"\n  src="src!/a.png">');
});

describe("what only looks like an attribute", () => {
  test.each([
    'Schreiben Sie id="x" in den Text.',
    "<code>&lt;a href=&quot;/x&quot;&gt;</code>",
    '<!-- id="x" -->',
    "1 < 2",
    "</p>",
  ])("is left alone in %s", (markup) => {
    expect(loud(markup)).toBe(markup);
    expect(idsIn(markup)).toEqual(new Set());
  });

  test("is left alone within another's value", () => {
    expect(loud('<abbr title=" id=" class="x > y">')).toBe('<abbr title="title! id=" class="class!x > y">');
    expect(idsIn('<abbr title=" id=" class="x">')).toEqual(new Set());
  });

  test("is left alone if its name only ends like one", () => {
    expect(idsIn('<p data-id="x" id="y"></p>')).toEqual(new Set(["y"]));
  });
});

test.each(["<a ", '<a "', "<a b=", '<p id="', '<p id="x" '])(
  "time grows with length only, even for %j without end",
  (hostile) => {
    const text = hostile.repeat(50_000);
    expect(loud(text).length).toBeGreaterThanOrEqual(text.length);
    expect(idsIn(text).size).toBeLessThanOrEqual(50_000);
  },
  20_000,
);
