/** The way from old addresses to new ones. */
import { describe, expect, test } from "vitest";
import { redirects } from "../../../src/features/redirects/redirects.ts";
import type { OutputFile } from "../../../src/model/page.ts";
import { files } from "../../support/files.ts";
import { rendered } from "../../support/pages.ts";
import { post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const wald = post("wald", "2009-03-01", { aliases: ["/wald.html", "/Über den Wald", "/Wald"] });
const see = post("see", "2010-03-01", { aliases: ["/alt/see/"], status: "expired" });

function addresses(of: Parameters<typeof files>[1], earlier: readonly OutputFile[] = []): readonly string[] {
  return redirects.pages(of, earlier).map(({ url }) => url);
}

test("there is one rule for each alias, sorted, and expired posts keep theirs", () => {
  const of = site({ posts: [wald, see, post("ohne", "2011-01-01")] });
  expect(rendered(redirects, of, "/_redirects")).toBe(
    [
      "/%C3%9Cber%20den%20Wald /blog/2009/03/wald/ 301",
      "/Wald /blog/2009/03/wald/ 301",
      "/alt/see/ /blog/2010/03/see/ 301",
      "/wald.html /blog/2009/03/wald/ 301",
      "",
    ].join("\n"),
  );
});

test("without aliases the rules are there and empty, and there is no page", () => {
  expect([...files(redirects, site({ posts: [post("ohne", "2011-01-01")] }))]).toEqual([["/_redirects", ""]]);
});

test("a page stands in for every alias that a file can be named by", () => {
  expect(addresses(site({ posts: [wald, see] }))).toEqual(["/_redirects", "/alt/see/", "/wald.html", "/wald/"]);
});

test("the page is claimed by the post, so that a conflict names a file that an editor can mend", () => {
  const [, page] = redirects.pages(site({ posts: [see] }), []);
  expect(page?.source).toBe("content/posts/2010-03-01-see.md");
  expect(page).not.toHaveProperty("listed");
});

test("an old address that differs from a page's only by case needs no page", () => {
  const moved = post("wald", "2009-03-01", { aliases: ["/Blog/2009/03/Wald/"] });
  const there = { url: moved.url, source: moved.file, render: () => "" };
  expect(addresses(site({ posts: [moved] }), [there])).toEqual(["/_redirects"]);
});

test("an address as it was asked for comes before one that only a change of case leads to", () => {
  const of = site({
    posts: [post("a", "2009-01-01", { aliases: ["/x"] }), post("b", "2010-01-01", { aliases: ["/X"] })],
  });
  const pages = redirects.pages(of, []).map(({ url, source }) => [url, source]);
  expect(pages).toContainEqual(["/x/", "content/posts/2009-01-01-a.md"]);
  expect(pages).toHaveLength(2);
});

test("two spellings of one file are one page", () => {
  const twice = post("a", "2009-01-01", { aliases: ["/x", "/x/", "/x/index.html"] });
  expect(addresses(site({ posts: [twice] }))).toEqual(["/_redirects", "/x/"]);
});

describe("the page", () => {
  test("is valid, also with a hostile title", async () => {
    const hostile = post("see", "2010-03-01", { title: '</title><script>"&amp;', aliases: ["/alt"] });
    expect(await faults(rendered(redirects, site({ posts: [hostile] }), "/alt/"))).toEqual([]);
  });

  test("says in the site's language that the post has moved, and leads there", () => {
    const page = rendered(redirects, site({ posts: [see] }), "/alt/see/");
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("<title>Diese Seite ist umgezogen: /alt/see/ – Klartext-Blog</title>");
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/blog/2010/03/see/">');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/blog/2010/03/see/">');
    expect(page).toContain('<a href="/blog/2010/03/see/">see</a>');
  });

  test("is a page like all others, for readers whose browser does not take them on", () => {
    const page = rendered(redirects, site({ posts: [see] }), "/alt/see/");
    expect(page).toContain('<a class="skip" href="#page_content">');
    expect(page).toContain('<meta name="description" content="Sie finden sie jetzt hier: see">');
    expect(page).toContain('<meta property="og:url" content="https://example.org/blog/2010/03/see/">');
    expect(page).toContain('"@type":"WebPage"');
    expect(page).toContain('<nav aria-label="Hauptmenü">');
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  test("speaks English on an English site", () => {
    const of = site({ settings: settings({ language: "en", interface: "en" }), posts: [see] });
    expect(rendered(redirects, of, "/alt/see/")).toContain("<h1>This page has moved</h1>");
  });

  test("keeps the sub-path", () => {
    const of = site({
      settings: settings({ url: "https://example.org/bank/", base: "/bank" }),
      posts: [post("see", "2010-03-01", { url: "/bank/blog/2010/03/see/", aliases: ["/bank/alt"] })],
    });
    expect(rendered(redirects, of, "/bank/_redirects")).toBe("/bank/alt /bank/blog/2010/03/see/ 301\n");
    expect(rendered(redirects, of, "/bank/alt/")).toContain('content="0; url=/bank/blog/2010/03/see/"');
  });

  test("leaves the spelling of the sub-path alone", () => {
    const of = site({
      settings: settings({ url: "https://example.org/Die%20Bank/", base: "/Die%20Bank" }),
      posts: [post("see", "2010-03-01", { url: "/Die%20Bank/blog/see/", aliases: ["/Die%20Bank/Über"] })],
    });
    expect(rendered(redirects, of, "/Die%20Bank/_redirects")).toBe("/Die%20Bank/%C3%9Cber /Die%20Bank/blog/see/ 301\n");
  });
});

describe("What site.yaml says has moved", () => {
  const place = { file: "content/site.yaml", line: 9, column: 3 };
  const there = (url: string, passing = false) => ({ url, source: "feature test", passing, render: () => "" });
  const farewells = {
    moved: [{ from: "/themen/umwelt/", to: "/themen/oekologie/", fromPlace: place, toPlace: place }],
    gone: [],
  };
  const files = [
    there("/themen/oekologie/"),
    there("/themen/oekologie/feed.xml"),
    there("/themen/oekologie/seite/2/", true),
  ];

  test("leads on by rule and by page, with what lies below and lasts", () => {
    const pages = redirects.pages(site({ farewells }), files);
    expect(pages.map(({ url, source }) => [url, source])).toEqual([
      ["/_redirects", "feature redirects"],
      ["/themen/umwelt/", "content/site.yaml"],
    ]);
    const [rules] = pages;
    expect(rules && "render" in rules && rules.render()).toBe(
      "/themen/umwelt/ /themen/oekologie/ 301\n/themen/umwelt/feed.xml /themen/oekologie/feed.xml 301\n",
    );
  });

  test("takes no address that a page has", () => {
    expect(redirects.pages(site({ farewells }), [...files, there("/themen/umwelt/")])).toHaveLength(1);
  });

  test("may move something below it elsewhere", () => {
    const more = { from: "/themen/umwelt/feed.xml", to: "/feed.xml", fromPlace: place, toPlace: place };
    const [rules] = redirects.pages(site({ farewells: { ...farewells, moved: [...farewells.moved, more] } }), files);
    expect(rules && "render" in rules && rules.render()).toBe(
      "/themen/umwelt/ /themen/oekologie/ 301\n/themen/umwelt/feed.xml /feed.xml 301\n",
    );
  });
});
