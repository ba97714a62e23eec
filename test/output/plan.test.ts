import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/model/page.ts";
import { planOf } from "../../src/output/plan.ts";

const page = (url: string, source: string): OutputFile => ({ url, source, render: () => url });

describe("The plan of the site", () => {
  test("holds every file by its path", () => {
    const { plan, problems } = planOf([page("/", "feature home"), page("/werte/", "content/statements/werte.md")], "");
    expect([[...plan.keys()], problems]).toEqual([["index.html", "werte/index.html"], []]);
  });

  test("two entries that claim one address are an error that names both", () => {
    const { problems } = planOf([page("/x/", "content/a.md"), page("/x/", "content/b.md")], "");
    expect(problems).toMatchObject([{ file: "content/b.md", severity: "error", rule: "address" }]);
    expect(problems[0]?.message.en).toBe("The address /x/ is claimed by content/a.md as well.");
  });

  test.each([
    ["content/posts/a.md", "slug: another-name"],
    ["content/notes/2026/a.md", "slug: another-name"],
    ["content/pages/a.njk", "permalink: /another-address/"],
    ["content/statements/a.md", "statements/another-name.md"],
    ["content/statements/a/2026-01-01.md", "statements/values/2027-01-01.md"],
    ["content/authors/a.md", "authors/another-name.md"],
  ])("whoever wrote %s is told where its address comes from", (source, example) => {
    const { problems } = planOf([page("/x/", "feature home"), page("/x/", source)], "");
    expect(problems).toMatchObject([{ file: source, like: { en: example } }]);
  });

  test("an entry that claims an address of ours is told at the entry, whichever came first", () => {
    const ours = page("/archiv/", "feature archives");
    const entry = page("/archiv/", "content/statements/archiv.md");
    for (const files of [
      [ours, entry],
      [entry, ours],
    ]) {
      const { problems } = planOf(files, "");
      expect(problems.map(({ file, message }) => [file, message.de])).toEqual([
        ["content/statements/archiv.md", "Die Adresse /archiv/ beansprucht auch die Website selbst (archives)."],
      ]);
    }
  });

  test.each([
    ["aliases", "alias", "aliases: [/2008/12/gebuehren/]"],
    ["moved", "moved", "from: /themen/umwelt/"],
  ] as const)("an old address that is not free is told where it is written under %s, whichever came first", (...of) => {
    const [key, rule, like] = of;
    const place = { file: "content/posts/a.md", line: 4, column: 5 };
    const old = { ...page("/seite/2/", place.file), old: { place, key } };
    for (const other of [page("/seite/2/", "feature home"), page("/seite/2/", "content/pages/seite.njk")]) {
      for (const files of [
        [old, other],
        [other, old],
      ]) {
        expect(planOf(files, "").problems).toMatchObject([{ ...place, rule, like }]);
      }
    }
    const [twice] = planOf([old, { ...old, source: "content/posts/b.md" }], "").problems;
    expect(twice?.message.en).toBe("The address /seite/2/ is claimed by content/posts/a.md:4 as well.");
  });

  test("an address that leaves the site is an error", () => {
    const { plan, problems } = planOf([page("/../x", "content/pages/x.njk")], "");
    expect([plan.size, problems.map(({ file, rule }) => [file, rule])]).toEqual([
      0,
      [["content/pages/x.njk", "address"]],
    ]);
  });

  test("a file where others need a folder is an error", () => {
    const { problems } = planOf([page("/alt", "content/posts/a.md"), page("/alt/neu/", "content/posts/b.md")], "");
    expect(problems.map(({ file, message }) => [file, message.en])).toEqual([
      ["content/posts/a.md", "The address /alt is claimed by content/posts/b.md as well."],
    ]);
  });
});
