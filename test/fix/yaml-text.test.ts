/** Values are written into what people have written, and nothing else changes. */
import { describe, expect, test } from "vitest";
import { lineOf, withItem, withValue, written, writtenMove } from "../../src/fix/yaml-text.ts";

const move = writtenMove({ from: "/a/", to: "/b/" });

describe("One more alias", () => {
  test.each([
    ["in particulars without any", "title: A\n", "title: A\naliases: [/x/]\n"],
    ["with the line ends of Windows", "title: A\r\n", "title: A\r\naliases: [/x/]\r\n"],
    ["in nothing", "", "aliases: [/x/]\n"],
    ["behind a folded text", "summary: >\n  Zwei\n  Zeilen\n", "summary: >\n  Zwei\n  Zeilen\naliases: [/x/]\n"],
    ["in brackets", "aliases: [/a, '/b'] # alt\ntitle: A\n", "aliases: [/a, '/b', /x/] # alt\ntitle: A\n"],
    ["in empty brackets", "aliases: [ ]\n", "aliases: [/x/]\n"],
    ["behind a last comma", "aliases: [/a, ]\n", "aliases: [/a, /x/, ]\n"],
    ["in brackets over lines", "aliases: [\n  /a,\n  /b\n]\n", "aliases: [\n  /a,\n  /b,\n  /x/\n]\n"],
    ["before a comment in brackets", "aliases: [\n  /a # alt\n]\n", "aliases: [\n  /a, /x/ # alt\n]\n"],
    ["below dashes", "aliases:\n  - /a # alt\n\ntitle: A\n", "aliases:\n  - /a # alt\n  - /x/\n\ntitle: A\n"],
    ["below dashes without indent", "aliases:\n- /a\ntitle: A\n", "aliases:\n- /a\n- /x/\ntitle: A\n"],
    ["below dashes at the end of the file", "aliases:\n  - /a", "aliases:\n  - /a\n  - /x/"],
    ["in place of nothing", "aliases: # keine\ntitle: A\n", "aliases: [/x/] # keine\ntitle: A\n"],
    ["in place of null", "aliases: ~\ntitle: A\n", "aliases: [/x/]\ntitle: A\n"],
    ["in braces", "{ title: A }", "{ title: A, aliases: [/x/] }"],
  ])("%s", (_where, before, after) => {
    expect(withItem(before, "aliases", "/x/")).toBe(after);
  });

  test("is not written where there is no list", () => {
    expect(withItem("aliases: /a\n", "aliases", "/x/")).toBeUndefined();
    expect(withItem("- a\n", "aliases", "/x/")).toBeUndefined();
  });
});

describe("One more move", () => {
  test.each([
    ["in settings without any", "title: A\n", `title: A\nmoved:\n  - ${move}\n`],
    ["in settings that do not end their last line", "title: A", `title: A\nmoved:\n  - ${move}`],
    ["in place of nothing", "moved:\ntitle: A\n", `moved: [${move}]\ntitle: A\n`],
    [
      "below one over two lines",
      "moved:\n  - from: /c/\n    to: /d/\n# Ende\n",
      `moved:\n  - from: /c/\n    to: /d/\n  - ${move}\n# Ende\n`,
    ],
    ["in brackets", "moved: [{ from: /c/, to: /d/ }]\n", `moved: [{ from: /c/, to: /d/ }, ${move}]\n`],
  ])("%s", (_where, before, after) => {
    expect(withItem(before, "moved", move)).toBe(after);
  });
});

test.each([
  ["/c/", "/neu/"],
  ["'/c/'", "'/neu/'"],
  ['"/c/"', '"/neu/"'],
])("Another value keeps the quotation marks of %s", (before, after) => {
  const text = (value: string) => `moved:\n  - { from: /a/, to: ${value} } # ja\n`;
  expect(withValue(text(before), ["moved", 0, "to"], "/neu/")).toBe(text(after));
  expect(withValue(text(before), ["moved", 1, "to"], "/neu/")).toBeUndefined();
});

test("An address has quotation marks only where it needs them", () => {
  expect(["/ältere/Seite.html", "/a%20b/", "/a,b/", "/#a"].map(written)).toEqual([
    "/ältere/Seite.html",
    "/a%20b/",
    '"/a,b/"',
    '"/#a"',
  ]);
});

test("The line of an item is told", () => {
  expect(lineOf("title: A\r\naliases:\r\n  - /a\r\n  - /b\r\n", ["aliases", 1])).toBe(4);
});
