import { describe, expect, test } from "vitest";
import { subscribe } from "../../../src/features/subscribe/subscribe.ts";
import { rendered } from "../../support/pages.ts";
import { author, instant, ledger, note, post, settings, site, statement, tag } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const rich = site({
  posts: [
    post("a", "2024-01-01", {
      tags: [tag("zinsen", "Zinsen & Gebühren")],
      authors: [author("ada", { name: "Ada Muster" })],
    }),
  ],
  notes: [note("b", "2024-01-02")],
  statements: [
    statement("werte", { title: "Werte", effective: instant("2024-01-01") }),
    statement("impressum", { title: "Impressum" }),
  ],
});

describe("the page about subscribing", () => {
  const page = rendered(subscribe, rich, "/abonnieren/");

  test.each(["/", "/notizen/", "/themen/zinsen/", "/autoren/ada/", "/werte/", "/korrekturen/"])(
    "lists both feeds of %s in full",
    (of) => {
      expect(page).toContain(
        `<a href="${of}feed.xml" type="application/atom+xml">https://example.org${of}feed.xml</a>`,
      );
      expect(page).toContain(
        `<a href="${of}feed.json" type="application/feed+json">https://example.org${of}feed.json</a>`,
      );
    },
  );

  test("lists the feeds of each kind of notes where there are several", () => {
    const kinds = site({ notes: [note("a", "2024-01-01", { noteKind: "tv" }), note("b", "2024-01-02")] });
    expect(rendered(subscribe, kinds, "/abonnieren/")).toContain(
      '<dt><a href="/notizen/tv-tipps/">TV-Tipps</a></dt>\n<dd>Atom: <a href="/notizen/tv-tipps/feed.xml"',
    );
    expect(page).not.toContain("/notizen/kurz/");
  });

  test("leaves out statements that have no versions, because nothing new can come of them", () => {
    expect(page).not.toContain("/impressum/feed.xml");
  });

  test("lists the changes of all statements before those of each, what is announced included, by title", () => {
    const of = site({
      ledgers: [
        ledger("z", ["2024-01-01", "2030-01-01"], "2024-01-01", () => ({ title: "Ändern" })),
        ledger("a", ["2030-01-01"], undefined, () => ({ title: "Bald" })),
      ],
    });
    const [, list = ""] = rendered(subscribe, of, "/abonnieren/").split("Neue Fassungen unserer Erklärungen");
    expect(Array.from(list.matchAll(/<dt><a href="([^"]+)"/g), ([, href]) => href)).toEqual([
      "/erklaerungen/",
      "/z/",
      "/a/",
    ]);
    expect(rendered(subscribe, site(), "/abonnieren/")).not.toContain("/erklaerungen/feed.xml");
  });

  test("tells apart what is called the same", () => {
    const of = site({
      authors: ["ada", "bea", "cleo"].map((id) => author(id, { name: id === "bea" ? "Bea Muster" : "Ada Muster" })),
      ledgers: ["a", "b"].map((id) =>
        ledger(id, ["2024-01-01", "2025-01-01"], "2024-01-01", () => ({ title: "Alle Erklärungen" })),
      ),
    });
    const names = Array.from(
      rendered(subscribe, of, "/abonnieren/").matchAll(/<dt><a [^>]*>([^<]+)/g),
      ([, name]) => name,
    );

    expect(names.filter((name) => name?.includes("Muster"))).toEqual([
      "Ada Muster",
      "Bea Muster",
      "Ada Muster (/autoren/cleo/)",
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("says in plain words that nobody is asked for anything", () => {
    expect(page).toContain("weder nach einer E-Mail-Adresse noch nach einem Konto");
    expect(page).toContain("niemand sieht, wer abonniert hat");
  });

  test("prints names as words", () => {
    expect(page).toContain("Zinsen &amp; Gebühren");
  });

  test("is valid, with everything and on an empty site", async () => {
    expect(await faults(page)).toEqual([]);
    expect(await faults(rendered(subscribe, site(), "/abonnieren/"))).toEqual([]);
  });

  test("offers no notes where there are none", () => {
    expect(rendered(subscribe, site(), "/abonnieren/")).not.toContain("/notizen/feed.xml");
  });

  test("keeps the sub-path and speaks English on an English site", () => {
    const english = settings({ language: "en", interface: "en", base: "/bank", url: "https://example.org/bank/" });
    const text = rendered(subscribe, site({ settings: english }), "/bank/subscribe/");
    expect(text).toContain(">https://example.org/bank/feed.xml</a>");
    expect(text).toContain("What is a feed?");
  });
});
