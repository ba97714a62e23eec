import MarkdownParser from "markdown-it";
import { describe, expect, test } from "vitest";
import { encoded } from "../../src/markdown/encoded.ts";

describe("An address", () => {
  const { normalizeLink } = new MarkdownParser();

  test.each([
    "/",
    "/blog/2024/ein-beitrag/",
    "/media/Haus_1~2.jpg",
    "//example.org/x",
    "///x",
    "https://example.org/",
    "https://www.example.org/a/../b",
    "https://example.org//x",
    "http://a..example.org/",
    `https://${"a".repeat(64)}.example/`,
    `https://${`${"a".repeat(63)}.`.repeat(3)}${"b".repeat(63)}/`,
    "https://bücher.example/größe?a=ä#ö",
    "https://ann@example.org:8080/x y",
    "HTTPS://Example.org/A",
    "mailto:ann@example.org",
  ])("is encoded as markdown-it does it: %s", (address) => expect(encoded(address)).toBe(normalizeLink(address)));

  test.each([
    ["https://Ökobank.example/", "https://xn--kobank-vxa.example/"],
    ["https://o\u0308kobank.example:8080/ä", "https://xn--kobank-vxa.example:8080/%C3%A4"],
    ["http://öko\u00adbank.example?a#b", "http://xn--kobank-vxa.example?a#b"],
    ["//STRASSE.Ökobank.example/", "//strasse.xn--kobank-vxa.example/"],
    ["mailto:ann@Ökobank.example?subject=ä", "mailto:ann@xn--kobank-vxa.example?subject=%C3%A4"],
  ])("names the host as browsers do: %s", (address, expected) => expect(encoded(address)).toBe(expected));

  test("has one number sign at most", () => expect(encoded("/x#a#b")).toBe("/x#a%23b"));
});
