import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/gate.ts";
import { instantAt } from "../../src/content/instant.ts";
import { lengthOf } from "../../src/content/note-length.ts";
import { type NewKind, type NewOptions, newContent } from "../../src/new/new-content.ts";
import { emptyFolder, write } from "../support/folder.ts";

const asset = { url: "/assets/klartext-0.css", text: "" };

const assets = () => ({
  style: asset,
  script: asset,
  icon: asset,
  search: asset,
  searchStyle: asset,
  valuesStyle: asset,
  notesStyle: asset,
  versionsStyle: asset,
  commentsStyle: asset,
  commentForm: asset,
});

function problemsAfter(kind: NewKind, words: string, moment: string, more: Partial<NewOptions>, site: string) {
  const folder = write(emptyFolder(), {
    "site.yaml": `title: Klartext-Blog\nname: Musterbank eG\nurl: https://example.org/\n${site}`,
    "authors/erika-beispiel.md": "---\nname: Erika Beispiel\n---\n\nSchreibt über Geld.\n",
  });
  const now: NewOptions["now"] = (timeZone) => instantAt(Date.parse(moment), timeZone);
  const created = newContent(kind, [words], { folder, label: "content", lengthOf, now, ...more });
  expect(created).toMatchObject({ ok: true });
  const read = readContent({ folder, label: "content", now, drafts: true, assets });
  expect(read.files).toBe(3);
  return { problems: read.problems, site: read.site, url: created.ok ? created.url : undefined };
}

const requests: readonly (readonly [NewKind, string, Partial<NewOptions>])[] = [
  ["post", "Zinsen: was sie kosten", {}],
  ["post", "- # „Größe“ ' \" & true", {}],
  ["post", "2026-03-01", {}],
  ["note", "Der Automat zählt wieder Münzen.", {}],
  ["note", "- 5 % weniger: warum?", {}],
  ["note", "Lesenswert.", { link: "https://example.org/a?b=c#d", linkTitle: 'Eine "Studie": Geld' }],
  ["note", "Heute Abend.", { link: "https://example.org/", kind: "tv" }],
  ["note", "Warum so teuer?", { kind: "question" }],
  [
    "note",
    "Ein Konto kostet 80 Euro.",
    { kind: "study", source: { title: "Konten: 2026", author: "A, B", date: "2024-02-29" } },
  ],
  ["statement", "Unsere Grundsätze", {}],
  ["statement", "Impressum", { kind: "imprint" }],
  ["author", "Jörg Groß-Muster", {}],
];

describe.each([
  ["an ordinary morning", "2026-03-01T09:15:42Z", "language: de\ntimezone: Europe/Berlin\n"],
  ["New Year's Eve in New York", "2027-01-01T04:30:00Z", "language: en\ntimezone: America/New_York\n"],
  ["the hour that comes twice", "2024-10-27T01:30:00Z", "language: de\ntimezone: Europe/Berlin\n"],
])("made on %s, the gate lets it through without a word", (_, moment, site) => {
  test.each(requests)("%s %j %j", (kind, words, more) => {
    expect(problemsAfter(kind, words, moment, more, site).problems).toEqual([]);
  });
});

const march = "2026-03-01T09:15:42Z";

describe("what stands at the beginning of a note is meant as it is said", () => {
  test.each([
    "1. Mai: alle Schalter zu.",
    "24) Türchen",
    "- 5 % weniger",
    "+ 3 Punkte",
    "* ohne Gewähr",
    "> 100 Anrufe am Tag",
    "# 1 bei uns: Bargeld",
    "```Code",
    "~~~Welle",
    "[1]: kein Verweis",
    "*[EZB]: keine Abkürzung",
  ])("%j", (words) => {
    const [note] = problemsAfter("note", words, march, {}, "").site?.notes ?? [];
    expect(note?.body.html.toString()).toMatch(/^<p>[^<]*<\/p>\n$/);
    expect(note?.body.text.replace(/[„“]/g, '"')).toBe(words);
  });

  test.each([
    ["*Wichtig*: ab heute.", "<p><em>Wichtig</em>: ab heute.</p>\n"],
    ["**Neu** ab heute.", "<p><strong>Neu</strong> ab heute.</p>\n"],
    ["2026 wird gut.", "<p>2026 wird gut.</p>\n"],
    ["[Hier](https://example.org/) lang.", '<p><a href="https://example.org/">Hier</a> lang.</p>\n'],
  ])("but %j is as anywhere else", (words, markup) => {
    expect(problemsAfter("note", words, march, {}, "").site?.notes[0]?.body.html.toString()).toBe(markup);
  });
});

describe("the address that a new note is told to have is the one that it gets", () => {
  test.each([
    ["https://example.org/", "Europe/Berlin", "de"],
    ["https://example.org/bank/blog/", "America/New_York", "en"],
    ["https://example.org/bank", "Pacific/Apia", "de"],
  ])("below %s in %s", (url, timeZone, language) => {
    const folder = write(emptyFolder(), {
      "site.yaml": `title: K\nname: K\nurl: ${url}\ntimezone: ${timeZone}\nlanguage: ${language}\n`,
    });
    const now: NewOptions["now"] = (zone) => instantAt(Date.parse("2027-01-01T04:30:00Z"), zone);
    const created = newContent("note", ["Größe zählt."], { folder, label: "content", lengthOf, now });
    const { site } = readContent({
      folder,
      label: "content",
      now,
      drafts: false,
      assets,
    });
    const [note] = site?.notes ?? [];
    expect(note).toBeDefined();
    expect(created.ok && created.url).toBe(site?.urls.absolute(note?.url ?? ""));
  });

  test("is told only where the site has one, and for nothing that waits to be finished", () => {
    const now: NewOptions["now"] = (zone) => instantAt(Date.parse(march), zone);
    const folder = write(emptyFolder(), { "site.yaml": "title: K\n" });
    expect(newContent("note", ["Eins"], { folder, label: "content", lengthOf, now })).not.toHaveProperty("url");
    const whole = write(emptyFolder(), { "site.yaml": "url: https://example.org/\n" });
    expect(newContent("post", ["Eins"], { folder: whole, label: "content", lengthOf, now })).not.toHaveProperty("url");
  });
});

test("a study on one line has its source", () => {
  const source = { title: "Was Konten kosten", author: "Stiftung Muster", date: "2026-02-20" };
  const { site } = problemsAfter("note", "80 Euro.", march, { kind: "study", source }, "");
  expect(site?.notes[0]).toMatchObject({ noteKind: "study", sources: [source] });
});

test("a new note is published at once, a new post is a draft", () => {
  const moment = "2026-03-01T09:15:42Z";
  expect(problemsAfter("note", "Eins zwei.", moment, {}, "").site?.notes[0]).toMatchObject({
    id: "eins-zwei",
    status: "published",
    body: { text: "Eins zwei." },
    authors: [{ id: "erika-beispiel" }],
  });
  expect(problemsAfter("post", "Eins: zwei", moment, {}, "").site?.posts[0]).toMatchObject({
    id: "eins-zwei",
    title: "Eins: zwei",
    status: "draft",
    authors: [{ id: "erika-beispiel" }],
  });
});
