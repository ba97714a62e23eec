import { describe, expect, test } from "vitest";
import { type Urls, urlsOf } from "../../src/model/urls.ts";
import { instant } from "../support/site.ts";

const origin = "https://example.org";
const german = urlsOf({ origin, base: "", interface: "de" });
const english = urlsOf({ origin, base: "/blog-der-bank", interface: "en" });
const date = instant("2008-12-29T10:15");

function all(urls: Urls): readonly string[] {
  return [
    ...[1, 2].map((page) => urls.home(page)),
    urls.post(date, "gls"),
    urls.archive(),
    urls.year("2008"),
    urls.month("2008", "12"),
    urls.tags(),
    ...[1, 2].map((page) => urls.tag("geld", page)),
    urls.authors(),
    ...[1, 2].map((page) => urls.author("erika", page)),
    ...[1, 2].map((page) => urls.notes(page)),
    urls.note(date, "gls"),
    urls.statement("werte"),
    urls.corrections(),
    ...[1, 2].map((page) => urls.sources(page)),
    urls.subscribe(),
    urls.notFound(),
  ];
}

test("German addresses", () => {
  expect(all(german)).toEqual([
    "/",
    "/seite/2/",
    "/blog/2008/12/gls/",
    "/archiv/",
    "/archiv/2008/",
    "/archiv/2008/12/",
    "/themen/",
    "/themen/geld/",
    "/themen/geld/seite/2/",
    "/autoren/",
    "/autoren/erika/",
    "/autoren/erika/seite/2/",
    "/notizen/",
    "/notizen/seite/2/",
    "/notizen/2008/12/gls/",
    "/werte/",
    "/korrekturen/",
    "/quellen/",
    "/quellen/seite/2/",
    "/abonnieren/",
    "/404.html",
  ]);
});

test("English addresses under a sub-path", () => {
  expect(all(english).map((url) => url.replace(/^\/blog-der-bank/, ""))).toEqual([
    "/",
    "/page/2/",
    "/blog/2008/12/gls/",
    "/archive/",
    "/archive/2008/",
    "/archive/2008/12/",
    "/topics/",
    "/topics/geld/",
    "/topics/geld/page/2/",
    "/authors/",
    "/authors/erika/",
    "/authors/erika/page/2/",
    "/notes/",
    "/notes/page/2/",
    "/notes/2008/12/gls/",
    "/werte/",
    "/corrections/",
    "/sources/",
    "/sources/page/2/",
    "/subscribe/",
    "/404.html",
  ]);
});

describe.each([
  ["without a sub-path", german, ""],
  ["under a sub-path", english, "/blog-der-bank"],
])("%s", (_, urls, base) => {
  test("every address begins with it and no two are the same", () => {
    const addresses = all(urls);
    for (const url of addresses) expect(url.startsWith(`${base}/`)).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("machines get scheme and host", () => {
    expect(urls.absolute(urls.home())).toBe(`https://example.org${base}/`);
    expect(urls.at("/media/haus.jpg")).toBe(`${base}/media/haus.jpg`);
  });

  test("feeds stand below the page that they follow", () => {
    expect(urls.feeds(urls.tag("geld"))).toEqual({
      atom: `${urls.tag("geld")}feed.xml`,
      json: `${urls.tag("geld")}feed.json`,
    });
  });

  test("no statement can take the first segment of another page", () => {
    const others = all(urls).filter((url) => url !== urls.statement("werte") && url !== urls.home());
    const firsts = others.map((url) => url.slice(base.length).split("/")[1] as string);
    for (const first of firsts.filter((each) => !each.includes("."))) expect(urls.reserved).toContain(first);
    for (const first of ["media", "assets", "blog"]) expect(urls.reserved).toContain(first);
    expect(urls.reserved).not.toContain("werte");
  });
});
