import { describe, expect, test } from "vitest";
import { emptyFolder, write } from "../../support/folder.ts";
import { passed } from "../gate-cases.ts";

function promised(written: string, language = "de") {
  const yaml = `title: K\nurl: https://example.org/\nlanguage: ${language}\npromise: ${written}\n`;
  return passed(write(emptyFolder(), { "site.yaml": yaml }));
}

describe("A promise", () => {
  test.each([
    ["14", 14],
    ["every 14 days", 14],
    ["alle 14 Tage", 14],
    ["Alle zwei Wochen", 14],
    ["every other week", 14],
    ["jede Woche", 7],
    ["jeden zweiten Tag", undefined],
    ["every week", 7],
    ["wöchentlich", 7],
    ["wo\u0308chentlich", 7],
    ["weekly", 7],
    ["täglich", 1],
    ["every day", 1],
    ["monatlich", 31],
    ["jeden Monat", 31],
    ["every 2 months", 62],
    ["vierteljährlich", 92],
    ["366", 366],
    ["3 Wochen", 21],
    ["constructor", undefined],
    ["every constructor days", undefined],
    ["oft", undefined],
    ["Woche", undefined],
    ["", undefined],
  ])("of %j is one of %s days", (written, days) => {
    const { readable } = promised(`{ posts: ${JSON.stringify(written)} }`);

    expect(readable.settings.promise?.posts).toBe(days);
  });

  test("of posts says nothing of notes, and an empty one says nothing at all", () => {
    expect(promised("{ posts: 14 }").readable.settings.promise).toEqual({ posts: 14 });
    expect(promised("{ posts: , notes: weekly }").readable.settings.promise).toEqual({ notes: 7 });
    expect(promised("").readable.settings.promise).toBeUndefined();
  });

  test.each([
    ["{ posts: wöchentlihc }", 19, "wöchentlich", "posts: wöchentlich"],
    ["{ posts: alle 14 Tgae }", 19, "alle 14 Tage", "posts: alle 14 Tage"],
    ["{ notes: manchmal }", 19, undefined, "notes: every 14 days"],
    ["{ posts: 0 }", 19, undefined, "posts: every 14 days"],
    ["{ posts: 1.5 }", 19, undefined, "posts: every 14 days"],
    ["{ posts: alle 999 Tage }", 19, undefined, "posts: every 14 days"],
  ])("written as %j is refused where it stands, with what can be written instead", (written, column, meant, like) => {
    const [problem, ...others] = promised(written).problems.filter(({ severity }) => severity === "error");

    expect(others).toEqual([]);
    expect([problem?.line, problem?.column, problem?.rule, problem?.like]).toEqual([4, column, "settings", like]);
    if (meant === undefined) expect(problem?.message.de).not.toContain("Meinten Sie");
    else expect(problem?.message.de).toContain(`Meinten Sie „${meant}“?`);
    expect(promised(`{ ${like} }`).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("that is no list of kinds is refused with an example that would be accepted", () => {
    const [problem] = promised("alle 14 Tage").problems;

    expect([problem?.rule, problem?.like]).toEqual([
      "type",
      { de: "promise: { posts: alle 14 Tage }", en: "promise: { posts: every 14 days }" },
    ]);
    expect(promised("{ posts: alle 14 Tage }").problems).toEqual([]);
  });
});
