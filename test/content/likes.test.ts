import { describe, expect, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const around = {
  "site.yaml": "title: K\nurl: https://example.org/\n",
  "authors/erika-beispiel.md": "---\nname: Erika Beispiel\n---\n",
  "media/haus.jpg": "",
  "posts/2008-01-01-anderer.md": "---\ntitle: Anderer\ntags: [Genossenschaft]\n---\nText\n",
};

function problemsOf(line: string, text = "Text") {
  const head = `${/^title:/m.test(line) ? "" : "title: A\n"}${/^date:/m.test(line) ? "" : "date: 2008-12-29\n"}`;
  const entry = `---\n${head}${line}\n---\n\n${text}\n`;
  return passed(write(emptyFolder(), { ...around, "posts/a.md": entry })).problems;
}

describe("What a message gives as an example", () => {
  test.each([
    "date: 2008-13-29",
    "date: 29.12.2008",
    "date:",
    "date: 2024-03-31 02:30",
    "updated: gestern",
    "title: [A]",
    "title:",
    "title: Bank: ja",
    'title: "A" B',
    "title: *A*",
    "title: @A",
    "title: !!str 5",
    "titel: A",
    "tags: Geld",
    "tags: [日本]",
    "tags: [genossenschaft]",
    "tags: [A, , B]",
    "tags: [A",
    "author: erika-beispeil",
    "authors: { a: b }",
    "draft: ja",
    "comments: offen",
    "language: deutsch",
    "language: jp",
    "slug: '???'",
    "slug: anderer",
    "source: Anzeiger",
    "source: 2008",
    "image: /media/haus.jpg",
    "series: 1",
    "aliases: /alt",
    "aliases: [alt]",
    "aliases: [/feed.xml]",
    "corrections: 2009-01-01",
    "corrections: nein",
    `summary: ${"a".repeat(301)}`,
    "unbekannt: 1",
    "tgas: [A]",
  ])("would be accepted in place of %j", (line) => {
    const [problem] = problemsOf(line);
    const like = typeof problem?.like === "object" ? problem.like.de : problem?.like;

    expect(problemsOf(like as string)).toEqual([]);
  });

  test.each(["youtube: true", "- true"])("would be accepted in services.yaml in place of %j", (services) => {
    const told = (line: string) => passed(write(emptyFolder(), { ...around, "services.yaml": line })).problems;
    const [problem] = told(services);

    expect(told(problem?.like as string)).toEqual([]);
  });

  test.each([
    "[A](post:anderr)",
    "[A](#nirgends)",
    "[A](nirgends/)",
    "[A](2009.md)",
    "![A](/media/hau.jpg)",
    "![A](https://example.com/a.jpg)",
    "![A](/suche/)",
    "![](/media/haus.jpg)",
  ])("would be accepted in the text in place of %s", (text) => {
    const [problem] = problemsOf("x-a: b", text);
    const like = typeof problem?.like === "object" ? problem.like.de : problem?.like;

    expect(problemsOf("x-a: b", (like as string).replace("filiale", "haus"))).toEqual([]);
  });
});
