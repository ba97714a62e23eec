import { describe, expect, test } from "vitest";
import { readComment } from "../../src/markdown/comment.ts";
import { htmlOf, read, referencesIn } from "./support/reading.ts";

describe("The words of a text", () => {
  test("hold no markup, short codes, footnotes, tags and code blocks", () => {
    const source = [
      "## Über *uns*",
      'Wir <b>sind</b> [hier](x)[^1], `so`\nund ![Bild](y) "da".<br>Ja',
      "[youtube=https://youtu.be/abcdefghijk]",
      "[youtube=falsch]",
      "```\nCode\n```",
      "    Code",
      "> Zitat\n> — Erna",
      "- eins\n- zwei",
      "<details><summary>Mehr &amp; mehr</summary>darin</details>",
      '![Bild](y "Unterschrift")',
      "|a|b|\n|-|-|\n|c|d|",
      "<div>Kasten</div>",
      "[^1]: Fußnote",
    ].join("\n\n");
    expect(read(source).body.text).toBe(
      "Über uns Wir sind hier, so und „da“. Ja Zitat — Erna eins zwei Mehr & mehr darin a b c d Kasten",
    );
  });

  test("keep the spaces of French quotation marks", () => {
    expect(read('Il dit "oui".', { language: "fr" }).body.text).toBe("Il dit «\u202foui\u202f».");
  });

  test("leave out what is struck out, and spell out addresses of e-mail", () => {
    const { body, firstParagraph } = read(
      "Wir haben ~~1.214~~ <del>*1.230*</del> <s>x</s> 1.231 Konten: <anna@example.org>.",
    );
    expect([body.text, firstParagraph]).toEqual(Array(2).fill("Wir haben 1.231 Konten: anna (at) example.org."));
  });

  test("are none in an empty text", () => {
    const { body, firstParagraph, beforeMore, problems } = read("");
    expect(String(body.html)).toBe("");
    expect([body.text, firstParagraph, beforeMore, problems.length]).toEqual(["", "", undefined, 0]);
  });
});

describe("The first paragraph", () => {
  test.each([
    [
      "passes over headings, pictures and videos",
      "# A\n\n![x](y)\n\nhttps://youtu.be/abcdefghijk\n\n*Erster*\nAbsatz\n\nZweiter",
      "Erster Absatz",
    ],
    ["passes over a quote if there is another", "> Zitat\n\nText", "Text"],
    ["is that of a quote if there is no other", "> Zitat", "Zitat"],
    ["is empty if there is none", "## Nur das", ""],
  ])("%s", (_title, source, expected) => expect(read(source).firstParagraph).toBe(expected));
});

describe("What stands before the mark for more", () => {
  test.each([
    ["Davor *betont*.\n\n<!-- more -->\n\nDanach", "Davor betont."],
    ["Davor\n<!--more-->\nDanach", "Davor"],
    ["Davor <!--more--> danach", "Davor"],
    ["<!-- more -->\n\nDanach", ""],
    ["Davor\n\n## <!-- more -->\n\nDanach", "Davor"],
    ["Eins\n\nZwei\n\n<!-- more -->Danach **mehr**", "Eins Zwei"],
    ["Eins\n\n<p>Zwei</p> <!-- more --> Danach\n\n<!-- more -->", "Eins Zwei"],
    ["Ohne", undefined],
    ["`<!-- more -->`", undefined],
    ["Eins\n\n<!-- more -->\n\nZwei\n\n<!-- more -->", "Eins"],
  ])("%j", (source, expected) => expect(read(source).beforeMore).toBe(expected));
});

describe("Headings and theses", () => {
  test("are told with their level, anchor and words", () => {
    expect(read('## Über "uns"\n\n### `Code` & mehr').body.headings).toEqual([
      { level: 2, id: "ueber-uns", text: "Über „uns“" },
      { level: 3, id: "code-mehr", text: "Code & mehr" },
    ]);
  });

  test("count as the list counts", () => {
    expect(read("## Thesen\n\n7. *Eins*\n7. Zwei\n\n   > mehr").body.theses).toEqual([
      { number: 7, id: "these-7", text: "Eins" },
      { number: 8, id: "these-8", text: "Zwei mehr" },
    ]);
  });

  test("of a second list have anchors of their own", () => {
    const { theses } = read("## Thesen\n\n1. a\n\n## THESEN\n\n1. b").body;
    expect(theses.map(({ id }) => id)).toEqual(["these-1", "these-1-2"]);
  });

  test("are the numbered lists below the heading, up to the next one", () => {
    const numbers = (text: string) => read(text).body.theses.map(({ number }) => number);

    expect(numbers("## Thesen\n\nText\n\n1. a\n2. b\n\nMehr:\n\n3. c")).toEqual([1, 2, 3]);
    expect(numbers("## Thesen\n\n- a\n  1. b\n\n> 1. c\n\n## Anderes\n\n1. d")).toEqual([]);
    expect(numbers("> ## Thesen\n\n1. a")).toEqual([]);
    expect(read("## Thesen\n\n- a").body.theses).toEqual([]);
  });

  test("every anchor of the page is told", () => {
    const { anchors } = read("## A\n\n## Thesen\n\n1. x[^1][^1]\n\n[^1]: y").body;
    expect([...anchors].sort()).toEqual(["a", "fn_1", "fnref_1", "fnref_1_2", "these-1", "thesen"]);
  });
});

describe("Reading", () => {
  test("gives the same for the same text, whatever was read before", () => {
    const source = "# A\n\n日本[^1] <b>x\n\n[^1]: y\n\n*[A]: z";
    const first = htmlOf(source);
    htmlOf("[^1]: anders\n\n*[A]: anders\n\n[x]: anders");
    expect(htmlOf(source)).toBe(first);
    expect(read("[^1] [x] A").body.html.toString()).toBe("<p>[^1] [x] A</p>\n");
  });
});

describe("Letters that were written in two pieces", () => {
  const decomposed = (text: string) => text.normalize("NFD");

  test("come out in one piece, and are explained as if they had been", () => {
    expect(htmlOf(`${decomposed("Über die Größe, EÜ.")}\n\n*[EÜ]: Einnahmenüberschuss`)).toBe(
      '<p>Über die Größe, <abbr title="Einnahmenüberschuss">EÜ</abbr>.</p>\n',
    );
    expect(String(readComment(decomposed("Größe 각 \u212b"), "de").html)).toBe("<p>Größe 각 Å</p>\n");
  });

  test("move no problem and no link away from where they stand", () => {
    const source = decomposed("Öl\nÄpfel 각 [x](</ö>) [y](fehlt:) <blink> ä\n\nÜ [^1]");
    const columns = (sign: string, line: number) => (source.split("\n")[line - 1] as string).indexOf(sign) + 1;
    const places = referencesIn(source).map(({ line, column }) => [line, column]);
    expect(places).toEqual([[2, columns("/o", 2)]]);
    expect(read(source).problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ["link", 2, columns("fehlt", 2)],
      ["html", 2, columns("<blink", 2)],
      ["footnote", 4, columns("[^1", 4)],
    ]);
  });
});
