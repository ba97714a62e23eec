import { expect, test } from "vitest";
import { isUnderGermanLaw } from "../../../src/content/imprint/german-law.ts";
import { settings } from "../../support/site.ts";

test.each([
  ["de", "de", undefined, true],
  ["de-DE", "de", undefined, true],
  ["de-AT", "de", undefined, false],
  ["en", "en", undefined, false],
  ["en", "en", "DE", true],
  ["en", "en", "Germany", true],
  ["de", "de", "Deutschand", true],
  ["de", "de", "Österreich", false],
  ["de", "de", "Dänemark", false],
  ["de", "de", "CH", false],
  ["de", "de", "Liechtenstein", false],
] as const)(
  "Whether German law applies, in %s with the words of %s in %s: %s",
  (language, spoken, country, applies) => {
    const imprint = country === undefined ? {} : { country };
    expect(isUnderGermanLaw(settings({ language, interface: spoken, imprint }))).toBe(applies);
  },
);
