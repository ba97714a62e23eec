import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/content/rules/rules.ts";
import { ruleNames } from "../../src/kernel/rule-names.ts";

const page = readFileSync(new URL("../../src/content/rules.md", import.meta.url), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test("Every rule that there is a name for has a meaning, in the same order", () => {
  expect(Object.keys(rules)).toEqual(ruleNames);
});

describe("The page about the rules", () => {
  test("says of every rule, in the order of the table, what the table says", () => {
    const told = rows.map(([rule, severity, meaning]) => [rule, severity, meaning]);

    expect(told).toEqual(
      Object.entries(rules).map(([rule, { severity, meaning }]) => [`\`${rule}\``, severity, meaning]),
    );
  });

  test("gives an example of every rule", () => {
    for (const [rule, , , example] of rows) expect(example, rule).toMatch(/\S/);
  });
});
