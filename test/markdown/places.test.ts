import { describe, expect, test } from "vitest";
import { read, referencesIn } from "./support/reading.ts";

/** The lines and columns of everything in the text that leads somewhere, as `line:column`. */
function placesIn(source: string): readonly string[] {
  return referencesIn(source).map(({ line, column }) => `${line}:${column}`);
}

/** In the text, `^` stands below the sign where the reference is expected. */
function marked(source: string): { readonly text: string; readonly expected: readonly string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of source.split("\n")) {
    if (!/^ *\^[ ^]*$/.test(line)) lines.push(line);
    else for (const { index } of line.matchAll(/\^/g)) expected.push(`${lines.length}:${index + 1}`);
  }
  return { text: lines.join("\n"), expected };
}

describe("Every link and picture is found at its line and column", () => {
  test.each([
    [
      "in a paragraph of several lines",
      "Erst [eins](a)\n            ^\nund ![zwei](b) und [drei](c).\n            ^             ^",
    ],
    ["with its destination on the next line", "[eins](\n  a)\n  ^"],
    ["with its words over two lines", "[eins\nzwei](a)\n      ^"],
    ["between angle brackets", "[eins](<a b>)\n        ^"],
    ["in a nested list", "- x\n  1. y\n     [z](a)\n         ^"],
    ["in a quote with lines that are not marked", "> [x](a)\n      ^\nnoch [y](b)\n         ^"],
    ["in a quote within a list", "- > x\n  > [y](a)\n        ^"],
    ["in a heading", "## Zu [x](a) ##\n          ^"],
    ["in a heading with a line below", "Zu\n[x](a)\n    ^\n==="],
    ["in the cells of a table", "| [x](a) | [x](a) |\n      ^        ^\n|---|---|\n| \\| [y](b) | z |\n         ^"],
    ["behind bars in one cell", "| [![x](a) \\|](b) \\| \\| [y](c) |\n        ^      ^            ^\n|---|"],
    ["at the place of use, where the address stands elsewhere", "Siehe [x] und [y][x].\n      ^       ^\n\n[x]: a"],
    ["written as it is", "Siehe <https://example.org/> und https://example.org/.\n       ^                         ^"],
    ["in a footnote", "x[^1]\n\n[^1]: Siehe [y](a).\n                ^"],
    ["in a footnote within a line", "Erst^[Siehe [y](a)\n                ^\nund [z](b)].\n        ^"],
    ["in the words that a definition list explains", "[x](a)\n    ^\n: [y](b)\n      ^"],
    ["in HTML among words", 'Ein <a href="a">Link</a>\n    ^'],
    ["in a block of HTML", '<table>\n<tr><td><a href="a">x</a></td></tr>\n        ^\n</table>'],
    ["behind a tab", "-\t[x](a)\n      ^"],
    ["in emphasis", "**[x](a)** und *~~[y](b)~~*\n      ^               ^"],
    ["within a link that is a picture", "[![x](a)](b)\n      ^   ^"],
  ])("%s", (_title, source) => {
    const { text, expected } = marked(source);
    expect([...placesIn(text)].sort()).toEqual([...expected].sort());
    expect([...placesIn(text.replaceAll("\n", "\r\n"))].sort()).toEqual([...expected].sort());
  });

  test("with the destination as the editor wrote it", () => {
    const references = referencesIn("[x](../Größe%20A.jpg) ![y](<b c.jpg>) [z](a&amp;b)");
    expect(references.map(({ kind, destination }) => `${kind} ${destination}`)).toEqual([
      "link ../Größe%20A.jpg",
      "link a&b",
      "image b c.jpg",
    ]);
  });
});

describe("Problems", () => {
  test("are sorted by place and speak both languages", () => {
    const { problems } = read(
      "# a\n\n<b>\n\n![](x)\n\n[^y]\n\n[z](javascript:x) [youtube=x]\n\n##\n\n###### b\n\u0001",
    );
    expect(problems.map(({ rule }) => rule)).toEqual([
      "heading",
      "html",
      "image-alt",
      "footnote",
      "link",
      "video",
      "heading",
      "encoding",
    ]);
    for (const { message, like, severity } of problems) {
      expect(severity).toBe("warning");
      expect(message.de).toMatch(/\.$/);
      expect(message.en).toMatch(/\.$/);
      expect(message.de).not.toBe(message.en);
      expect(like).toBeTruthy();
    }
  });
});
