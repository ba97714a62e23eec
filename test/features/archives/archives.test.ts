import { describe, expect, test } from "vitest";
import { archives } from "../../../src/features/archives/archives.ts";
import { yearsOf } from "../../../src/features/archives/years.ts";
import { newestFirst } from "../../../src/model/entry.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { instant, post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const posts = [
  post("silvester", "2008-12-31T23:59", { title: "Silvester" }),
  post("neujahr", "2009-01-01T00:00", { title: "Neujahr" }),
  post("weihnachten", "2008-12-24", { title: "Weihnachten" }),
  post("mai", "2008-05-01", { title: "Mai" }),
  post("vorbei", "2007-05-01", { status: "expired", expires: instant("2007-06-01") }),
];
const all = site({ posts });
const shown = (page: string) => [...page.matchAll(/href="\/blog\/[^"]*\/([^/]+)\/"/g)].map(([, id]) => id);

describe("The archive", () => {
  test("has an overview, and a page for each year and month that has listed posts", () => {
    expect(addresses(archives, all)).toEqual([
      "/archiv/",
      "/archiv/2009/",
      "/archiv/2009/01/",
      "/archiv/2008/",
      "/archiv/2008/12/",
      "/archiv/2008/05/",
    ]);
  });

  test("counts and names the months in its overview", async () => {
    const overview = rendered(archives, all, "/archiv/");
    expect(overview).toContain('<a href="/archiv/2008/">2008</a> <small>3 Beiträge</small>');
    expect(overview).toContain('<a href="/archiv/2008/12/">Dezember</a> <small>2</small>');
    expect(overview).toContain('<a href="/archiv/2009/">2009</a> <small>1 Beitrag</small>');
    expect(await faults(overview)).toEqual([]);
  });

  test("lists a year and a month whole, newest first", async () => {
    const year = rendered(archives, all, "/archiv/2008/");
    const month = rendered(archives, all, "/archiv/2008/12/");
    expect(shown(year)).toEqual(["silvester", "weihnachten", "mai"]);
    expect(shown(month)).toEqual(["silvester", "weihnachten"]);
    expect(month).toContain("<title>Archiv Dezember 2008 – Klartext-Blog</title>");
    expect(month).toContain("<h1>Dezember 2008</h1>");
    expect([...(await faults(year)), ...(await faults(month))]).toEqual([]);
  });

  test("tells search engines when a page last changed", () => {
    const corrected = post("x", "2008-05-01", { corrections: [{ date: instant("2010-02-02"), text: "Doch nicht." }] });
    const pages = archives.pages(site({ posts: [corrected] }), []);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page).toMatchObject({ listed: { changed: instant("2010-02-02") } });
  });

  test("is there, and says so, while it is empty", async () => {
    expect(addresses(archives, site())).toEqual(["/archiv/"]);
    expect(rendered(archives, site(), "/archiv/")).toContain("Das Archiv ist noch leer.");
    expect(await faults(rendered(archives, site(), "/archiv/"))).toEqual([]);
  });

  test("speaks English below a sub-path", () => {
    const english = site({ settings: settings({ base: "/b", interface: "en", language: "en" }), posts });
    expect(addresses(archives, english)).toContain("/b/archive/2008/12/");
    expect(rendered(archives, english, "/b/archive/2008/12/")).toContain("<h1>December 2008</h1>");
  });

  test("prints hostile titles as text", async () => {
    const bad = site({ posts: [post("x", "2008-12-24", { title: '"><script>alert(1)</script>' })] });
    for (const url of ["/archiv/2008/", "/archiv/2008/12/"]) {
      expect(rendered(archives, bad, url)).not.toContain("<script>alert");
      expect(await faults(rendered(archives, bad, url))).toEqual([]);
    }
  });
});

test("Years keep every post once", () => {
  const years = yearsOf(posts.toSorted(newestFirst));
  expect(years.map(({ year }) => year)).toEqual(["2009", "2008", "2007"]);
  expect(years.flatMap((year) => year.posts)).toEqual(posts.toSorted(newestFirst));
  expect(years.flatMap((year) => year.months.flatMap((month) => month.posts))).toEqual(posts.toSorted(newestFirst));
});

test("the overview is a collection to machines, also while it is empty", () => {
  expect(rendered(archives, site(), "/archiv/")).toContain('"@type":"CollectionPage"');
});
