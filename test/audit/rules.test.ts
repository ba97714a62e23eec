import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditRules } from "../../src/audit/rules.ts";
import { auditRuleNames } from "../../src/kernel/rule-names.ts";

const rows = readFileSync(new URL("../../src/audit/rules.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test("Every rule of the audit has a meaning, in the order of the names", () => {
  expect(Object.keys(auditRules)).toEqual(auditRuleNames);
});

describe("The page about the rules of the audit", () => {
  test("says of every rule what the table says, in its order", () => {
    expect(rows.map(([rule, severity, meaning]) => [rule, severity, meaning])).toEqual(
      Object.entries(auditRules).map(([rule, { severity, meaning }]) => [`\`${rule}\``, severity, meaning]),
    );
  });

  test("gives an example of every rule", () => {
    for (const [rule, , , example] of rows) expect(example, rule).toMatch(/\S/);
  });
});
