import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instantAt } from "../../src/content/instant.ts";
import { lengthOf } from "../../src/content/note-length.ts";
import { type NewOptions, newContent } from "../../src/new/new-content.ts";
import { nextVersionText } from "../../src/new/version-text.ts";
import { passed } from "../content/gate-cases.ts";
import { contentFolder } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";

const now: NewOptions["now"] = (timeZone) => instantAt(Date.parse("2026-03-01T09:15:42Z"), timeZone);

const rules = (more = "") =>
  `---\ntitle: Kommentarregeln\nkind: terms\nowner: Mia Muster\napprovedBy: Bert Beispiel\nreview:\n  by: 2026-05-01\n${more}---\n\nAlte Regeln.\n`;
const versions = {
  "statements/regeln/2024-05-01.md": rules(),
  "statements/regeln/2025-05-01.md": rules("changes: >\n  Neu ist viel,\n\n  und zwar dies.\n").replace(
    "Alte",
    "Neuere",
  ),
};

function folderWith(files: Readonly<Record<string, string>>): string {
  return contentFolder(emptyFolder(), files);
}

function asked(folder: string, words: string, more: Partial<NewOptions> = {}) {
  return newContent("statement", [words], { folder, label: "content", lengthOf, now, ...more });
}

function filesOf(folder: string): readonly string[] {
  const below = readdirSync(join(folder, "statements"), { recursive: true, encoding: "utf8" });
  return below.filter((path) => path.endsWith(".md")).sort();
}

describe("A statement that exists gets a new version", () => {
  test.each(["Regeln", "Kommentarregeln", "kommentarregeln"])("called %s, from today on", (words) => {
    const folder = folderWith(versions);
    expect(asked(folder, words)).toMatchObject({ ok: true, file: "content/statements/regeln/2026-03-01.md" });
    expect(readFileSync(join(folder, "statements/regeln/2026-03-01.md"), "utf8")).toBe(`---
title: Kommentarregeln
kind: terms
owner: Mia Muster
# approvedBy: Bert Beispiel
# review:
#   by: 2026-05-01
# Was ist neu, und warum? Solange hier nichts steht, wird nichts veröffentlicht.
# changes: Neu ist der Absatz über Spenden, weil viele danach fragten.
changes:
---

Neuere Regeln.
`);
  });

  test("which is refused until it says what is new, and right as soon as it does", () => {
    const folder = folderWith(versions);
    const created = asked(folder, "Regeln", { from: "2027-07-01" });
    expect(created).toMatchObject({ ok: true, file: "content/statements/regeln/2027-07-01.md" });
    const rules = passed(folder).problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    expect(rules).toEqual(["content/statements/regeln/2027-07-01.md:10 statement"]);

    const path = join(folder, "statements/regeln/2027-07-01.md");
    const filled = readFileSync(path, "utf8").replace("\nchanges:\n", "\nchanges: Neu ist alles.\n");
    expect(passed(folderWith({ ...versions, "statements/regeln/2027-07-01.md": filled })).problems).toEqual([]);
  });

  test("begun from the version before its day, not from one that is announced", () => {
    const folder = folderWith({ ...versions, "statements/regeln/2030-01-01.md": rules("changes: Später.\n") });
    asked(folder, "Regeln");
    expect(readFileSync(join(folder, "statements/regeln/2026-03-01.md"), "utf8")).toContain("Neuere Regeln.");
  });

  test("and never in the place of another", () => {
    const folder = folderWith(versions);
    expect(asked(folder, "Regeln", { from: "2025-05-01" })).toMatchObject({
      ok: false,
      cause: "content",
      message: { de: "content/statements/regeln/2025-05-01.md gibt es schon." },
      like: "--from 2026-01-01",
    });
    expect(filesOf(folder)).toEqual(["regeln/2024-05-01.md", "regeln/2025-05-01.md"]);
  });
});

describe("A statement in a single file", () => {
  const single = { "statements/regeln.md": rules() };

  test("does not get a second version before it is said since when the first is in force", () => {
    const folder = folderWith(single);
    expect(asked(folder, "Kommentarregeln")).toMatchObject({
      ok: false,
      cause: "content",
      like: 'npm run new -- statement "regeln" --since 2024-05-01',
    });
    expect(filesOf(folder)).toEqual(["regeln.md"]);
  });

  test("becomes a folder, with its text as it was", () => {
    const folder = folderWith(single);
    expect(asked(folder, "Regeln", { since: "2024-02-29" })).toMatchObject({
      ok: true,
      file: "content/statements/regeln/2026-03-01.md",
      moved: "content/statements/regeln/2024-02-29.md",
    });
    expect(filesOf(folder)).toEqual(["regeln/2024-02-29.md", "regeln/2026-03-01.md"]);
    expect(readFileSync(join(folder, "statements/regeln/2024-02-29.md"), "utf8")).toBe(rules());
  });

  test("takes a day without the blanks around it", () => {
    const folder = folderWith(single);
    expect(asked(folder, "Regeln", { since: " 2024-02-29", from: "2027-01-01 " })).toMatchObject({ ok: true });
    expect(filesOf(folder)).toEqual(["regeln/2024-02-29.md", "regeln/2027-01-01.md"]);
  });

  test.each([
    [
      { since: " 2028-01-01", from: "2027-01-01" },
      "die neue Fassung gilt ab 2027-01-01, die alte aber erst seit 2028-01-01.",
    ],
    [{ since: "2026-03-01" }, "die neue Fassung gilt ab 2026-03-01, die alte aber erst seit 2026-03-01."],
    [{ since: "2025-02-29" }, "gefunden: „2025-02-29“, das ist kein Tag im Kalender."],
    [{ since: "2024-01-01", from: "morgen" }, "morgen"],
  ])("is left alone where the days make no sense: %j", (more, message) => {
    const folder = folderWith(single);
    const created = asked(folder, "Regeln", more);
    expect(created).toMatchObject({ ok: false, cause: "request" });
    expect(created.ok ? "" : created.message.de).toContain(message);
    expect(filesOf(folder)).toEqual(["regeln.md"]);
  });
});

test.each([
  [{ since: "2024-01-01" }, "Regeln", "--since gibt es nur für eine Erklärung"],
  [{ kind: "terms" }, "Regeln", "--kind gibt es nur für neue Erklärungen"],
  [{ from: "2027-01-01" }, "Werte", "eine Erklärung „werte“ gibt es noch nicht"],
])("%j for %s is refused", (more, words, message) => {
  const folder = folderWith(versions);
  const created = asked(folder, words, more);
  expect(created.ok ? "" : created.message.de).toContain(message);
  expect(filesOf(folder)).toHaveLength(2);
});

describe("The text of a new version", () => {
  test("keeps what the editor wrote, comments and own keys included, on every system", () => {
    const text =
      "\ufeff---\r\ntitle: Ä\r\n# Merke\r\nx-nummer: 7\r\nchanges: Alt\r\n---\r\n\r\nEins.\r\n\r\n---\r\n\r\nZwei.\r\n";
    expect(nextVersionText(text, "en")).toBe(`---
title: Ä
# Merke
x-nummer: 7
# What is new, and why? As long as nothing stands here, nothing is published.
# changes: The paragraph on donations is new, because many asked for it.
changes:
---

Eins.

---

Zwei.
`);
  });

  test("gets the template's hints once, however many versions were made from it", () => {
    const first = nextVersionText("---\ntitle: Ä\n---\n\nEins.\n", "de");
    const filled = first.replace("\nchanges:\n", "\nchanges: Neu ist alles.\n");
    expect(nextVersionText(filled, "de")).toBe(first);
    expect(nextVersionText(filled, "en")).toBe(nextVersionText("---\ntitle: Ä\n---\n\nEins.\n", "en"));
  });
});
