import { describe, expect, test } from "vitest";
import { quotationMarks } from "../../src/markdown/quotation-marks.ts";

describe("The quotation marks of a language", () => {
  test.each([
    ["de", "„“‚‘"],
    ["de-AT", "„“‚‘"],
    ["DE-ch", "«»‹›"],
    ["de-Latn-CH", "«»‹›"],
    ["de-simple", "„“‚‘"],
    ["de-CH-simple", "«»‹›"],
    ["en-US", "“”‘’"],
    ["fr-CA", "«\u202f\u202f»‹\u202f\u202f›"],
    ["nds", "“”‘’"],
    ["", "“”‘’"],
  ])("%j", (language, expected) => expect(quotationMarks(language).join("")).toBe(expected));
});
