/** The list of pages for search engines. */
import { expect, test } from "vitest";
import { sitemap } from "../../../src/features/sitemap/sitemap.ts";
import type { OutputFile } from "../../../src/model/page.ts";
import { files } from "../../support/files.ts";
import { instant, settings, site } from "../../support/site.ts";

function page(url: string, day?: string): OutputFile {
  return { url, source: "test", listed: { changed: day === undefined ? undefined : instant(day) }, render: () => "" };
}

function locations(xml: string | undefined): readonly string[] {
  return [...String(xml).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = ""]) => url);
}

test("only pages that may be listed are, with scheme and host, sorted by address, dated where a date is known", () => {
  const earlier = [
    page("/werte/"),
    page("/blog/2009/03/wald/", "2009-03-01"),
    { url: "/404.html", source: "test", render: () => "" },
    { url: "/media/a.jpg", source: "test", copyOf: "/a.jpg" },
    page("/"),
  ];
  expect(files(sitemap, site(), earlier).get("/sitemap.xml")).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url>
<url><loc>https://example.org/blog/2009/03/wald/</loc><lastmod>2009-03-01T00:00:00+00:00</lastmod></url>
<url><loc>https://example.org/werte/</loc></url>
</urlset>
`,
  );
});

test("the order of the features does not matter", () => {
  const pages = [page("/b/"), page("/a/"), page("/c/")];
  for (const earlier of [pages, pages.toReversed()]) {
    expect(locations(files(sitemap, site(), earlier).get("/sitemap.xml"))).toEqual([
      "https://example.org/a/",
      "https://example.org/b/",
      "https://example.org/c/",
    ]);
  }
});

test("a site without pages has a sitemap without addresses", () => {
  expect(locations(files(sitemap, site()).get("/sitemap.xml"))).toEqual([]);
});

test("a sub-path stands in every address", () => {
  const of = site({ settings: settings({ url: "https://example.org/bank/", base: "/bank" }) });
  expect(locations(files(sitemap, of, [page("/bank/werte/")]).get("/bank/sitemap.xml"))).toEqual([
    "https://example.org/bank/werte/",
  ]);
});

test("50,000 pages are one list, one more makes two and an index that dates them", () => {
  const pages = Array.from({ length: 50_001 }, (_, index) =>
    page(`/seite-${String(index).padStart(5, "0")}/`, "2009-03-01"),
  );
  expect([...files(sitemap, site(), pages.slice(1)).keys()]).toEqual(["/sitemap.xml"]);

  const newest = page("/zuletzt/", "2020-02-02");
  const parts = files(sitemap, site(), [newest, ...pages.slice(1)]);
  expect([...parts.keys()]).toEqual(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"]);
  expect(locations(parts.get("/sitemap-1.xml"))).toHaveLength(50_000);
  expect(locations(parts.get("/sitemap-2.xml"))).toEqual(["https://example.org/zuletzt/"]);
  expect(parts.get("/sitemap.xml")).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/sitemap-1.xml</loc><lastmod>2009-03-01T00:00:00+00:00</lastmod></sitemap>
<sitemap><loc>https://example.org/sitemap-2.xml</loc><lastmod>2020-02-02T00:00:00+00:00</lastmod></sitemap>
</sitemapindex>
`,
  );
});

test("a free page's address with an ampersand stays well-formed", () => {
  expect(files(sitemap, site(), [page("/a&b/")]).get("/sitemap.xml")).toContain(
    "<loc>https://example.org/a&amp;b/</loc>",
  );
});
