import { describe, expect, test } from "vitest";
import { type Language, type Problem, strictly } from "../../src/kernel/problem.ts";
import { type Format, printProblems } from "../../src/report/print-problems.ts";

const badDate: Problem = {
  file: "content/posts/2008-12-29-gls.md",
  line: 3,
  column: 7,
  severity: "error",
  rule: "date",
  message: {
    de: "gefunden: „2008-13-29“, das ist kein Tag im Kalender.",
    en: 'found "2008-13-29", which is not a day in the calendar.',
  },
  like: "date: 2008-12-29",
};
const noTitle: Problem = {
  ...badDate,
  line: 1,
  column: 1,
  rule: "required",
  message: { de: "der Titel fehlt.", en: "the title is missing." },
  like: { de: "title: Ein Titel", en: "title: A title" },
};
const deadLink: Problem = {
  file: "content/notes/haus.md",
  line: 12,
  column: 1,
  severity: "warning",
  rule: "link",
  message: { de: "„/weg/“ führt nirgendwohin.", en: '"/weg/" leads nowhere.' },
};

function printed(problems: readonly Problem[], format: Format, language: Language = "en", files = 41): string {
  return printProblems(problems, { format, language, files });
}

describe("text", () => {
  test("says what is wrong and what would be right, by place, and counts at the end", () => {
    expect(printed([badDate, noTitle, deadLink], "text")).toBe(
      [
        'content/notes/haus.md:12:1: warning [link] "/weg/" leads nowhere.',
        "content/posts/2008-12-29-gls.md:1:1: error [required] the title is missing.",
        "    Write it like:  title: A title",
        'content/posts/2008-12-29-gls.md:3:7: error [date] found "2008-13-29", which is not a day in the calendar.',
        "    Write it like:  date: 2008-12-29",
        "2 errors, 1 warning in 2 of 41 files.",
      ].join("\n"),
    );
  });

  test("speaks German", () => {
    expect(printed([badDate, noTitle, deadLink], "text", "de")).toBe(
      [
        "content/notes/haus.md:12:1: Warnung [link] „/weg/“ führt nirgendwohin.",
        "content/posts/2008-12-29-gls.md:1:1: Fehler [required] der Titel fehlt.",
        "    Schreiben Sie zum Beispiel:  title: Ein Titel",
        "content/posts/2008-12-29-gls.md:3:7: Fehler [date] gefunden: „2008-13-29“, das ist kein Tag im Kalender.",
        "    Schreiben Sie zum Beispiel:  date: 2008-12-29",
        "2 Fehler, 1 Warnung in 2 von 41 Dateien.",
      ].join("\n"),
    );
  });

  test.each<[readonly Problem[], number, string, string]>([
    [[], 41, "No errors, no warnings in 41 files.", "Keine Fehler, keine Warnungen in 41 Dateien."],
    [[], 1, "No errors, no warnings in 1 file.", "Keine Fehler, keine Warnungen in 1 Datei."],
    [[], 0, "No errors, no warnings in 0 files.", "Keine Fehler, keine Warnungen in 0 Dateien."],
    [[badDate], 1, "1 error, 0 warnings in 1 of 1 file.", "1 Fehler, 0 Warnungen in 1 von 1 Datei."],
    [[deadLink], 2, "0 errors, 1 warning in 1 of 2 files.", "0 Fehler, 1 Warnung in 1 von 2 Dateien."],
    [
      [deadLink, { ...deadLink, line: 13 }, badDate],
      2,
      "1 error, 2 warnings in 2 of 2 files.",
      "1 Fehler, 2 Warnungen in 2 von 2 Dateien.",
    ],
  ])("counts %# right in number and case", (problems, files, en, de) => {
    expect(printed(problems, "text", "en", files).split("\n").at(-1)).toBe(en);
    expect(printed(problems, "text", "de", files).split("\n").at(-1)).toBe(de);
  });

  test("sets further lines of an example below its first", () => {
    expect(
      printed([{ ...badDate, like: "image:\n  src: haus.jpg" }], "text")
        .split("\n")
        .slice(1, 3),
    ).toEqual(["    Write it like:  image:", "                      src: haus.jpg"]);
  });
});

describe("json", () => {
  test("has the same seven keys in the same order for every problem", () => {
    const text = printed([badDate, deadLink, noTitle], "json", "de");
    expect(JSON.parse(text)).toEqual([
      { ...deadLink, message: deadLink.message.de, like: null },
      { ...noTitle, message: noTitle.message.de, like: "title: Ein Titel" },
      { ...badDate, message: badDate.message.de },
    ]);
    for (const problem of JSON.parse(text)) {
      expect(Object.keys(problem)).toEqual(["file", "line", "column", "severity", "rule", "message", "like"]);
    }
  });

  test("is an empty array if there is nothing to report", () => {
    expect(JSON.parse(printed([], "json"))).toEqual([]);
  });
});

describe("github", () => {
  test("is one workflow command for each problem", () => {
    expect(printed([badDate, deadLink], "github")).toBe(
      [
        '::warning file=content/notes/haus.md,line=12,col=1,title=link::"/weg/" leads nowhere.',
        '::error file=content/posts/2008-12-29-gls.md,line=3,col=7,title=date::found "2008-13-29", which is not a day in the calendar.%0AWrite it like:  date: 2008-12-29',
      ].join("\n"),
    );
  });

  test("is empty if there is nothing to report", () => {
    expect(printed([], "github")).toBe("");
  });

  test("escapes what would end a property or the command", () => {
    const file = "content/posts/100%, ja: nein.md";
    const message = { de: "", en: 'found "50%0A::error::x, y: z".' };
    expect(printed([{ ...deadLink, file, message }], "github")).toBe(
      '::warning file=content/posts/100%25%2C ja%3A nein.md,line=12,col=1,title=link::found "50%250A::error::x, y: z".',
    );
  });
});

describe("what was found in the content cannot act", () => {
  const hostile = "a\nevil.md:1:1: error [x] y\r\u001b[2J\u0007\u009b31m\u202e\u2028\u0000\u007f";
  const problem: Problem = {
    ...badDate,
    file: `content/${hostile}.md`,
    message: { de: `gefunden: „${hostile}“.`, en: `found "${hostile}".` },
    like: `title: ${hostile.replaceAll("\n", "")}`,
  };
  const acts = /(?!\n)[\p{Cc}\u2028\u202e]/u;

  test("in text: the lines are those of the report", () => {
    const text = printed([problem], "text");
    expect(text).not.toMatch(acts);
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toContain("a\\nevil.md:1:1: error [x] y\\r\\u001b[2J\\u0007\\u009b31m\\u202e\\u2028\\u0000\\u007f");
  });

  test("in github: one line, one command", () => {
    const text = printed([problem], "github");
    expect(text).not.toMatch(acts);
    expect(text.split("\n")).toHaveLength(1);
  });

  test("in json: it is spelt out and still reads as it was", () => {
    const text = printed([problem], "json");
    expect(text).not.toMatch(acts);
    expect(JSON.parse(text)[0]).toMatchObject({ file: problem.file, message: problem.message.en, like: problem.like });
  });

  test("umlauts, quotation marks and signs beyond the first plane stay as they are", () => {
    const message = { de: "gefunden: „Größe 🌱 日本“.", en: "" };
    expect(printed([{ ...badDate, message }], "text", "de")).toContain(message.de);
    expect(printed([{ ...badDate, message }], "json", "de")).toContain(message.de);
  });
});

describe("Notes", () => {
  const note: Problem = { ...deadLink, severity: "note", rule: "plain-language" };

  test("stand beside errors and warnings, are counted apart, and are never mentioned where there are none", () => {
    expect(printed([note], "text", "de").split("\n").at(-1)).toBe(
      "0 Fehler, 0 Warnungen, 1 Hinweis in 1 von 41 Dateien.",
    );
    expect(printed([note, deadLink, badDate, note], "text", "en").split("\n").at(-1)).toBe(
      "1 error, 1 warning, 2 notes in 2 of 41 files.",
    );
    expect(printed([note], "text", "de")).toContain("content/notes/haus.md:12:1: Hinweis [plain-language] ");
  });

  test("are notes for programs and notices for GitHub", () => {
    expect(JSON.parse(printed([note], "json"))).toMatchObject([{ severity: "note" }]);
    expect(printed([note], "github")).toMatch(/^::notice file=/);
  });

  test("stay notes where warnings are errors", () => {
    expect(strictly(note).severity).toBe("note");
    expect(strictly(deadLink).severity).toBe("error");
  });
});
