import { describe, expect, test } from "vitest";
import { statements } from "../../../src/features/statements/statements.ts";
import type { Statement } from "../../../src/model/statement.ts";
import { instant, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const ordinary = statement("impressum", { kind: "imprint", title: "Impressum" });
const plain = statement("impressum-leicht", {
  kind: "imprint",
  title: "Aaa einfach",
  simplifies: "impressum",
  language: "de-simple",
});

function pagesOf(all: readonly Statement[]): Readonly<Record<string, { readonly text: string; readonly key: string }>> {
  const pages = statements.pages(site({ statements: all, now: instant("2026-01-01") }), []);
  return Object.fromEntries(
    pages.map((page) => {
      if (!("render" in page)) throw new Error("That is no page.");
      return [page.url, { text: page.render(), key: page.key ?? "" }];
    }),
  );
}

const both = pagesOf([plain, ordinary]);
const at = (url: string) => both[url]?.text ?? "";

describe("A statement and its twin in simple language", () => {
  test("lead to each other, near the title and in the head", () => {
    expect(at("/impressum/")).toContain(
      '<p class="twin"><a href="/impressum-leicht/" rel="alternate" hreflang="de-simple">Diese Seite in einfacher Sprache</a></p>',
    );
    expect(at("/impressum/")).toContain(
      '<link rel="alternate" hreflang="de-simple" href="https://example.org/impressum-leicht/" title="Aaa einfach">',
    );
    expect(at("/impressum-leicht/")).toContain(
      '<p class="twin" lang="de"><a href="/impressum/" rel="alternate" hreflang="de">Zur ausführlichen Fassung</a></p>',
    );
    expect(at("/impressum-leicht/")).toContain(
      '<link rel="alternate" hreflang="de" href="https://example.org/impressum/"',
    );
    expect(at("/impressum-leicht/")).toContain('<article class="statement imprint" lang="de-simple">');
  });

  test("speak of Leichte Sprache only where the editors vouch for it", () => {
    const easy = pagesOf([{ ...plain, easyToRead: true }, ordinary]);
    expect(easy["/impressum/"]?.text).toContain("Diese Seite in Leichter Sprache");
    expect(at("/impressum/")).not.toContain("Leicht");
  });

  test("do not compete: menu and footer lead to the statement, and the twin has no particulars", () => {
    for (const page of Object.values(both)) {
      const footer = page.text.slice(page.text.indexOf("<footer"));
      expect(footer).toContain('<a href="/impressum/"');
      expect(footer).not.toContain("/impressum-leicht/");
    }
    expect(at("/impressum/")).toContain('<dl class="particulars">');
    expect(at("/impressum-leicht/")).not.toContain('class="particulars"');
  });

  test("are for machines one based on the other", () => {
    expect(at("/impressum-leicht/")).toContain(
      '"isBasedOn":{"@type":"AboutPage","name":"Impressum","url":"https://example.org/impressum/"}',
    );
    expect(at("/impressum/")).not.toContain("isBasedOn");
  });

  test("are valid, also on the page of values", async () => {
    const values = statement("werte", { kind: "values", motto: "Klar." });
    const pages = pagesOf([values, { ...plain, kind: "values", simplifies: "werte" }]);
    expect(pages["/werte/"]?.text).toContain('href="/impressum-leicht/"');
    for (const url of ["/werte/", "/impressum-leicht/"]) expect(await faults(pages[url]?.text ?? "")).toEqual([]);
    expect(await faults(at("/impressum/"))).toEqual([]);
  });

  test("are rendered again when the other one changes what its link says", () => {
    const renamed = pagesOf([{ ...plain, title: "Anders" }, ordinary]);
    expect(renamed["/impressum/"]?.key).not.toBe(both["/impressum/"]?.key);
    expect(pagesOf([ordinary])["/impressum/"]?.key).not.toBe(both["/impressum/"]?.key);
    const easier = pagesOf([{ ...plain, easyToRead: true }, ordinary]);
    expect(easier["/impressum/"]?.key).not.toBe(both["/impressum/"]?.key);
  });
});

test("A twin whose statement is not in force leads nowhere", () => {
  expect(pagesOf([plain])["/impressum-leicht/"]?.text).not.toContain('class="twin"');
});
