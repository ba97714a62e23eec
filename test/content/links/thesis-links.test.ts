import { describe, expect, test } from "vitest";
import { thesisMeant } from "../../../src/content/links/thesis-links.ts";
import type { ThesisTarget, ThesisTargets } from "../../../src/content/links/thesis-targets.ts";
import { siteYaml } from "../../support/content.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { passed } from "../gate-cases.ts";

const target = (number: number, state: ThesisTarget["state"] = "in force"): readonly [number, ThesisTarget] => [
  number,
  { url: "/werte/", fragment: `these-${number}`, file: "content/statements/werte.md", state },
];
const statement = (isValues: boolean, ...theses: readonly (readonly [number, ThesisTarget])[]): ThesisTargets => ({
  isValues,
  theses: new Map(theses),
});
const meant = (written: string, statements: Readonly<Record<string, ThesisTargets>>) =>
  thesisMeant(written, new Map(Object.entries(statements)), () => "werte");

const values = statement(
  true,
  target(1),
  target(2),
  target(3),
  target(5),
  target(7, "dropped"),
  target(8, "announced"),
);

describe("A link to a thesis means", () => {
  test.each(["these:3", "thesis:3", "These:3", "these:werte/3", "these:03"])(
    "by %s the third of the values",
    (written) => {
      expect(meant(written, { werte: values })).toEqual(target(3)[1]);
    },
  );

  test("the only statement with theses, or the only one of values among several", () => {
    const others = { regeln: statement(false, target(3)), satzung: statement(false, target(3)) };
    expect(meant("these:3", { regeln: statement(false, target(3)) })).toEqual(target(3)[1]);
    expect(meant("these:3", { ...others, werte: values })).toEqual(target(3)[1]);
    expect(meant("these:3", others)).toMatchObject({
      severity: "error",
      message: { de: expect.stringContaining("regeln, satzung") },
      like: { de: "[Wort](these:regeln/3)" },
    });
    expect(meant("these:3", { werte: values, grundsaetze: values })).toMatchObject({ severity: "error" });
  });

  test("a thesis that was dropped or is announced, by its number", () => {
    expect(meant("these:7", { werte: values })).toMatchObject({ state: "dropped" });
    expect(meant("these:8", { werte: values })).toMatchObject({ state: "announced" });
  });

  test.each([
    ["these:4", "es gibt 1 bis 3 und 5.", "[Wort](these:3)"],
    ["these:werte/99", "es gibt 1 bis 3 und 5.", "[Wort](these:werte/5)"],
    ["these:", "es gibt 1 bis 3 und 5.", "[Wort](these:1)"],
    ["these:3a", "es gibt 1 bis 3 und 5.", "[Wort](these:1)"],
    ["these:-3", "es gibt 1 bis 3 und 5.", "[Wort](these:1)"],
    ["these:99999", "es gibt 1 bis 3 und 5.", "[Wort](these:5)"],
    ["these:wert/3", "Meinten Sie „werte“?", "[Wort](these:werte/3)"],
  ])("nothing by %s, which is said with what there is", (written, message, like) => {
    expect(meant(written, { werte: values })).toMatchObject({
      severity: "error",
      rule: "thesis-link",
      message: { de: expect.stringContaining(message) },
      like: { de: like },
    });
  });

  test("nothing on a site without theses", () => {
    expect(meant("these:1", {})).toMatchObject({ severity: "error", rule: "thesis-link" });
  });

  test("the announced numbers, told where nothing is in force yet", () => {
    const coming = { werte: statement(true, target(4, "announced"), target(6, "announced")) };
    expect(meant("these:9", coming)).toMatchObject({
      message: { en: 'found "these:9", which is no thesis; there are 4 and 6.' },
    });
  });
});

test("On an English site below a sub-path, links lead to the page, the last version that had a thesis, and the first that will", () => {
  const version = (more: string, ...theses: readonly string[]) =>
    `---\ntitle: Values\nkind: values\n${more}---\n\n## Theses\n\n${theses.map((text, index) => `${index + 1}. ${text}`).join("\n")}\n`;
  const folder = write(emptyFolder(), {
    "site.yaml": siteYaml.replace("example.org/", "example.org/blog/").replace("language: de", "language: en"),
    "statements/values/2024-01-01.md": version("", "**Open.** We say so.", "**Near.** We stay."),
    "statements/values/2025-01-01.md": version("changes: A.\n", "**Near.** We stay."),
    "statements/values/2027-01-01.md": version("changes: B.\nlanguage: de\n", "**Near.** We stay.", "**New.** Yes."),
    "posts/2025-03-01-a.md": "---\ntitle: A\n---\n\n[two](thesis:2) [one](thesis:1) [three](thesis:values/3)\n",
  });
  const { readable, problems } = passed(folder);

  expect(readable.posts[0]?.body.links).toEqual([
    "/blog/values/#thesis-2",
    "/blog/values/versions/2024-01-01/#thesis-1",
    "/blog/values/versions/2027-01-01/#these-3",
  ]);
  // As editors write it: without the sub-path.
  const like = {
    de: "[Wort](/values/versions/2024-01-01/#thesis-1)",
    en: "[words](/values/versions/2024-01-01/#thesis-1)",
  };
  expect(problems).toMatchObject([{ severity: "warning", rule: "thesis-link", line: 5, column: 23, like }]);
});
