import { describe, expect, test } from "vitest";
import { readComment } from "../../src/markdown/comment.ts";
import { faultsIn } from "./support/markup.ts";
import { htmlOf, read } from "./support/reading.ts";

const million = 1_000_000;
const filled = (piece: string, length = million) => piece.repeat(Math.ceil(length / piece.length));

/** Texts that cost more than their length where a rule looks too far ahead or too far back. */
const texts: Readonly<Record<string, string>> = {
  "ten thousand quotes": filled("> ", 20_000),
  "ten thousand brackets": filled("[", 10_000),
  "ten thousand lists": `${filled("- ", 20_000)}x`,
  "notes within notes": `${filled("^[", 2_000)}x${filled("]", 1_000)}`,
  "pictures within pictures": `${filled("![", 2_000)}x${filled("](y)", 4_000)}`,
  "a long line of words": filled("Wort "),
  "open comments": filled("<!-- ", 500_000),
  "open declarations": filled("x <!A ", 500_000),
  "open tags": filled("<b>", 300_000),
  "open tables": filled("<table>", 300_000),
  "details without end": filled("<details><summary></details>", 300_000),
  "closing tags without opening ones": filled("<b>", 100_000) + filled("</i>", 100_000),
  "quotation marks": filled("\"a '", 500_000),
  "short codes": filled("[youtube=", 500_000),
  addresses: filled("http://a.b ", 200_000),
  "mail addresses": filled("a@b.c ", 300_000),
  "a long name before an at sign": `${filled("a", 100_000)}@`,
  "a long name behind an at sign": `a@${filled("b", 100_000)}`,
  "a long row of names behind an at sign": `a@${filled("b.", 100_000)}`,
  "at signs": filled("@a", 500_000),
  "template signs": filled("{{ ", 500_000),
  "the same heading": filled("## a\n", 100_000),
  "the same term": filled("a\n: b\n\n", 300_000),
  theses: `## Thesen\n\n${filled("1. x\n", 50_000)}`,
  "theses without words": `## Thesen\n\n${filled("1. \n", 300_000)}`,
  "notes where they are referred to": filled("^[a]", 100_000),
  "notes with labels": Array.from({ length: 5_000 }, (_, index) => `[^${index}]\n\n[^${index}]: x\n\n`).join(""),
  "a long abbreviation": `*[${filled("A", 100_000)}]: x`,
  abbreviations:
    Array.from({ length: 20_000 }, (_, index) => `*[${String.fromCodePoint(0x4e00 + index)}${index}]: x`).join("\n") +
    filled("\n\n一0 b", 100_000),
  "abbreviations of many lengths":
    Array.from({ length: 300 }, (_, index) => `*[${filled("a ", index)}b]: x`).join("\n") + filled("a ", 100_000),
  "one abbreviation in one paragraph": `*[b]: x\n\n${filled("b *b* ", 300_000)}`,
  "references to one note": `${filled("[^1]", 100_000)}\n\n[^1]: x`,
  "references to nothing": filled("[^x] ", 300_000),
  "words in one cell": `|a|\n|-|\n|${filled("b ", 400_000)}|`,
  "rows of one table": `|a|\n|-|\n${filled("|b|\n", 600_000)}`,
  "links and bars in one cell": `|a|\n|-|\n|${filled("[x](/y)\\|", 500_000)}|`,
  cells: `${filled("|a", 20_000)}|\n${filled("|-", 20_000)}|\n${filled("|b", 20_000)}|`,
};

describe("Hostile sizes end in reasonable time", () => {
  test.each(Object.entries(texts))("%s", { timeout: 10_000 }, (_title, source) => {
    htmlOf(source);
    readComment(source, "de");
  });
});

describe("What nests too deeply", () => {
  test("is shown as a paragraph, with a warning, and no word is lost", () => {
    const { body, problems } = read(`Vorher\n\n${filled("> ", 300)}Tief *innen*\n\nNachher`);
    expect(body.text).toMatch(/^Vorher [> ]+ Tief innen Nachher$/);
    expect(problems).toMatchObject([{ line: 3, rule: "nesting" }]);
    expect(faultsIn(String(body.html))).toEqual([]);
  });
});
