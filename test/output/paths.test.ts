import { describe, expect, test } from "vitest";
import { pathOf } from "../../src/output/paths.ts";

describe("The path of an address", () => {
  test.each([
    ["/", "index.html"],
    ["/blog/2008/12/es-wird-weihnachten/", "blog/2008/12/es-wird-weihnachten/index.html"],
    ["/feed.xml", "feed.xml"],
    ["/_redirects", "_redirects"],
    ["/.well-known/security.txt", ".well-known/security.txt"],
  ])("%s is kept in %s", (url, path) => {
    expect(pathOf(url, "")).toBe(path);
  });

  test("leaves the site's sub-path out", () => {
    expect(pathOf("/blog-der-bank/werte/", "/blog-der-bank")).toBe("werte/index.html");
  });

  test.each([
    ["outside the sub-path", "/werte/", "/blog-der-bank"],
    ["with the sub-path only at its beginning", "/blog-der-bankrott/", "/blog-der-bank"],
    ["that climbs out", "/../etc/passwd", ""],
    ["that climbs out later", "/a/../../b/", ""],
    ["of a hidden file", "/.env", ""],
    ["of a hidden file in a folder", "/a/.git/config", ""],
    [".well-known anywhere but at the top", "/a/.well-known/x", ""],
    ["with capitals", "/Werte/", ""],
    ["with an umlaut", "/größe/", ""],
    ["with a blank", "/a b/", ""],
    ["with a backslash", "/a\\b/", ""],
    ["with NUL", "/a\0/", ""],
    ["with an empty part", "/a//b/", ""],
    ["of another host", "//example.org/", ""],
    ["without a slash", "werte", ""],
    ["that is empty", "", ""],
  ])("an address %s has none", (_why, url, base) => {
    expect(pathOf(url, base)).toBeUndefined();
  });
});
