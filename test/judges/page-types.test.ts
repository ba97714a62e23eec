/** The judges see everything: no feature, no kind of page and no element of the site is left out. */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { assetsAt } from "../../src/assets.ts";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { readContent } from "../../src/content/gate.ts";
import type { OutputFile } from "../../src/model/page.ts";
import { nowFrom } from "../../src/now.ts";
import { features } from "../../src/site.ts";
import { builtSite } from "../support/built-site.ts";
import { root } from "../support/klartext.ts";
import { elementsOf, kindOf, pageTypes, telling } from "../support/page-types.ts";
import { sampleNow } from "../support/sample-site.ts";

const { pages, remove } = await builtSite();
afterAll(remove);

/** Addresses of what each feature gives people to read. */
function readPages(): ReadonlyMap<string, readonly string[]> {
  const options = { folder: join(root, "content"), label: "content", drafts: false };
  const { readable } = readContent({ ...options, now: nowFrom(sampleNow), assets: assetsAt });
  const site = { ...readable, compare: comparisonOf };
  let before: readonly OutputFile[] = [];
  const addresses = features.map(({ name, pages }) => {
    const files = pages(site, before);
    before = before.concat(files);
    const html = files.filter((file) => "render" in file && /(?:\/|\.html)$/.test(file.url));
    const read = html.filter((file) => "render" in file && !file.render().includes('http-equiv="refresh"'));
    return [name, read.map(({ url }) => url)] as const;
  });
  return new Map(addresses.filter(([, urls]) => urls.length > 0));
}

describe("The judges", () => {
  test.each([...readPages()])("look at pages of the feature %s", (_name, urls) => {
    const judged = pageTypes(pages);
    const kinds = new Set(judged.map(kindOf));
    expect(urls.filter((url) => judged.includes(url))).not.toEqual([]);
    expect(urls.filter((url) => !kinds.has(kindOf(url)))).toEqual([]);
  });

  test("look at every element that the site prints", () => {
    const judged = new Set(telling(pages).flatMap((path) => [...elementsOf(pages.get(path) ?? "")]));
    expect(judged.size).toBeGreaterThan(100);
    const all = [...pages].flatMap(([path, page]) => [...elementsOf(page)].map((element) => ({ element, path })));
    expect(all.filter(({ element }) => !judged.has(element))).toEqual([]);
  });

  test("look at what only some posts have", () => {
    const judged = telling(pages).map((path) => pages.get(path) ?? "");
    const rare = ['class="comments', 'class="series', "video-preview", 'class="footnotes', 'lang="en"', "<table"];
    for (const mark of rare) expect(judged.filter((page) => page.includes(mark)).length, mark).toBeGreaterThan(0);
  });
});

describe("The kind of an address", () => {
  test.each([
    ["/", "/"],
    ["/404.html", "/404.html"],
    ["/werte/", "/werte/"],
    ["/blog/2026/03/ein-titel/", "/blog/0/0/*/"],
    ["/seite/2/", "/seite/0/"],
    ["/themen/geld/", "/themen/*/"],
    ["/werte/fassungen/2026-03-01/", "/werte/*/0/"],
  ])("of %s is %s", (path, kind) => expect(kindOf(path)).toBe(kind));
});
