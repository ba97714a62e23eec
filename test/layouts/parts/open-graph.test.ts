/** How a page looks when somebody passes it on. */
import { expect, test } from "vitest";
import { openGraph, type Shared } from "../../../layouts/parts/open-graph.ts";
import { instant, settings, site } from "../../support/site.ts";

const page: Shared = { url: "/werte/", title: "Werte", description: "Wofür wir stehen.", type: "website" };

function properties(of: Parameters<typeof openGraph>[0], shared: Shared): Readonly<Record<string, string>> {
  const markup = openGraph(of, shared).toString();
  const found = markup.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, content]) => [name, content]));
}

test("a page without a picture says what and where it is", () => {
  expect(properties(site(), page)).toEqual({
    "og:title": "Werte",
    "og:description": "Wofür wir stehen.",
    "og:url": "https://example.org/werte/",
    "og:type": "website",
    "og:site_name": "Klartext-Blog",
    "og:locale": "de_DE",
    "twitter:card": "summary",
  });
});

test("an article adds its picture and its times", () => {
  const article: Shared = {
    ...page,
    type: "article",
    image: { url: "/media/haus.jpg", alt: "Unser Haus" },
    published: instant("2009-03-01T10:15"),
    updated: instant("2009-04-01"),
  };
  expect(properties(site(), article)).toMatchObject({
    "og:type": "article",
    "og:image": "https://example.org/media/haus.jpg",
    "og:image:alt": "Unser Haus",
    "article:published_time": "2009-03-01T10:15:00+00:00",
    "article:modified_time": "2009-04-01T00:00:00+00:00",
    "twitter:card": "summary_large_image",
  });
});

test("a picture that says nothing has no text instead", () => {
  const decorated = properties(site(), { ...page, image: { url: "/media/haus.jpg", alt: "" } });
  expect(decorated).not.toHaveProperty("og:image:alt");
});

test.each([
  ["de", "de_DE"],
  ["en", "en_US"],
  ["de-CH", "de_CH"],
  ["zh-Hant", "zh_TW"],
])("the language %s is the locale %s", (language, expected) => {
  expect(properties(site({ settings: settings({ language }) }), page)["og:locale"]).toBe(expected);
  expect(properties(site(), { ...page, language })["og:locale"]).toBe(expected);
});

test("what is no language is refused", () => {
  expect(() => openGraph(site(), { ...page, language: "kein Deutsch" })).toThrow(RangeError);
});

test("signs that mean something in HTML stay text", () => {
  const hostile = openGraph(site(), { ...page, title: '"><script>', description: "a & b" }).toString();
  expect(hostile).toContain('content="&quot;&gt;&lt;script&gt;"');
  expect(hostile).toContain('content="a &amp; b"');
});
