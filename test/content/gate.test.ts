import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/content/rules/rules.ts";
import { caseNames, readCase } from "./gate-cases.ts";

describe("The gate", () => {
  test.each(caseNames)("%s", (name) => {
    const { told, expected } = readCase(name);

    expect(told).toBe(expected);
  });

  test("tells at least thirty mistakes of twelve files at once", () => {
    const { content } = readCase("forty-mistakes-in-twelve-files-each-on-its-own-line");

    expect(content.files).toBe(12);
    expect(content.problems.length).toBeGreaterThanOrEqual(40);
  });

  test("lets nothing through that has an error, and everything that has warnings only", () => {
    for (const name of caseNames) {
      const { content } = readCase(name);
      const hasError = content.problems.some(({ severity }) => severity === "error");
      expect(content.site === undefined, name).toBe(hasError);
    }
  });

  test("has a case for every rule, and knows every rule that it names", () => {
    const named = caseNames.flatMap((name) => readCase(name).content.problems.map(({ rule }) => rule));

    // What becomes of templates, pictures, the index and earlier releases is told when the gate is passed: test/eleventy/,
    // pictures/, search/, release/.
    // What becomes of templates, pictures, the index and earlier releases is told when the gate is passed: test/eleventy/,
    // pictures/, search/, release/.
    const later = ["template", "inline", "picture", "search", "vanished", "published", "silent"];
    // What servers of others say, and git, and what only `check` tells: test/link-check/, history/, commands/.
    const asked = ["dead-link", "moved-link", "unchecked-link", "four-eyes", "plain-language", "orphan", "promise"];
    expect([...new Set([...named, ...later, ...asked])].sort()).toEqual(Object.keys(rules).sort());
  });

  test("is as severe as the table of rules says", () => {
    const lenient = caseNames.filter((name) => !name.startsWith("strict"));
    for (const problem of lenient.flatMap((name) => readCase(name).content.problems)) {
      expect(rules[problem.rule as keyof typeof rules].severity, problem.rule).toContain(problem.severity);
    }
  });

  test("says the same in two languages, as whole sentences with an example", () => {
    for (const { message, like, rule } of caseNames.flatMap((name) => readCase(name).content.problems)) {
      expect(message.de, rule).toMatch(/^\S.*[.?]$/s);
      expect(message.en, rule).toMatch(/^\S.*[.?]$/s);
      expect(message.de).not.toBe(message.en);
      expect(like, message.en).toBeTruthy();
    }
  });

  test("shows no example in German to those who are told in English", () => {
    const all = caseNames.map((name) => ({ ...readCase(name).content, own: wordsOf(contentOf(name)) }));
    const every = all.flatMap(({ problems }) => problems);
    const inTwo = every.flatMap(({ message, like }) => (typeof like === "object" ? [message, like] : [message]));
    const english = wordsOf(inTwo.map(({ en }) => en).join(" "));
    const german = wordsOf(inTwo.map(({ de }) => de).join(" "));
    for (const { problems, own } of all) {
      for (const { like = "", rule } of problems.filter(({ rule }) => rule !== "imprint")) {
        // German law and its authorities have German names.
        const shown = (typeof like === "object" ? like.en : like).replace(/Marktüberwachungsstelle.*/, "");
        const odd = [...wordsOf(shown)].filter((word) => german.has(word) && !english.has(word) && !own.has(word));
        expect(odd, `${rule}: ${shown}`).toEqual([]);
      }
    }
  });

  test("has no case without its content", () => {
    const folder = new URL("./cases/", import.meta.url).pathname;
    for (const name of caseNames) expect(readdirSync(folder + name).sort()).toEqual(["content", "then.txt"]);
  });
});

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}

/** Everything that the files of a case say, and what they are called. */
function contentOf(name: string): string {
  const folder = new URL(`./cases/${name}/content/`, import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map((file) => join(file.parentPath, file.name))
    .map((path) => `${path.slice(folder.length)} ${readFileSync(path, "utf8")}`)
    .join(" ");
}
