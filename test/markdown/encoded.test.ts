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

  test("has one number sign at most", () => expect(encoded("/x#a#b")).toBe("/x#a%23b"));
});
