/** What an old path becomes in the output. */
import { describe, expect, test } from "vitest";
import { encoded, standIn } from "../../../src/features/redirects/aliases.ts";

describe("in a rule", () => {
  test.each([
    ["/alt", "/alt"],
    ["/Alt/Über uns/", "/Alt/%C3%9Cber%20uns/"],
    ["/100%", "/100%25"],
    ["/a*b/:c", "/a%2Ab/%3Ac"],
    ["/a\nb", "/a%0Ab"],
    ["/\uD800", "/%EF%BF%BD"],
  ])("%j is written %j", (path, expected) => {
    expect(encoded(path)).toBe(expected);
  });
});

describe("in the output folder", () => {
  test.each([
    ["/alt", "/alt/"],
    ["/alt/", "/alt/"],
    ["/alt/index.html", "/alt/"],
    ["/alt.html", "/alt.html"],
    ["/alt.htm", "/alt.htm"],
    ["/alt.php", "/alt.php/"],
    ["/Archiv/2008/Mein_Text", "/archiv/2008/mein_text/"],
    ["/index.html/", "/index.html/"],
  ])("%s is the page %s", (path, expected) => {
    expect(standIn(path)).toBe(expected);
  });

  test.each([
    "/über-uns",
    "/%C3%BCber-uns",
    "/über uns",
    "/a b",
    "/",
    "//a",
    "/a//b",
    "/../a",
    "/a/../b",
    "/.git/",
    "alt",
    "/a?b",
    "/a#b",
  ])("%s has no page", (path) => {
    expect(standIn(path)).toBeUndefined();
  });
});
