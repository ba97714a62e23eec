import { expect, test } from "vitest";
import { concealed } from "../../src/kernel/mail.ts";
import { documentsKey, documentsOf } from "../../src/search/documents.ts";
import { author, body, ledger, note, post, settings, site, statement, tag } from "../support/site.ts";

const urls = (of: Parameters<typeof documentsOf>[0]) => documentsOf(of).map(({ url }) => url);

test("Posts, notes, statements and people can be found; drafts, planned and expired posts cannot", () => {
  const of = site({
    posts: [
      post("da", "2024-01-02"),
      post("entwurf", "2024-01-03", { status: "draft" }),
      post("geplant", "2027-01-03", { status: "scheduled" }),
      post("vorbei", "2024-01-01", { status: "expired" }),
    ],
    notes: [note("kurz", "2024-01-04"), note("spaeter", "2027-01-04", { status: "scheduled" })],
    statements: [statement("werte")],
    authors: [author("mia")],
  });
  expect(urls(of)).toEqual(["/blog/2024/01/da/", "/notizen/2024/01/kurz/", "/werte/", "/autoren/mia/"]);
});

test("Of a statement only the version in force can be found, neither earlier ones nor what is announced", () => {
  const days = ["2024-01-01", "2025-01-01", "2030-01-01"];
  const of = site({ ledgers: [ledger("regeln", days, "2025-01-01"), ledger("bald", ["2030-01-01"], undefined)] });
  expect(urls(of)).toEqual(["/regeln/"]);
  const [{ markup = "" } = {}] = documentsOf(of);
  expect(markup).toContain("Fassung vom 2025-01-01.");
  expect(markup).not.toMatch(/2024-01-01|2030-01-01/);
});

test("A post tells its title, day, topics and people, and what it can be narrowed down by", () => {
  const of = site({
    posts: [
      post("a", "2024-01-02", {
        title: "<b>Zins</b> & Recht",
        tags: [tag("geld", "Geld & Gut")],
        authors: [author("mia", { name: "Mia Muster" })],
      }),
    ],
  });
  const [{ markup = "" } = {}] = documentsOf(of);
  expect(markup).toContain('data-pagefind-meta="title">&lt;b&gt;Zins&lt;/b&gt; &amp; Recht</h1>');
  expect(markup).toContain('data-pagefind-meta="topics[data-value]" data-value="Geld &amp; Gut"');
  expect(markup).toContain('data-pagefind-meta="authors[data-value]" data-value="Mia Muster"');
  for (const [name, value] of [
    ["kind", "post"],
    ["year", "2024"],
    ["topic", "geld"],
    ["author", "mia"],
  ])
    expect(markup).toContain(`data-pagefind-filter="${name}[data-value]" data-value="${value}"`);
  expect(markup).toContain('data-pagefind-sort="date[data-value]" data-value="2024-01-02"');
});

test("Only German texts have seams, and a text in another language says which it is", () => {
  const text = body("Mitgliederversammlung");
  const of = site({
    posts: [post("de", "2024-01-02", { body: text }), post("en", "2024-01-01", { body: text, language: "en" })],
  });
  const [german, english] = documentsOf(of).map(({ markup }) => markup);
  expect(german).toContain("Mitglieder\u200CVersammlung");
  expect(german).not.toContain("language[");
  expect(english).toContain("Mitgliederversammlung");
  expect(english).toContain('data-pagefind-meta="language[data-value]" data-value="en"');
});

test("The key changes with a text, with particulars, with an address and with the language, and with nothing else", () => {
  const key = (more: Parameters<typeof post>[2] = {}, language = "de") =>
    documentsKey(site({ settings: settings({ language }), posts: [post("a", "2024-01-02", more)] }));
  const others = [key({ body: body("neu") }), key({ digest: "neu" }), key({ url: "/neu/" }), key({}, "en")];
  expect(new Set([key(), ...others]).size).toBe(5);
  expect(key()).toBe(key());
});

test("An address of e-mail, which pages conceal, does not stand in what is searched either", () => {
  const written = body(`Schreiben Sie an ${concealed("mia@bank.example")}.`);
  const [{ markup = "" } = {}] = documentsOf(site({ posts: [post("a", "2024-01-02", { body: written })] }));
  const read = markup.replace(/&#(\d+);/g, (_reference, point) => String.fromCodePoint(Number(point)));
  expect(read).not.toContain("mia@bank.example");
  expect(read).toContain("mia (at) bank.example");
});
