import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { MarkdownContext } from "../../src/markdown/markdown.ts";
import { read } from "./support/reading.ts";

const folder = new URL("./cases/", import.meta.url);
const optional = new Set(["context.json", "then.problems.txt"]);

describe("Markdown", () => {
  test.each(
    readdirSync(folder)
      .sort()
      .map((name) => [name.replaceAll("-", " "), name]),
  )("%s", (_title, name) => {
    const files = readdirSync(new URL(`${name}/`, folder));
    const file = (each: string) => readFileSync(new URL(`${name}/${each}`, folder), "utf8");
    expect(files.filter((each) => !optional.has(each)).sort()).toEqual(["given.md", "then.html"]);

    const context = files.includes("context.json")
      ? (JSON.parse(file("context.json")) as Partial<MarkdownContext>)
      : {};
    const { body, problems } = read(file("given.md"), context);
    const told = problems.map(
      ({ line, column, severity, rule, message }) => `${line}:${column}: ${severity} [${rule}] ${message.de}\n`,
    );

    expect(String(body.html)).toBe(file("then.html"));
    expect(told.join("")).toBe(files.includes("then.problems.txt") ? file("then.problems.txt") : "");
  });
});
