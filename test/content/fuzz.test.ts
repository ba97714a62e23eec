import type { GenericSchema } from "valibot";
import { describe, expect, test } from "vitest";
import { check } from "../../src/content/schema/check.ts";
import { commentSchema } from "../../src/content/schema/comment.ts";
import { noteSchema } from "../../src/content/schema/note.ts";
import { postSchema } from "../../src/content/schema/post.ts";
import { siteSchema } from "../../src/content/schema/site.ts";
import { statementSchema } from "../../src/content/schema/statement.ts";
import { readYaml } from "../../src/content/yaml/read-yaml.ts";
import type { Problem } from "../../src/kernel/problem.ts";

const zone = "Europe/Berlin";
const schemas: readonly GenericSchema<unknown, unknown>[] = [
  postSchema(zone),
  noteSchema(zone),
  statementSchema(zone),
  commentSchema(zone),
  siteSchema,
];
const pieces = [
  "title",
  "date",
  "tags",
  "source",
  "image",
  "src",
  "alt",
  "series",
  "part",
  "aliases",
  "corrections",
  "review",
  "by",
  "url",
  "name",
  "removed",
  "imprint",
  "x-a",
  ": ",
  ":",
  "\n",
  "\n  ",
  "\n- ",
  "\n  - ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  '"',
  "'",
  "#",
  " # ",
  "&a ",
  "*a",
  "!b ",
  "| ",
  "> ",
  "? ",
  "- ",
  "\t",
  "~",
  "null",
  "true",
  "2008",
  "2008-12-29",
  "2008-12-29 10:15",
  "0x1F",
  "Geld",
  "Ökologie",
  "😀",
  "\\u0000",
  "\\",
  "<<: ",
  "---",
  "...",
  "%",
  "@",
  "__proto__",
  "https://example.org/",
];

/** The same numbers in every run, so that a failure can be seen again. */
function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe("Particulars of any kind", () => {
  test("are read or refused, each mistake on a line of theirs, and never bring the gate down", () => {
    const random = sequence(29);
    let readable = 0;
    for (let round = 0; round < 6000; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 14) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join("");
      const lines = text.split("\n").length;
      const { data, mistakes } = readYaml(text, 1);
      const problems: Problem[] = [];
      const memo = { stamp: undefined, digest: "", bodyLine: 1, problems: [] };
      const document = {
        path: "a.md",
        file: "a.md",
        disk: "a.md",
        stamp: undefined,
        data,
        body: "",
        bodyLine: 1,
        memo,
      };
      const { whole } = check(schemas[round % schemas.length] as GenericSchema<unknown, unknown>, document, (problem) =>
        problems.push(problem),
      );

      if (data) readable++;
      expect(data === undefined && mistakes.length === 0, text).toBe(false);
      expect(whole !== undefined && problems.some(({ severity }) => severity === "error"), text).toBe(false);
      expect(whole === undefined && mistakes.length + problems.length === 0, text).toBe(false);
      for (const { line, column } of [...mistakes.map(({ position }) => position), ...problems]) {
        expect(line >= 1 && line <= lines && column >= 1, JSON.stringify([text, line, column])).toBe(true);
      }
    }
    expect(readable).toBeGreaterThan(1000);
  });
});
