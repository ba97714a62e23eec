/** What may stand in XML. */
import { expect, test } from "vitest";
import { legible } from "../../src/kernel/xml.ts";

test("words, line breaks, tabs, umlauts and signs beyond the first plane stay", () => {
  const text = "Grüße\t\r\n „Größe“ 👩🏽‍🌾 \u{D7FF}\u{E000}\u{FFFD}\u{10FFFF}";
  expect(legible(text)).toBe(text);
});

test.each(["\u0000", "\u0008", "\u000B", "\u000C", "\u000E", "\u001F", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF"])(
  "%j is replaced and what stands around it is not",
  (forbidden) => {
    expect(legible(`a${forbidden}b${forbidden}`)).toBe("a\uFFFDb\uFFFD");
  },
);
