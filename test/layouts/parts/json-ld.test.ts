/** What pages say to machines about themselves. */
import { describe, expect, test } from "vitest";
import {
  authorData,
  type JsonLd,
  jsonLd,
  listData,
  noteData,
  pageData,
  postData,
  siteData,
  statementData,
} from "../../../layouts/parts/json-ld.ts";
import type { Statement } from "../../../src/model/statement.ts";
import { author, body, instant, ledger, note, post, settings, site, statement, tag } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const ida = author("ida", { name: "Ida Beispiel", nickname: "Idi" });
const bank = {
  "@type": "Organization",
  "@id": "https://example.org/#publisher",
  name: "Musterbank eG",
  url: "https://example.org/",
};

/** As a machine reads it: what is `undefined` is not there. */
function printed(data: JsonLd): Record<string, unknown> {
  const [, json = ""] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(jsonLd(data).toString()) ?? [];
  return JSON.parse(json);
}

describe("printing", () => {
  const hostile = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]>",
    "&amp;&lt;",
    "\u2028\u2029\u0000",
    "„ö“ 👩🏽‍🌾",
  ];

  test.each(hostile)("%j cannot end the element, and is read as it was written", (text) => {
    const element = jsonLd({ "@type": "WebPage", name: text, about: [{ name: text }] }).toString();
    expect(element.match(/[<>&]/g)).toEqual(["<", ">", "<", ">"]);
    expect(printed({ name: text })).toEqual({ "@context": "https://schema.org", name: text });
  });

  test("is valid HTML", async () => {
    const element = jsonLd(postData(site(), post("a", "2009-03-01", { title: hostile.join(" ") })));
    const page = `<!doctype html>\n<html lang="de"><head><title>a</title>\n${element}</head><body><h1>a</h1></body></html>\n`;
    expect(await faults(page)).toEqual([]);
  });

  test("is the same each time", () => {
    const of = site({ posts: [post("a", "2009-03-01", { authors: [ida] })] });
    const print = () => jsonLd(postData(of, of.posts[0] ?? expect.fail())).toString();
    expect(print()).toBe(print());
  });
});

test("a post of few words is a BlogPosting by the bank", () => {
  expect(printed(postData(site(), post("wald", "2009-03-01T10:15")))).toEqual({
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    headline: "wald",
    description: "Worum es in wald geht.",
    url: "https://example.org/blog/2009/03/wald/",
    mainEntityOfPage: "https://example.org/blog/2009/03/wald/",
    datePublished: "2009-03-01T10:15:00+00:00",
    dateModified: "2009-03-01T10:15:00+00:00",
    author: bank,
    publisher: bank,
    inLanguage: "de",
    wordCount: 4,
    isPartOf: {
      "@type": "Blog",
      "@id": "https://example.org/#blog",
      name: "Klartext-Blog",
      url: "https://example.org/",
    },
  });
});

test("a post with everything says everything", () => {
  const rich = post("wald", "2009-03-01", {
    authors: [ida, author("ole", { name: "Ole Muster" })],
    tags: [tag("a", "Äcker"), tag("b", "Bäume")],
    updated: instant("2009-04-01"),
    expires: instant("2010-01-01"),
    corrections: [{ date: instant("2009-05-01"), text: "Drei Bäume." }],
    image: { url: "/media/wald.jpg", alt: "Ein Wald", credit: "Ida" },
    series: { name: "Wald", part: 2 },
    sources: [
      {
        title: "Forstblatt",
        url: "https://example.com/f",
        author: "N. N.",
        date: "2009-02-01",
        archive: "https://example.com/a",
      },
    ],
    comments: { state: "closed", count: 3, threads: [] },
    language: "en",
  });
  expect(printed(postData(site(), rich))).toMatchObject({
    dateModified: "2009-05-01T00:00:00+00:00",
    expires: "2010-01-01T00:00:00+00:00",
    author: [
      { "@type": "Person", name: "Ida Beispiel", alternateName: "Idi", url: "https://example.org/autoren/ida/" },
      { "@type": "Person", name: "Ole Muster", url: "https://example.org/autoren/ole/" },
    ],
    image: {
      "@type": "ImageObject",
      url: "https://example.org/media/wald.jpg",
      caption: "Ein Wald",
      creditText: "Ida",
    },
    correction: {
      "@type": "CorrectionComment",
      url: expect.stringMatching(/^https:\/\/example\.org\/blog\/2009\/03\/wald\/#correction_2009-05-01_[0-9a-f]{6}$/),
      text: "Drei Bäume.",
      datePublished: "2009-05-01T00:00:00+00:00",
    },
    citation: {
      "@type": "CreativeWork",
      name: "Forstblatt",
      url: "https://example.com/f",
      author: { name: "N. N." },
      datePublished: "2009-02-01",
      archivedAt: "https://example.com/a",
    },
    keywords: ["Äcker", "Bäume"],
    commentCount: 3,
    isPartOf: [{ "@type": "Blog" }, { "@type": "CreativeWorkSeries", name: "Wald" }],
    position: 2,
    inLanguage: "en",
  });
});

test("one author stands alone, not in a list", () => {
  const data = printed(postData(site(), post("wald", "2009-03-01", { authors: [ida] })));
  expect(data["author"]).toMatchObject({ "@type": "Person", name: "Ida Beispiel" });
});

test("a note is a SocialMediaPosting with its words and what it points at", () => {
  const link = { url: "https://example.com/", title: "Die Studie" };
  expect(printed(noteData(site(), note("kurz", "2009-03-01", { link })))).toMatchObject({
    "@type": "SocialMediaPosting",
    headline: "Notiz kurz.",
    articleBody: "Notiz kurz.",
    sharedContent: { "@type": "WebPage", name: "Die Studie", url: "https://example.com/" },
  });
});

describe("statements", () => {
  test.each([
    ["values", "AboutPage"],
    ["imprint", "AboutPage"],
    ["privacy", "WebPage"],
    ["other", "WebPage"],
  ] as const)("one of the kind %s is a page of the type %s", (kind, type) => {
    expect(printed(statementData(site(), statement("x", { kind })))).toMatchObject({ "@type": type });
  });

  test("the imprint says who the bank is, but does not give away its address of e-mail", () => {
    const imprint = {
      street: "Marktplatz 1",
      postalCode: "00000",
      city: "Musterstadt",
      phone: "+49 000 0",
      email: "post@example.org",
    };
    const profiles = [{ title: "Anderswo", url: "https://example.com/@bank" }];
    const of = site({ settings: settings({ imprint, profiles }) });
    const data = printed(
      statementData(of, statement("impressum", { kind: "imprint", effective: instant("2024-05-01") })),
    );
    expect(data).toMatchObject({
      datePublished: "2024-05-01T00:00:00+00:00",
      mainEntity: {
        ...bank,
        telephone: "+49 000 0",
        sameAs: "https://example.com/@bank",
        address: {
          "@type": "PostalAddress",
          streetAddress: "Marktplatz 1",
          postalCode: "00000",
          addressLocality: "Musterstadt",
        },
      },
    });
    expect(JSON.stringify([data, siteData(of)])).not.toContain("post@example.org");
  });

  test("one with versions was published with the first, changed with the one in force, and expires with the next", () => {
    const days = ["2024-05-01", "2026-03-01", "2027-07-01"];
    const history = ledger("regeln", days, "2026-03-01");
    const of = site({ ledgers: [history] });
    const [current] = of.statements;
    expect(printed(statementData(of, current as Statement, history))).toMatchObject({
      url: "https://example.org/regeln/",
      version: "2026-03-01",
      datePublished: "2024-05-01T00:00:00+00:00",
      dateModified: "2026-03-01T00:00:00+00:00",
      temporalCoverage: "2026-03-01/2027-06-30",
      expires: "2027-07-01T00:00:00+00:00",
      isBasedOn: "https://example.org/regeln/fassungen/2024-05-01/",
    });
    const first = ledger("regeln", days.slice(0, 1), "2024-05-01");
    const data = printed(statementData(of, first.current as Statement, first));
    expect(data).toMatchObject({ temporalCoverage: "2024-05-01/.." });
    for (const name of ["dateModified", "expires", "isBasedOn"]) expect(data).not.toHaveProperty(name);
  });

  test("a bank that says nothing of itself has no address", () => {
    expect(printed(siteData(site()))).toMatchObject({ "@type": "WebSite", publisher: bank });
    expect(printed(siteData(site()))["publisher"]).toEqual(bank);
  });
});

test("an author's page is about a person", () => {
  const known = author("ida", {
    name: "Ida Beispiel",
    role: "Vorstand",
    links: [{ title: "Anderswo", url: "https://example.com/ida" }],
    biography: body("Ida rechnet gern."),
  });
  const first = { url: known.url, title: known.name };
  expect(printed(authorData(site(), known, first))).toMatchObject({
    "@type": "ProfilePage",
    name: "Ida Beispiel",
    mainEntity: {
      "@type": "Person",
      url: "https://example.org/autoren/ida/",
      jobTitle: "Vorstand",
      description: "Ida rechnet gern.",
      sameAs: "https://example.com/ida",
      worksFor: bank,
    },
  });
});

test("a later page of an author is about the same person, at an address of its own", () => {
  const later = { url: "/autoren/ida/seite/2/", title: "Ida Beispiel, Seite 2" };
  expect(printed(authorData(site(), ida, later))).toMatchObject({
    name: "Ida Beispiel, Seite 2",
    url: "https://example.org/autoren/ida/seite/2/",
    mainEntity: { name: "Ida Beispiel", url: "https://example.org/autoren/ida/" },
  });
});

describe("lists", () => {
  const entries = [post("wald", "2009-03-01"), note("kurz", "2009-02-01")];
  const list = { title: "Thema: Wald", description: "", entries };

  test("the home page is the blog", () => {
    expect(printed(listData(site(), { ...list, url: "/" }))).toMatchObject({
      "@type": "Blog",
      name: "Klartext-Blog",
      isPartOf: { "@type": "WebSite", "@id": "https://example.org/#website", publisher: bank },
      blogPost: [{ headline: "wald", url: "https://example.org/blog/2009/03/wald/" }, { headline: "Notiz kurz." }],
    });
  });

  test("every other list is a collection in the order of the page", () => {
    expect(printed(listData(site(), { ...list, url: "/themen/wald/" }))).toMatchObject({
      "@type": "CollectionPage",
      name: "Thema: Wald",
      url: "https://example.org/themen/wald/",
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: 2,
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "wald", url: "https://example.org/blog/2009/03/wald/" },
          { "@type": "ListItem", position: 2, name: "Notiz kurz.", url: "https://example.org/notizen/2009/02/kurz/" },
        ],
      },
    });
  });

  test("an empty list claims no items", () => {
    expect(printed(listData(site(), { ...list, url: "/themen/", entries: [] }))).not.toHaveProperty("mainEntity");
    expect(printed(listData(site(), { ...list, url: "/", entries: [] }))).not.toHaveProperty("blogPost");
  });
});

test("any other page is a WebPage of the site", () => {
  expect(printed(pageData(site(), { url: "/zahlen/", title: "Zahlen", description: "In Zahlen." }))).toMatchObject({
    "@type": "WebPage",
    name: "Zahlen",
    url: "https://example.org/zahlen/",
    isPartOf: { "@type": "WebSite", name: "Klartext-Blog" },
  });
});

test("a page that leads to others of one kind is a CollectionPage", () => {
  const topics = { url: "/themen/", title: "Themen", description: "", collection: true };
  expect(printed(pageData(site(), topics))).toMatchObject({ "@type": "CollectionPage", name: "Themen" });
});

test("a sub-path stands in every address of the site", () => {
  const of = site({ settings: settings({ url: "https://example.org/bank/", base: "/bank" }) });
  const text = JSON.stringify(printed(postData(of, post("a", "2009-03-01", { url: "/bank/blog/2009/03/a/" }))));
  expect(text.match(/https:\/\/example\.org\/(?!bank\/)/)).toBeNull();
  expect(printed(listData(of, { url: "/bank/", title: "", description: "", entries: [] }))["@type"]).toBe("Blog");
});
