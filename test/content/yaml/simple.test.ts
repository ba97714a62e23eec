import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { plainOf } from "../../../src/content/yaml/plain.ts";
import { simpleValue } from "../../../src/content/yaml/simple.ts";
import { chance } from "../../kernel/random.ts";

/** What the parser makes of a text, and everything that it has to say about it. */
function parsed(text: string): { readonly value: unknown; readonly faults: readonly unknown[] } {
  const document = parseDocument(text, { prettyErrors: false });
  const { value, faults } = plainOf(document.contents, text);
  return { value, faults: [...document.errors, ...faults] };
}

/** Holds the reader to the parser; tells whether it read the text at all. */
function isReadAlike(text: string): boolean {
  const simple = simpleValue(text);
  if (simple === undefined) return false;
  const isAlike = isDeepStrictEqual({ value: simple, faults: [] }, parsed(text));
  expect(isAlike, JSON.stringify(text)).toBe(true);
  return true;
}

const words = [
  "Klartext",
  "2008-12-29",
  "2008-12-29 10:15",
  "2008",
  "1.5",
  "1e3",
  "0x1F",
  "0o17",
  "true",
  "False",
  "null",
  "NULL",
  "~",
  "yes",
  "ja, nein",
  "a: b",
  "a:b",
  "a #b",
  "a#b",
  "a:",
  "http://example.org/",
  '"a: b"',
  '"a\\n"',
  "'a'",
  "'a''b'",
  '"a" b',
  "'a' # b",
  "[a, b]",
  "[a, b, ]",
  "[]",
  "[a b, ä-ö]",
  "[1, b]",
  "[true]",
  "[a: b]",
  '["a"]',
  "[a, , b]",
  "{a: b}",
  "*a",
  "&a b",
  "!a b",
  "- a",
  "> a",
  "| a",
  "@a",
  "`a`",
  "%a",
  "?",
  "? a",
  "-1",
  "+1",
  ".5",
  "1_000",
  "12:30",
  "Ökologie",
  "„Ja“",
  "日本",
  "a\tb",
  " a",
  "a ",
  "",
  "\u00a0a",
  "a\u00a0",
  "é",
  "e\u0301",
  "0",
  "00815",
  "1.2.3",
  "1-2",
  "2e",
  "a\\b",
  "x'y",
  'x"y',
  "[a,b]",
  "[ a , b ]",
  "[ä#ö]",
  "[a-b, 2008-12-29]",
  "[a\u00a0]",
  "Infinity",
  ".inf",
  ".nan",
  "nan",
  "=",
  "<<",
  "a ]",
  "a, b]",
  "a }",
  "a: ",
  "a:\tb",
  "#a",
];
const keys = [
  "title",
  "x-eigenes",
  "a b",
  "2008",
  "true",
  "null",
  "<<",
  "constructor",
  "__proto__",
  '"title"',
  "ä",
  "a-",
];

const everyForm = `tags: ["Geld", 'Bank AG', Zins]

# Quelle
source:
  title: Bericht
  url: https://example.org/a#b

aliases:
  - /alt
  - ../älter
  - ./b
  - "/älter"
series: { name: Zinsen, part: 2 }
corrections:
- date: 2008-12-30
  text: 'Zahl: 7'
- date: 2008-12-31
  text: Name
image: {}
draft: true
summary:
`;

function oneOf(list: readonly string[], chance: number): string {
  return list[Math.floor(chance * list.length)] as string;
}

/** Lines that can follow each other. */
const lines = [
  "a: b\n",
  "b:\n",
  "c: [d, e]\n",
  "  - a\n",
  "  - b: c\n",
  "    d: e\n",
  "  e: f\n",
  "  f:\n",
  "- g\n",
  "- h: i\n",
  "  i: 1\n",
  "\n",
  "# a\n",
  'd: ["a", b]\n',
  "e: {a: b}\n",
  "      g: 'h'\n",
  "    - i\n",
  "f: true\n",
];

/** Signs that mean something to YAML, and some that do not. */
const pieces = [
  "a",
  "b:",
  ":",
  ": ",
  " ",
  "  ",
  "\n",
  "\n ",
  "- ",
  "-",
  "#",
  " #",
  " # ",
  "[",
  "]",
  "{",
  "}",
  ",",
  ", ",
  '"',
  "'",
  "\\",
  "?",
  "? ",
  "|",
  "&",
  "*",
  "!",
  "%",
  "@",
  "~",
  "1",
  ".",
  "e",
  "0x",
  "/",
  "../",
  "---\n",
  "...\n",
  "ä",
  "\u00a0",
  "\u0085",
  "\u2028",
  "\ufeff",
  "😀",
  "null",
  "true",
  "<<",
];

describe("The reader of plain YAML", () => {
  test("reads what it reads exactly as the parser does", () => {
    let read = 0;
    for (const key of keys) {
      for (const word of words) {
        for (const text of [
          `${key}: ${word}`,
          `${key}:  ${word}\ndate: x`,
          `a: b\n${key}: ${word}\nb: c`,
          `${key}: ${word}\n`,
          `a:\n  ${key}: ${word}\n  b: c`,
          `a:\n  - ${word}\n  - ${word}`,
          `a:\n- ${key}: ${word}\n  b: c\nd: e`,
          `a: [x, ${word}, "y"]`,
          `a: {${key}: ${word}, b: c}`,
          `# c\n\n${key}: ${word}\n# c\n\nb: c`,
        ]) {
          if (isReadAlike(text)) read++;
        }
      }
    }
    expect(read).toBeGreaterThan(300);
  });

  test("reads the front matter of most posts", () => {
    const text =
      'title: "Zinsen: was sie sind"\ndate: 2008-12-29 10:15\nauthors: [erika-beispiel]\ntags: [Geld, Über uns]\nsummary: Kurz, und klar.';

    expect({ ...simpleValue(text) }).toEqual({
      title: "Zinsen: was sie sind",
      date: "2008-12-29 10:15",
      authors: ["erika-beispiel"],
      tags: ["Geld", "Über uns"],
      summary: "Kurz, und klar.",
    });
  });

  test("reads lists and mappings in brackets and in the lines below", () => {
    expect(simpleValue(everyForm)).toEqual(parsed(everyForm).value);
  });

  test("reads texts put together at random exactly as the parser does", () => {
    const next = chance(8);
    let read = 0;
    for (let round = 0; round < 20_000; round++) {
      const length = 1 + Math.floor(next() * 10);
      const text = Array.from({ length }, () => oneOf(next() < 0.7 ? lines : pieces, next())).join("");
      if (isReadAlike(text)) read++;
    }
    expect(read).toBeGreaterThan(500);
  });

  test("reads a text with a piece too many or too few exactly as the parser does", () => {
    const next = chance(9);
    let read = 0;
    for (let round = 0; round < 20_000; round++) {
      const at = Math.floor(next() * everyForm.length);
      const left = next() < 0.5 ? 0 : Math.floor(next() * 4);
      const piece = next() < 0.3 ? "" : oneOf(pieces, next());
      if (isReadAlike(everyForm.slice(0, at) + piece + everyForm.slice(at + left))) read++;
    }
    expect(read).toBeGreaterThan(2000);
  });

  test.each(["title: a\ntitle: b", "title: a\n  b", "title", "", "title: |\n  a"])(
    "leaves %j to the parser",
    (text) => {
      expect(simpleValue(text)).toBeUndefined();
    },
  );

  test("needs no more time for hostile lines than for others", () => {
    expect(simpleValue(`title: a${" ".repeat(200_000)}b`)).toEqual({ title: `a${" ".repeat(200_000)}b` });
    expect(simpleValue(`title: "${'a"'.repeat(100_000)}`)).toBeUndefined();
    expect(simpleValue(`title: [${"a,".repeat(100_000)}`)).toBeUndefined();
  }, 20_000);
});
