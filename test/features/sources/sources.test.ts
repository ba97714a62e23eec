import { describe, expect, test } from "vitest";
import { sources } from "../../../src/features/sources/sources.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { instant, note, post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const source = {
  title: "Über Geld",
  author: "C. Feder",
  url: "https://www.bote.example/geld",
  date: "2009-03-01",
  archive: "https://archiv.example/1",
};
const one = site({
  posts: [post("zinsen", "2024-03-02", { title: "Zinsen & mehr", sources: [source] })],
  notes: [note("kurz", "2024-03-03", { sources: [source, { title: "Ohne alles" }] })],
});

describe("The page of all sources", () => {
  test("exists and is valid while there are none", async () => {
    const page = rendered(sources, site(), "/quellen/");
    expect(page).toContain("Bisher keine Quellen.");
    expect(await faults(page)).toEqual([]);
  });

  test("shows each work once, with what is known of it and who cites it, and is valid", async () => {
    const page = rendered(sources, one, "/quellen/");
    expect(page).toContain('<h2>C. Feder: <a href="https://www.bote.example/geld"><cite>Über Geld</cite></a></h2>');
    expect(page).toContain('<time datetime="2009-03-01">1. März 2009</time>');
    expect(page).toContain("bote<wbr>.example");
    expect(page).toContain('<a href="https://archiv.example/1">archivierte Fassung</a>');
    expect(page).toContain('<a href="/blog/2024/03/zinsen/">Zinsen &amp; mehr</a>');
    expect(page).toContain('<a href="/notizen/2024/03/kurz/">Notiz kurz.</a>');
    expect(page).toContain("<h2><cite>Ohne alles</cite></h2>");
    expect(page.match(/<cite>Über Geld/g)).toHaveLength(1);
    expect(await faults(page)).toEqual([]);
  });

  test("tells machines of the works", () => {
    const [, json = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(rendered(sources, one, "/quellen/")) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      "@type": "CollectionPage",
      url: "https://example.org/quellen/",
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: 2,
        itemListElement: [
          {
            position: 1,
            item: {
              "@type": "CreativeWork",
              name: "Über Geld",
              author: { name: "C. Feder" },
              datePublished: "2009-03-01",
              archivedAt: "https://archiv.example/1",
            },
          },
          { position: 2, item: { name: "Ohne alles" } },
        ],
      },
    });
  });

  test("prints hostile words as words", async () => {
    const hostile = { title: `</cite><script>a()</script>`, author: `"><img src=x onerror=b()>` };
    const page = rendered(sources, site({ posts: [post("x", "2024-01-01", { sources: [hostile] })] }), "/quellen/");
    expect(page).not.toContain("<script>a");
    expect(page).not.toContain("<img");
    expect(await faults(page)).toEqual([]);
  });

  test("has a hundred works a page, and ways between them that do not speak of newer ones", () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ title: `Werk ${String(index).padStart(3, "0")}` }));
    const of = site({ posts: [post("x", "2024-01-01", { sources: many })] });
    expect(addresses(sources, of)).toEqual(["/quellen/", "/quellen/seite/2/"]);
    const second = rendered(sources, of, "/quellen/seite/2/");
    expect(second).toContain("Werk 100");
    expect(second).not.toContain("Werk 099");
    expect(second).toContain('<a rel="prev" href="/quellen/">Vorige Seite</a>');
  });

  test("has an English address and English words on an English site", () => {
    const english = settings({ language: "en", interface: "en" });
    expect(rendered(sources, site({ settings: english }), "/sources/")).toContain("No sources so far.");
  });

  test("has a key that changes with works and entries, and with nothing else", () => {
    const keyOf = (of: typeof one) => sources.pages(of, []).map((page) => ("key" in page ? page.key : undefined))[0];
    const zinsen = post("zinsen", "2024-03-02", { sources: [source] });
    const with_ = (more: object) => keyOf(site({ posts: [{ ...zinsen, ...more }] }));
    const before = with_({});
    expect(keyOf(site({ posts: [zinsen], now: instant("2030-01-01") }))).toBe(before);
    for (const more of [{ title: "Anders" }, { sources: [{ ...source, date: "2009-03-02" }] }, { sources: [] }]) {
      expect(with_(more)).not.toBe(before);
    }
  });
});
