/** Whatever a page is made of, it is looked at to its end and in a short time. */
import { describe, expect, test } from "vitest";
import { htmlFaults } from "../../../src/audit/html/html-faults.ts";
import { linkChecks } from "../../../src/audit/links/links.ts";
import { scanPage } from "../../../src/audit/page/scan-page.ts";
import type { Published } from "../../../src/audit/published.ts";
import { sampleSite } from "../../support/sample-site.ts";

const published: Published = { files: new Map(), read: () => Buffer.alloc(0), site: "https://example.org/" };
const { page: linkFaults } = linkChecks();

/** Numbers below a limit that look random and are the same at every run. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

const pieces = [
  ..."<>\"'&/!-=?[] \n\0;#ä",
  "<!--",
  "-->",
  "</",
  "<p>",
  "</p>",
  "<td>",
  "<svg>",
  "<title>",
  "<script>",
  "&#x",
  '="',
  "]]>",
];

function mutated(text: string, next: (limit: number) => number): string {
  let page = text;
  for (let changes = 1 + next(4); changes > 0; changes--) {
    const [at, length] = [next(page.length), next(40)];
    const piece = [pieces[next(pieces.length)] ?? "", "", page.slice(at, at + length), page.slice(0, next(200))][
      next(4)
    ];
    page = page.slice(0, at) + piece + page.slice(at + (next(2) === 0 ? length : 0));
  }
  return page;
}

describe("A page", () => {
  test("that was changed at random, 2,000 times, is taken apart, and all that is told stands in it", async () => {
    const pages = Object.entries(await sampleSite()).filter(([path]) => path.endsWith(".html"));
    const next = random(2_026);
    let told = 0;
    for (let i = 0; i < 2_000; i++) {
      const [path, original] = pages[i % pages.length] as [string, string];
      const text = mutated(original, next);
      const page = scanPage(path, text);
      page.tags.forEach(({ raw }, index) => {
        if (text.startsWith(raw, page.offsets[index]) === false)
          throw new Error(`${path}: ${raw} is not where it is said to be`);
      });
      const lines = text.split("\n");
      for (const { line, column } of [...htmlFaults(page, published), ...linkFaults(page, published)]) {
        told++;
        if (!(column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1))
          throw new Error(`${path}:${line}:${column} is nowhere`);
      }
    }
    expect(told).toBeGreaterThan(2_000);
  });

  test.each([
    ["a hundred thousand open elements", "<b>".repeat(100_000)],
    ["as many end tags of nothing", "</b>".repeat(100_000)],
    ["as many of both", "<b>".repeat(50_000) + "</i>".repeat(50_000)],
    ["as many comments in a list", `<ul>${"<!---->".repeat(100_000)}</ul>`],
    ["as many signs of less", "<".repeat(100_000)],
    ["as many ampersands between comments", "<!---->&x;".repeat(50_000)],
    ["a tag that never ends", `<a title="${">".repeat(100_000)}`],
    ["many tags that never end", '<a title="x'.repeat(20_000)],
    ["many attributes", `<a ${"b ".repeat(20_000)}>`],
    ["many pictures to choose from", `<img srcset="${"a.png 1x, ".repeat(20_000)}">`],
    ["many brackets", `<img srcset="a 1w" sizes="${"(".repeat(50_000)}">`],
    ["many blanks", `<time datetime="${" ".repeat(50_000)}x">`],
    ["many scripts that never end", "<script>".repeat(50_000)],
    ["many drawings", "<svg>".repeat(50_000)],
    ["many ids that are the same", '<p id="a">'.repeat(50_000)],
    ["nothing", ""],
  ])("of %s takes no longer than a few seconds", (_name, text) => {
    const start = performance.now();
    const page = scanPage("index.html", text);
    expect(htmlFaults(page, published).length).toBeGreaterThan(0);
    linkFaults(page, published);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
