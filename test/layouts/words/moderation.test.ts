import { describe, expect, test } from "vitest";
import { reasonNamed, refusalWords } from "../../../layouts/words/moderation-words.ts";
import { refusalReasons } from "../../../src/model/refusal.ts";

describe("A rule names a reason", () => {
  test.each([
    ["insult", "insult"],
    ["Beleidigung", "insult"],
    ["beleidigung ", "insult"],
    ["Personal data", "personal-data"],
    ["Nicht zur Sache", "off-topic"],
  ])("%s", (rule, reason) => {
    expect(reasonNamed(rule)).toBe(reason);
  });

  test.each(["Regel 4", "", "Beleidigung und Werbung", "constructor"])("and %j none", (rule) => {
    expect(reasonNamed(rule)).toBeUndefined();
  });

  test("by words of which no two are the same", () => {
    for (const language of ["de", "en"] as const) {
      const { reasons, rules } = refusalWords[language];
      expect(new Set(Object.values(reasons)).size).toBe(refusalReasons.length);
      for (const reason of refusalReasons) expect(rules[reason]).toMatch(/^[A-Z].*\.$/);
    }
  });
});
