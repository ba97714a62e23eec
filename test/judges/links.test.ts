/** Every link that our own pages, feeds and lists print leads somewhere: to a file of the site, and to an anchor of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { deadEnds } from "../support/dead-ends.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { builtSample, siteOf } from "../support/sample-site.ts";

const place = mkdtempSync(join(tmpdir(), "klartext-links-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** As its record says. */
function siteIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, "release.json"), "utf8")) as { readonly site: string }).site;
}

describe("No link leads nowhere", () => {
  test("in the sample site", async () => {
    const folder = await builtSample(join(place, "a"));
    const { asked, dead } = deadEnds(folder, siteIn(folder));
    expect(dead).toEqual([]);
    expect(asked).toBeGreaterThan(5_000);
  });

  test.each([
    ["a-small-blog", "https://example.org/", []],
    ["an-english-blog-below-a-sub-path", "https://example.org/our-blog/", []],
    // Its editors mean to lead to what lies beside it on the same server.
    ["hostile", "https://example.org/our-blog/", ["accessibility/index.html: https://example.org/?a=1&b=2"]],
  ])("in the site %s at %s", async (name, site, beside) => {
    const folder = await siteOf(join("test/sites", name, "content"), join(place, name));
    const { asked, dead } = deadEnds(folder, siteIn(folder));
    expect(siteIn(folder)).toBe(site);
    expect(dead).toEqual(beside);
    expect(asked).toBeGreaterThan(100);
  });
});

test("The judge itself finds each kind of dead link", () => {
  const folder = write(emptyFolder(), {
    "index.html": `<p id="a"><a href="/b/">1</a><a href="#c">2</a><img src="d.png" srcset="e.png 1x, f.png 2x"><a href="https://bank.example/g/#h">3</a>
<meta http-equiv="refresh" content="0; url=/i/"><meta property="og:image" content="https://bank.example/j.png">
<script type="application/ld+json">{"url":"https://bank.example/k/","x":"https://bank.example/g/#name"}</script><a href="/g/">well</a> <a href="#a">well</a>`,
    "g/index.html": "<p>",
    "s.css": "p { background: url(l.png) }",
    "feed.xml":
      '<feed><link href="https://bank.example/m/"/><entry><content type="html">&lt;a href="https://bank.example/n/"&gt;&lt;a href="#o"&gt;&lt;p id="p"&gt;&lt;a href="#p"&gt;</content></entry></feed>',
    "feed.json":
      '{"items":[{"url":"https://bank.example/q/","content_html":"<img src=\'https://bank.example/r.png\'>"}]}',
    "sitemap.xml": "<urlset><url><loc>https://bank.example/t/</loc></url></urlset>",
    _redirects: "# note\n/u/ /v/ 301\n",
  });
  writeFileSync(join(folder, "robots.txt"), "Sitemap: https://bank.example/w.xml\n");
  const { dead } = deadEnds(folder, "https://bank.example/");
  expect(dead.map((line) => line.split(": ").slice(1).join(": ").replace("https://bank.example", ""))).toEqual([
    "/v/",
    "/q/",
    "/r.png",
    "/m/",
    "/n/",
    "#o",
    "/b/",
    "#c",
    "d.png",
    "e.png",
    "f.png",
    "/g/#h",
    "/i/",
    "/j.png",
    "/k/",
    "/w.xml",
    "l.png",
    "/t/",
  ]);
});
