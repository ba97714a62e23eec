/** The corpus of the benchmark is the same everywhere, and Klartext has nothing against it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { corpusOf, pagesOf, writeCorpus } from "./corpus.ts";
import { eleventyLayout, hugoLayout, klartextLayout } from "./layouts.ts";

const seed = 2009;

describe("The corpus", () => {
  test.each([
    ["Klartext", klartextLayout],
    ["Eleventy", eleventyLayout],
    ["Hugo", hugoLayout],
  ])("is the same to the byte each time it is written for %s", (_name, layout) => {
    const [once, again] = [emptyFolder(), emptyFolder()];
    for (const folder of [once, again]) writeCorpus(corpusOf(seed, 12), layout, folder);
    expect(Object.keys(contentOf(once)).length).toBeGreaterThanOrEqual(12);
    expect(contentOf(once)).toEqual(contentOf(again));
  });

  test("begins as a smaller one does", () => {
    expect(corpusOf(seed, 40).slice(0, 15)).toEqual(corpusOf(seed, 15));
  });

  test("is another one for another seed", () => {
    expect(corpusOf(seed, 3)).not.toEqual(corpusOf(seed + 1, 3));
  });

  test("has the shape of a blog that was kept for fifteen years", () => {
    const posts = corpusOf(seed, 1_000);
    const size = posts.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / posts.length;
    expect(size).toBeGreaterThan(4_500);
    expect(size).toBeLessThan(6_000);
    expect(pagesOf(posts)).toEqual({
      posts: 1_000,
      index: 100,
      tags: 60,
      authors: 25,
      years: 15,
      months: 180,
      feeds: 1,
      sitemaps: 1,
    });
    expect(new Set(posts.map(({ date }) => date.getTime())).size).toBe(1_000);
    expect(new Set(posts.map(({ slug }) => slug)).size).toBe(1_000);
  });

  test("holds all that Markdown has", () => {
    const text = corpusOf(seed, 200)
      .map(({ body }) => body)
      .join("\n");
    for (const block of [
      /^- /m,
      /^ {2}- /m,
      /^1\. /m,
      /^> /m,
      /^\| --- /m,
      /^```js$/m,
      /^## /m,
      /^### /m,
      /^\[\^1\]: /m,
    ])
      expect(text).toMatch(block);
    for (const inline of [/\*\*/, /`/, /\]\(https:/, /\]\(post:/, /\.\[\^1\]/]) expect(text).toMatch(inline);
  });

  test("is built by Klartext without a word, and links only to posts that there are", async () => {
    const folder = emptyFolder();
    writeCorpus(corpusOf(seed, 60), klartextLayout, folder);
    const args = ["--content", join(folder, "content"), "--output", join(folder, "_site"), "--now", "2026-01-01"];
    expect(await klartext(["build", "--quiet", ...args])).toEqual({ code: 0, out: "", err: "" });
  });

  test("links to posts by their addresses where nobody knows them by name", () => {
    for (const layout of [eleventyLayout, hugoLayout])
      for (const post of corpusOf(seed, 60)) expect(layout.text(post)).not.toContain("](post:");
  });
});
