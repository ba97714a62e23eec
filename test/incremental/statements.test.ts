/** Data and twins change what statements show: nothing of what was built before may stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, siteYaml } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const statement = (...front: readonly string[]) => `---\n${front.join("\n")}\n---\n\nEin „Satz“.\n`;
const twin = (...front: readonly string[]) =>
  statement("title: Zugang leicht", "simplifies: zugang", "language: de-simple", ...front);
const checks = (rulesPassed: number) =>
  JSON.stringify({
    date: "2025-12-01",
    tool: "axe-core",
    version: "4.14.1",
    pages: 3,
    views: ["light"],
    rulesPassed,
    undecided: 0,
    violations: [],
  });

type Files = Readonly<Record<string, string | undefined>>;

/** What changes, and what the page says from then on. */
const changes: readonly (readonly [what: string, files: Files, said: RegExp])[] = [
  ["data", { "accessibility.yaml": "gaps: [{ what: Karte, until: 2026-03-01 }]\n" }, /Karte/],
  ["other data", { "accessibility.yaml": "gaps: [{ what: Video, until: 2026-03-01 }]\n" }, /Video/],
  ["a result", { "accessibility-checks.json": checks(7) }, /7 Regeln/],
  ["another result", { "accessibility-checks.json": checks(8) }, /8 Regeln/],
  ["a twin", { "statements/leicht.md": twin() }, /href="\/leicht\/"[^>]*>Diese Seite in einfacher/],
  [
    "a title of the twin",
    { "statements/leicht.md": twin("x-a: b").replace("leicht", "anders") },
    /title="Zugang anders"/,
  ],
  ["an easier twin", { "statements/leicht.md": twin("easyToRead: true") }, /Diese Seite in Leichter/],
  [
    "a title of the imprint",
    { "statements/impressum.md": statement("title: Wer wir sind", "kind: imprint") },
    /Wer wir sind/,
  ],
  [
    "a statement instead of the twin",
    { "statements/leicht.md": statement("title: Zugang leicht", "language: de-simple") },
    /<li><a href="\/leicht\/" lang="de-simple">/,
  ],
  [
    "no data",
    { "accessibility.yaml": undefined, "accessibility-checks.json": undefined },
    /Ein „Satz“\.<\/p>\n<\/div>\n<\/article>/,
  ],
];

function folder(): string {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    // A preview does not make the index anew with each save.
    "site.yaml": `${siteYaml}search: false\n`,
    "statements/zugang.md": statement("title: Zugang", "kind: accessibility"),
    "statements/impressum.md": statement("title: Impressum", "kind: imprint"),
  });
  return place;
}

function put(place: string, files: Files): readonly string[] {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(place, "content", path));
    else write(join(place, "content"), { [path]: text });
  }
  return Object.keys(files).map((path) => join(place, "content", path));
}

async function expectEqual(place: string, what: string, said: RegExp): Promise<void> {
  await builtAfresh(place, { now, drafts: true });
  const site = siteIn(join(place, "_site"));
  expect([what, difference(site, siteIn(join(place, "fresh")))]).toEqual([what, undefined]);
  expect(site.get("zugang/index.html")?.toString(), what).toMatch(said);
}

test("A build after another word about accessibility, or another twin, equals one from nothing", async () => {
  const place = folder();
  await built(place, "_site", { now, drafts: true });
  for (const [what, files, said] of changes) {
    put(place, files);
    expect(await built(place, "_site", { now, drafts: true })).toMatchObject({ isRight: true });
    await expectEqual(place, what, said);
  }
});

test("So does one on the day after a gap was to be mended", async () => {
  const place = folder();
  put(place, { "accessibility.yaml": "gaps: [{ what: Karte, until: 2026-01-01 }]\n" });
  for (const [day, said] of [
    ["2026-01-01", "behoben sein."],
    ["2026-01-02", "steht noch aus"],
  ] as const) {
    const how = { now: Date.parse(`${day}T12:00:00Z`), drafts: true };
    await built(place, "_site", how);
    await builtAfresh(place, how);
    const site = siteIn(join(place, "_site"));
    expect([day, difference(site, siteIn(join(place, "fresh")))]).toEqual([day, undefined]);
    expect(String(site.get("zugang/index.html"))).toContain(said);
  }
});

test("So does a preview, in which everything is known", async () => {
  const place = folder();
  const preview = session(place, "_site", now);
  await rebuilt(preview);
  for (const [what, files, said] of changes) {
    await rebuilt(preview, new Set(put(place, files)));
    await expectEqual(place, what, said);
  }
  preview.end();
});
