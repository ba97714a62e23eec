import matter from "gray-matter";
import { describe, expect, test } from "vitest";
import { split } from "../../src/content/front-matter.ts";
import { chance } from "../kernel/random.ts";

describe("A Markdown file", () => {
  test.each([
    ["front matter and text", "---\na: 1\n---\nText\n", "a: 1", "Text\n", 4],
    ["an empty front matter", "---\n---\nText", "", "Text", 3],
    ["no text", "---\na: 1\n---", "a: 1", "", 4],
    ["blanks behind the dashes", "--- \na: 1\n---\t\nText", "a: 1", "Text", 4],
    ["the language named", "--- yaml\na: 1\n---\nText", "a: 1", "Text", 4],
    ["dashes in the text", "---\na: 1\n---\nText\n---\nmehr", "a: 1", "Text\n---\nmehr", 4],
    ["blank lines after it", "---\na: 1\n---\n\n\nText", "a: 1", "\n\nText", 4],
    ["a comment only", "---\n# nichts\n---\nText", "# nichts", "Text", 4],
  ])("is split with %s", (_, text, yaml, body, bodyLine) => {
    expect(split(text)).toEqual({ yaml, yamlLine: 2, body, bodyLine });
  });

  test.each([
    ["no dashes", "Text", 1],
    ["a blank line first", "\n---\na: 1\n---\n", 1],
    ["four dashes", "----\na: 1\n---\n", 1],
    ["no second line of dashes", "---\na: 1\n", 1],
    ["JavaScript", "---js\n{}\n---\n", 1],
    ["JavaScript with a blank", "--- javascript\n{}\n---\n", 1],
    ["CoffeeScript", "---coffee\n---\n", 1],
    ["a second line of four dashes", "---\na: 1\n----\nText\n---\n", 3],
    ["nothing", "", 1],
  ])("is refused with %s", (_, text, line) => {
    expect(split(text)).toMatchObject({ yaml: undefined, fault: { line, mistake: { rule: "front-matter" } } });
  });

  test("is cut where gray-matter cuts it", () => {
    const next = chance(12);
    const pieces = ["---", "\n", "\n", "--- ", "-", "a: 1", " ", "yaml", "# b", "Text", "\t", "..."];
    let cut = 0;
    for (let round = 0; round < 20_000; round++) {
      const length = Math.floor(next() * 12);
      const text = `---${Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join("")}`;
      const { yaml, body } = split(text);
      if (yaml === undefined) continue;
      cut++;
      const expected = matter(text, { language: "yaml", engines: { yaml: () => ({}) } });
      expect([yaml.trim(), body.trim()], JSON.stringify(text)).toEqual([
        expected.matter.trim(),
        expected.content.trim(),
      ]);
    }
    expect(cut).toBeGreaterThan(200);
  });

  test("never runs what it says", () => {
    split("---js\nglobalThis.hasRun = true\n---\n");
    split("---\nglobalThis.hasRun = true\n---\n");

    expect("hasRun" in globalThis).toBe(false);
  });
});
