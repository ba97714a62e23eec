import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { plainOf } from "../../../src/content/yaml/plain.ts";
import { simpleValue } from "../../../src/content/yaml/simple.ts";

/** What the parser makes of a text. */
function parsed(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? document.errors : plainOf(document.contents, text).value;
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
        ]) {
          const simple = simpleValue(text);
          if (simple === undefined) continue;
          read++;
          expect({ ...simple }, JSON.stringify(text)).toEqual({ ...(parsed(text) as object) });
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

  test.each([
    "title: a\ntitle: b",
    "title: a\n  b",
    "title: a\n\ndate: b",
    "# nur\ntitle: a",
    "title",
    "",
    "title: |\n  a",
  ])("leaves %j to the parser", (text) => {
    expect(simpleValue(text)).toBeUndefined();
  });

  test("is quick with hostile lines", () => {
    const started = performance.now();
    simpleValue(`title: a${" ".repeat(200_000)}b`);
    simpleValue(`title: "${'a"'.repeat(100_000)}`);
    simpleValue(`title: [${"a,".repeat(100_000)}`);

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
