/** Content folders whose problems are written down beside them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Content, type GateOptions, readContent } from "../../src/content/gate.ts";
import { instantAt } from "../../src/content/instant.ts";
import type { Language, Problem } from "../../src/kernel/problem.ts";

const cases = new URL("./cases/", import.meta.url).pathname;

/** The names of all cases. */
export const caseNames: readonly string[] = readdirSync(cases).toSorted();

/** Passes a folder through the gate on New Year's Day 2026. */
export function passed(folder: string, more: Partial<GateOptions> = {}): Content {
  const asset = { url: "/assets/nothing", text: "" };
  return readContent({
    folder,
    label: "content",
    now: (timeZone) => instantAt(Date.parse("2026-01-01T12:00:00Z"), timeZone),
    drafts: false,
    assets: () => ({
      style: asset,
      script: asset,
      icon: asset,
      search: asset,
      searchStyle: asset,
      valuesStyle: asset,
      notesStyle: asset,
      versionsStyle: asset,
      commentsStyle: asset,
      commentForm: asset,
    }),
    ...more,
  });
}

/** One case: what the gate says, and what it should say. */
export function readCase(name: string): {
  readonly told: string;
  readonly expected: string;
  readonly content: Content;
} {
  const expectedFile = join(cases, name, "then.txt");
  if (!existsSync(expectedFile)) throw new Error(`${name} has no then.txt.`);
  const content = passed(join(cases, name, "content"));
  return { told: told(content.problems, content.language), expected: readFileSync(expectedFile, "utf8"), content };
}

/** Two lines a problem, as in the report. */
export function told(problems: readonly Problem[], language: Language): string {
  return problems
    .map(({ file, line, column, severity, rule, message, like }) => {
      const example = typeof like === "string" ? like : like?.[language];
      return `${file}:${line}:${column}: ${severity} [${rule}] ${message[language]}\n    ${example?.replaceAll("\n", " ⏎ ")}\n`;
    })
    .join("");
}
