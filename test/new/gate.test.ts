import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/gate.ts";
import { instantAt } from "../../src/content/instant.ts";
import { type NewKind, type NewOptions, newContent } from "../../src/new/new-content.ts";
import { emptyFolder, write } from "../support/folder.ts";

const asset = { url: "/assets/klartext-0.css", text: "" };

function problemsAfter(kind: NewKind, words: string, moment: string, more: Partial<NewOptions>, site: string) {
  const folder = write(emptyFolder(), {
    "site.yaml": `title: Klartext-Blog\nname: Musterbank eG\nurl: https://example.org/\n${site}`,
    "authors/erika-beispiel.md": "---\nname: Erika Beispiel\n---\n\nSchreibt über Geld.\n",
  });
  const now: NewOptions["now"] = (timeZone) => instantAt(Date.parse(moment), timeZone);
  const created = newContent(kind, [words], { folder, label: "content", now, ...more });
  expect(created).toMatchObject({ ok: true });
  const assets = () => ({
    style: asset,
    script: asset,
    icon: asset,
    search: asset,
    searchStyle: asset,
    valuesStyle: asset,
    versionsStyle: asset,
    commentsStyle: asset,
    commentForm: asset,
  });
  const read = readContent({ folder, label: "content", now, drafts: true, assets });
  expect(read.files).toBe(3);
  return { problems: read.problems, site: read.site };
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
