import { describe, expect, test } from "vitest";
import { destinationOf, pathFrom } from "../../../src/content/links/paths.ts";

describe("A destination", () => {
  test.each([
    ["/a/b/", { path: "/a/b/", query: "", fragment: undefined }],
    ["/a?b=c#d", { path: "/a", query: "?b=c", fragment: "d" }],
    ["#", { path: "", query: "", fragment: "" }],
    ["Gro%C3%9F%20Haus.jpg#%C3%A4", { path: "Groß Haus.jpg", query: "", fragment: "ä" }],
    ["100%", { path: "100%", query: "", fragment: undefined }],
    ["a#b#c?d", { path: "a", query: "", fragment: "b#c?d" }],
  ])("%s is taken apart", (written, expected) => {
    expect(destinationOf(written)).toEqual(expected);
  });
});

describe("A relative path", () => {
  test.each([
    ["b.md", "posts/b.md"],
    ["./b.md", "posts/b.md"],
    ["../media/haus.jpg", "media/haus.jpg"],
    ["2008/../b.md", "posts/b.md"],
    ["../../etc/passwd", undefined],
    ["../x/../../y", undefined],
  ])("%s from posts/a.md means %s", (path, expected) => {
    expect(pathFrom("posts/a.md", path)).toBe(expected);
  });

  test("is the same however its umlauts are composed", () => {
    expect(pathFrom("posts/a.md", "Gru\u0308n.md")).toBe("posts/Gr\u00fcn.md");
  });
});
