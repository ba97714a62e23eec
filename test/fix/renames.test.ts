/** Whatever editors rename, `check --fix` leads every published address on, and writes nothing else. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { diffArrays } from "diff";
import { expect, test } from "vitest";
import { check } from "../../src/commands/check.ts";
import { between, oneOf, randomFrom } from "../bench/random.ts";
import { Bank, run, statement } from "../release/releasing.ts";
import { contentOf, write } from "../support/folder.ts";
import { type Files, renames } from "./renames.ts";

const post = (lines: readonly string[], text: string, end = "\n") => ["---", ...lines, "---", "", text, ""].join(end);

/** Every way of writing particulars that we could think of. */
const content: Readonly<Record<string, string>> = {
  "posts/2020-01-01-eins.md": post(["title: Eins", "tags: [Geld, Öko]", "authors: anna"], "Erster Text."),
  "posts/2020-01-02-zwei.md": post(
    ["title: Zwei", "tags: [Öko]", "aliases: [/alt, '/ältere/Seite']"],
    "Zweiter Text.",
    "\r\n",
  ),
  "posts/2020-01-03-drei.md": `\ufeff${post(["title: Drei", "aliases:", "  - /drei-alt/ # so hieß er", "  - '/3'", "tags: [Geld]"], "Dritter Text.")}`,
  "posts/2020-01-04-größe.md": post(
    ["# Vorsicht", "title: Vier", "aliases: [", "  /vier,", "  /quatre", "]", "tags: [Bank, Geld]"],
    "Vierter Text.",
  ),
  "posts/2020/2020-01-05-fünf.md": post(
    ["title: 'Fünf: ein Titel'", "summary: >", "  Gefaltet,", "  zwei Zeilen.", "aliases: []", "tags: [Bank]"],
    "Fünfter Text.",
  ),
  "posts/2020-01-06-sechs.md": post(
    ["title: Sechs", "x-eigen: {a: [1, 2]}", "aliases:", "authors: bert"],
    "Sechster Text.",
    "\r\n",
  ),
  "posts/2020-01-07-sieben.md": post(
    ["aliases:", "- /sieben", "- /sept", "title: Sieben", "draft: false"],
    "Siebter Text.",
  ),
  "posts/2020-01-08-acht.md": post(["title: Acht", "draft: true", "tags: [Geld]"], "Entwurf."),
  "notes/2021-01-01-kurz.md": post(["tags: [Öko]", "authors: anna"], "Eine Notiz."),
  "notes/2021-01-02-knapp.md": post(["tags: [Bank]"], "Noch eine Notiz.", "\r\n"),
  "authors/anna.md": "---\nname: Anna Ähre\n---\n\nSchreibt.\n",
  "authors/bert.md": "---\nname: Bert\n---\n",
  "statements/werte/2020-01-01.md": statement().replace("owner", "x-id: werte\nowner"),
  "statements/werte/2021-01-01.md": statement("Neu.", "Und warum.\n").replace("owner", "x-id: werte\nowner"),
  "statements/impressum.md": "---\ntitle: Impressum\nkind: imprint\nx-id: impressum\n---\n\nMusterbank eG.\n",
  "statements/regeln.md": "---\ntitle: Regeln\nx-id: regeln\n---\n\nBitte freundlich.\n",
  "media/zahlen.csv": "1;2\n",
  "media/mehr.csv": "3;4\n",
};

const head =
  "# Unser Auftritt\ntitle: Klartext-Blog\nname: Musterbank eG\ndescription: >-\n  Eine Bank,\n  die offen spricht.\nlanguage: de\ntimezone: Europe/Berlin\n";
const settings = [
  `${head}url: https://example.org/\n`,
  `${head}url: https://example.org/blog-der-bank/`,
  `${head}moved:\nurl: https://example.org/\n# Ende\n`,
  `${head}moved: [] # noch nichts\nurl: https://example.org/unter/pfad/\n`,
  `\ufeff${`${head}url: "https://example.org/"\n`.replaceAll("\n", "\r\n")}`,
];

const ours = /^(?:aliases:|moved:|\s*- ["']?\/|\s*- \{ from: |\s*["']?\/|\])/;

function disk(folder: string): Files {
  return new Map(Object.entries(contentOf(folder)).map(([path]) => [path, readFileSync(join(folder, path), "utf8")]));
}

function replace(folder: string, files: Files): void {
  for (const path of disk(folder).keys()) if (!files.has(path)) rmSync(join(folder, path));
  write(folder, Object.fromEntries(files));
}

function otherLines(before: string, after: string): readonly string[] {
  const changes = diffArrays(before.split("\n"), after.split("\n"));
  const lines = changes.filter(({ added, removed }) => added || removed).flatMap(({ value }) => value);
  // A file that did not end its last line does now.
  return lines.filter((line) => !ours.test(line) && line !== "" && !/^url: \S+$/.test(line));
}

interface Told {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

/** How the rounds ended, so that nobody takes a test for passed in which nothing was to be done. */
const rounds = { mended: 0, left: 0 };

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

test.each(seeds)("Renames by chance, number %i", { timeout: 180_000 }, async (seed) => {
  const random = randomFrom(seed);
  const bank = new Bank();
  rmSync(bank.content, { recursive: true });
  write(bank.content, { ...content, "site.yaml": settings[seed % settings.length] as string });
  expect((await bank.release("2026-10-01")).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const known = ["neu", "früher", "später", "Ärger", "mit leer"];
  let count = 0;
  const name = () =>
    between(random, 0, 3) === 0 ? oneOf(random, known) : `${oneOf(random, known)} ${seed} ${count++}`;

  for (let round = 1; round <= 5; round++) {
    const before = disk(bank.content);
    const files = new Map(before);
    const done = Array.from({ length: between(random, 1, 4) }, () => {
      const [what, rename] = oneOf(random, Object.entries(renames));
      rename({ random, files, name });
      return what;
    });
    const isEqual = (found: unknown, expected: unknown) =>
      expect([seed, round, done, found]).toEqual([seed, round, done, expected]);
    replace(bank.content, files);

    const args = ["--content", bank.content, "--previous", bank.kept, "--now", "2026-11-01", "--notes", "none"];
    const fixed = await run(check, [...args, "--fix", "--format", "json"]);
    const errors = (JSON.parse(fixed.out) as Told[]).filter(({ severity }) => severity === "error");
    const after = disk(bank.content);
    if (errors.length > 0) {
      // Two of one name, or a name that something else had before: that is for people to decide.
      const isAmbiguous = errors.some(({ message }) => / (?:hat|beansprucht) (?:schon|auch) |stand „/.test(message));
      isEqual(isAmbiguous ? [] : errors, []);
      if (fixed.err.includes("--fix hat nichts eingetragen")) isEqual(after, files);
      replace(bank.content, before);
      rounds.left++;
      continue;
    }
    if (fixed.err.includes("eingetragen:")) rounds.mended++;
    isEqual([...after.keys()].sort(), [...files.keys()].sort());
    for (const [path, text] of after) isEqual([path, otherLines(files.get(path) ?? "", text)], [path, []]);
    await run(check, [...args, "--fix"]);
    isEqual(disk(bank.content), after);
    isEqual((await bank.release(`2026-10-0${round + 1}`)).code, 0);
  }
});

test("Most of these rounds were mended", () => {
  expect(rounds.mended).toBeGreaterThan(70);
  expect(rounds.left).toBeLessThan(20);
});
