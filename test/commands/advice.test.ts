import { describe, expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext, type Run } from "../support/klartext.ts";

const long = `${"Das ".repeat(40)}Geld.`;

function statement(front: readonly string[], body: string): string {
  return `---\n${["title: Erklärung", ...front].join("\n")}\n---\n\n${body}\n`;
}

/** Told in one line each, the folder left out. */
async function check(
  files: Readonly<Record<string, string>>,
  ...more: readonly string[]
): Promise<Run & { readonly lines: readonly string[] }> {
  const folder = emptyFolder();
  contentFolder(`${folder}/content`, files);
  const run = await klartext(["check", "--content", "content", "--now", "2026-11-01", ...more], { cwd: folder });
  return { ...run, lines: run.out.trim().split("\n") };
}

describe("klartext check", () => {
  const files = {
    "statements/lang.md": `\ufeff${statement(["kind: terms"], `Kurz. Für **alle**\ngilt: ja. ${long}`)}`.replaceAll(
      "\n",
      "\r\n",
    ),
    "statements/gefaltet.md": statement(["summary: >-", "  Kurz ist", `  gut. ${long}`], "Kurz."),
    "statements/englisch.md": statement(["language: en"], long),
    "statements/leicht.md": statement(["language: de-simple"], "Der Antrag wird geprüft."),
    "statements/alt/2024-01-01.md": statement([], long),
    "statements/alt/2025-01-01.md": statement(["changes: Kürzer."], "Kurz."),
    "posts/2024-03-03-entwurf.md": postFile(["title: Entwurf", "authors: mia-muster", "draft: true"], long),
  };
  test("names hard sentences at their places, in drafts, in plain language and in summaries", async () => {
    const run = await check(files);
    expect(run.code).toBe(0);
    expect(run.lines.map((line) => line.replace(/ „.*“: /, " ").replace(/ \(Richt.*/, ""))).toEqual([
      "content/posts/2024-03-03-entwurf.md:7:1: Hinweis [plain-language] 41 Wörter, Richtwert sind höchstens 30.",
      "content/statements/gefaltet.md:5:8: Hinweis [plain-language] 41 Wörter, Richtwert sind höchstens 25.",
      "content/statements/lang.md:7:11: Hinweis [plain-language] 41 Wörter, Richtwert sind höchstens 25.",
      "content/statements/leicht.md:6:1: Hinweis [plain-language] Passiv (wer tut es?).",
      "0 Fehler, 0 Warnungen, 4 Hinweise in 4 von 11 Dateien.",
    ]);
  });

  test("says that an imprint without particulars cannot be checked, and what the law asks for", async () => {
    const imprint = { "statements/impressum.md": statement(["kind: imprint"], "Musterbank eG.") };
    const { code, lines } = await check(imprint);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^content\/site\.yaml:1:1: Hinweis \[imprint\] hier fehlt „imprint“.*die Rechtsform \(§ 5 Abs/,
    );
    expect((await check(imprint, "--notes", "none")).out).not.toContain("[imprint]");
  });

  test("is asked for none", async () => {
    for (const how of [["--notes", "none"], ["--quiet"]])
      expect((await check(files, ...how)).out).not.toContain("Hinweis");
    expect((await check(files, "--notes", "viele")).code).toBe(2);
  });

  test("speaks to programs and to GitHub", async () => {
    const found = JSON.parse((await check(files, "--format", "json")).out) as readonly {
      severity: string;
      rule: string;
    }[];
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(Array(4).fill("note plain-language"));
    expect((await check(files, "--format", "github")).lines[0]).toMatch(
      /^::notice file=content\/posts\/.*,line=7,col=1,/,
    );
  });

  test("says nothing of language while there are errors", async () => {
    const { out, code } = await check({
      ...files,
      "posts/2024-03-04-falsch.md": postFile(["title: F", "authors: niemand"]),
    });
    expect(code).toBe(1);
    expect(out).not.toContain("Hinweis");
  });

  test("leaves it to build to build", async () => {
    const folder = emptyFolder();
    contentFolder(`${folder}/content`, files);
    const built = await klartext(["build", "--now", "2026-11-01"], { cwd: folder });
    expect(`${built.code} ${built.out}${built.err}`).not.toContain("Hinweis");
    expect(built.code).toBe(0);
  });
});

describe("readability in site.yaml", () => {
  const files = { "statements/lang.md": statement([], long) };
  const site = (...lines: readonly string[]) => ({
    ...files,
    "site.yaml": `${siteYaml}readability:\n${lines.join("\n")}\n`,
  });

  test("moves the thresholds", async () => {
    expect((await check(site("  statements: { sentence: 41 }"))).out).not.toContain("Hinweis");
    expect((await check(site("  statements: { sentence: 40 }"))).out).toContain(
      "41 Wörter, Richtwert sind höchstens 40",
    );
    expect((await check(site("  statements: { severity: off }"))).out).not.toContain("Hinweis");
  });

  test("makes warnings of notes, and errors where warnings are errors", async () => {
    const warned = await check(site("  statements: { severity: warning }"), "--quiet");
    expect(warned.code).toBe(0);
    expect(warned.lines.at(-1)).toBe("0 Fehler, 1 Warnung in 1 von 5 Dateien.");
    const strict = { ...site("  statements: { severity: warning }", "strict: true") };
    expect((await check(strict)).code).toBe(1);
    const advised = await check({ ...site("  statements: { severity: note }", "strict: true") });
    expect(advised.code).toBe(0);
    expect(advised.lines.at(-1)).toBe("0 Fehler, 0 Warnungen, 1 Hinweis in 1 von 5 Dateien.");
  });

  test.each([
    ["  statements: { sentence: 0 }", "„0“, gebraucht wird eine ganze Zahl von 5 bis 100"],
    ["  posts: { sentence: 12.5 }", "„12.5“, gebraucht wird eine ganze Zahl von 5 bis 100"],
    ["  posts: { formula: 21 }", "„21“, gebraucht wird eine Zahl von 1 bis 20"],
    ["  notes: { compound: lang }", "„lang“, gebraucht wird eine ganze Zahl"],
    ["  simple: { severity: error }", "„error“, möglich sind note, warning, off"],
    ["  statement: { sentence: 20 }", "„statement“, diesen Schlüssel gibt es hier nicht"],
    ["  statements: { sentense: 20 }", "„sentense“, diesen Schlüssel gibt es hier nicht"],
  ])("is told of where it cannot be meant: %s", async (line, told) => {
    const { out } = await check(site(line));
    expect(out).toMatch(/^content\/site\.yaml:8:\d+: Fehler/m);
    expect(out).toContain(told);
  });
});

test("An old blog is not drowned: ten sentences of a text, twenty texts, and what is left in one line", async () => {
  const names = Array.from(
    { length: 25 },
    (_, index) => `posts/2010-01-${String(index + 1).padStart(2, "0")}-alt-${index}.md`,
  );
  const body = Array.from({ length: 15 }, () => long).join("\n\n");
  const files = Object.fromEntries(
    names.map((name) => [name, postFile([`title: ${name}`, "authors: mia-muster"], body)]),
  );
  const { lines } = await check(files);

  expect(lines).toHaveLength(20 * 11 + 1 + 1);
  expect(lines.filter((line) => line.includes("15 schwere Sätze, genannt sind die 10 schwersten"))).toHaveLength(20);
  expect(lines.filter((line) => line.includes("posts/2010-01-05"))).toHaveLength(0);
  expect(lines.at(-2)).toBe(
    "content/site.yaml:1:1: Hinweis [plain-language] 5 ältere Texte mit 75 schweren Sätzen sind nicht genannt; klartext check --notes all nennt alle.",
  );
  expect((await check(files, "--notes", "all")).lines).toHaveLength(25 * 16 + 1);
});
