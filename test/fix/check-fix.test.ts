/** `klartext check --previous FILE --fix` writes what is certain, and nothing else. */
import { chmodSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/commands/check.ts";
import { UsageError } from "../../src/failure.ts";
import { NotReplaced, replaceFiles } from "../../src/fix/replace-files.ts";
import { Bank, type Outcome, run, statement } from "../release/releasing.ts";
import { siteYaml } from "../support/content.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";

const third = "posts/2024-03-03-dritter.md";
const post = (front: string, body = "Wir zahlen 1,5 % Zinsen.\n") =>
  `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\n${body}`;

async function published(more: Readonly<Record<string, string>> = {}): Promise<Bank> {
  const bank = new Bank(more);
  expect((await bank.release("2026-10-01")).code).toBe(0);
  return bank;
}

function fix(bank: Bank, ...more: readonly string[]): Promise<Outcome> {
  const args = ["--content", bank.content, "--previous", bank.kept, "--now", "2026-11-01", "--notes", "none"];
  return run(check, [...args, "--fix", ...more]);
}

const move = (bank: Bank, from: string, to: string) => renameSync(join(bank.content, from), join(bank.content, to));
const text = (bank: Bank, path: string) => readFileSync(join(bank.content, path), "utf8");

describe("What --fix writes", () => {
  test("leads on from a post, and the file says so with its line", async () => {
    const bank = await published();
    move(bank, third, "posts/2024-03-03-größe.md");
    const { code, out } = await fix(bank);
    expect([code, text(bank, "posts/2024-03-03-größe.md")]).toEqual([0, post("aliases: [/blog/2024/03/dritter/]\n")]);
    const file = `${bank.content}/posts/2024-03-03-größe.md`;
    expect(out).toContain(
      `${file}:4: eingetragen: aliases: /blog/2024/03/dritter/ – der Beitrag steht jetzt in ${file}\n`,
    );
    expect(out).toContain("Eingetragen: 1 Zeile in 1 Datei.");
    expect((await bank.release()).problems).toEqual([]);
  });

  test("does not hold the site's sub-path, as editors do not write it either", async () => {
    const bank = await published({ "site.yaml": siteYaml.replace("example.org/", "example.org/blog-der-bank/") });
    move(bank, third, "posts/2024-03-03-neu.md");
    move(bank, "media/zahlen.csv", "media/neu.csv");
    expect((await fix(bank)).code).toBe(0);
    expect(text(bank, "posts/2024-03-03-neu.md")).toContain("aliases: [/blog/2024/03/dritter/]\n");
    expect(text(bank, "site.yaml")).toContain("moved:\n  - { from: /media/zahlen.csv, to: /media/neu.csv }\n");
    expect((await bank.release()).problems).toEqual([]);
  });

  test("follows a topic into the one whose synonym it has become", async () => {
    const bank = await published();
    bank.write({ "tags.yaml": "Geld:\n  synonyms: [Zinsen]\n" });
    const args = ["--content", bank.content, "--previous", bank.kept, "--notes", "none"];
    expect((await run(check, args)).out).toContain(
      "das Thema „Zinsen“ heißt jetzt „Geld“ (/themen/geld/), also gehört die alte Adresse in site.yaml unter „moved“; `klartext check --previous … --fix` trägt das ein.",
    );
    expect((await fix(bank)).code).toBe(0);
    expect(text(bank, "site.yaml")).toBe(`${siteYaml}moved:\n  - { from: /themen/zinsen/, to: /themen/geld/ }\n`);
  });

  test("follows what has become of another kind", async () => {
    const bank = await published();
    move(bank, "notes/2024-03-05-kurz.md", "posts/2024-03-05-lang.md");
    bank.write({ "posts/2024-03-05-lang.md": "---\ntitle: Lang\n---\n\nEine kurze Notiz.\n" });
    expect((await fix(bank)).code).toBe(0);
    expect(text(bank, "posts/2024-03-05-lang.md")).toContain("aliases: [/notizen/2024/03/kurz/]\n");
  });

  test("takes a chain along: what led to something leads to where that is now", async () => {
    const bank = await published();
    const tagged = (tag: string) => post("").replace("Zinsen]", `${tag}]`);
    for (const [tag, day] of [
      ["Sparen", "02"],
      ["Kredit", "03"],
      ["Zinsen", "04"],
    ] as const) {
      bank.write({ [third]: tagged(tag) });
      expect((await fix(bank)).code).toBe(0);
      expect((await bank.release(`2026-10-${day}`)).code).toBe(0);
    }
    expect(text(bank, "site.yaml")).toBe(
      `${siteYaml}moved:\n  - { from: /themen/kredit/, to: /themen/zinsen/ }\n  - { from: /themen/sparen/, to: /themen/zinsen/ }\n`,
    );
  });

  test("takes the place of an alias when a post is back where it was", async () => {
    const bank = await published();
    bank.write({ [third]: post("slug: neu\naliases: ['/blog/2024/03/dritter/'] # alt\n") });
    await bank.release("2026-10-02");
    bank.write({ [third]: post("aliases: ['/blog/2024/03/dritter/'] # alt\n") });
    expect((await fix(bank)).code).toBe(0);
    expect(text(bank, third)).toBe(post("aliases: ['/blog/2024/03/neu/'] # alt\n"));
  });

  test("is only said with --dry-run", async () => {
    const bank = await published();
    move(bank, third, "posts/2024-03-03-neu.md");
    const before = contentOf(bank.content);
    const { code, out } = await fix(bank, "--dry-run");
    expect([code, contentOf(bank.content)]).toEqual([1, before]);
    expect(out).toContain("würde eintragen: aliases: /blog/2024/03/dritter/");
  });

  test("is said in English, too", async () => {
    const bank = await published({ "site.yaml": siteYaml.replace("language: de", "language: en") });
    move(bank, "statements/werte", "statements/values");
    const { code, out } = await fix(bank);
    expect([code, out]).toEqual([0, expect.stringContaining("wrote: moved: { from: /werte/, to: /values/ }")]);
    expect(out).toContain("the statement is at /values/ now");
    bank.write({ "tags.yaml": "Geld:\n  synonyms: [Zinsen]\n" });
    expect((await fix(bank, "--dry-run")).out).toContain(
      'the published address /topics/zinsen/ (the topic "Zinsen") is no longer there; the topic "Zinsen" is called "Geld" now (/topics/geld/), so site.yaml has to lead the old address there under "moved"; `klartext check --previous … --fix` writes it.',
    );
  });

  test("leaves programs that read JSON their JSON", async () => {
    const bank = await published();
    move(bank, third, "posts/2024-03-03-neu.md");
    const { out, err } = await fix(bank, "--format", "json");
    expect([JSON.parse(out), err]).toEqual([[], expect.stringContaining("eingetragen: aliases")]);
  });

  test("keeps the file's mode", async () => {
    const bank = await published();
    move(bank, third, "posts/2024-03-03-neu.md");
    chmodSync(join(bank.content, "posts/2024-03-03-neu.md"), 0o640);
    await fix(bank);
    expect(statSync(join(bank.content, "posts/2024-03-03-neu.md")).mode & 0o777).toBe(0o640);
  });
});

describe("What --fix leaves to people", () => {
  test.each([
    ["a post that was deleted", (bank: Bank) => rmSync(join(bank.content, third)), "unter „gone“, mit dem Grund"],
    [
      "a post of which only the title is the same",
      (bank: Bank) => {
        rmSync(join(bank.content, third));
        bank.write({ "posts/2025-01-01-anders.md": post("", "Ganz andere Worte.\n") });
      },
      "vermutlich ist das dasselbe",
    ],
    [
      "a topic that a single post has exchanged for one that was there before",
      (bank: Bank) => bank.write({ [third]: post("").replace("Zinsen]", "Geld]") }),
      "vermutlich ist das dasselbe: das Thema „Zinsen“ heißt jetzt „Geld“",
    ],
  ])("%s", async (_what, change, message) => {
    const bank = await published();
    change(bank);
    const before = contentOf(bank.content);
    const { code, out } = await fix(bank);
    expect([code, out]).toEqual([1, expect.stringContaining(message)]);
    // A reason is never made up.
    expect(out).toContain("--fix: Es gibt nichts, was ohne Sie einzutragen wäre.");
    expect(contentOf(bank.content)).toEqual(before);
  });

  test("everything while a file has another error, because what it holds may be what is missed", async () => {
    const bank = await published({ "posts/2024-03-09-neunter.md": "---\ntitle: Neun\n---\n\nText.\n" });
    move(bank, third, "posts/2024-03-03-neu.md");
    bank.write({ "posts/2024-03-09-neunter.md": "---\ntitel: Neun\n---\n\nText.\n" });
    const before = contentOf(bank.content);
    const { code, out } = await fix(bank);
    expect([code, contentOf(bank.content)]).toEqual([1, before]);
    expect(out).toContain(`--fix hat nichts eingetragen: Erst wenn die anderen Fehler behoben sind`);
    expect(out).toContain("posts/2024-03-09-neunter.md:");
  });
});

test.each([
  [["--fix"], "--fix needs to know what was published"],
  [["--dry-run"], "--dry-run says what --fix would write"],
])("%j alone is wrong usage", async (args, message) => {
  const bank = new Bank();
  const outcome = run(check, ["--content", bank.content, ...args]);
  await expect(outcome).rejects.toThrow(UsageError);
  await expect(outcome).rejects.toThrow(message);
});

describe("Files are replaced", () => {
  const files = () => {
    const folder = emptyFolder();
    const replacements = ["a", "b"].map((name) => {
      const disk = join(folder, name);
      writeFileSync(disk, "alt");
      return { disk, before: Buffer.from("alt"), after: Buffer.from("neu") };
    });
    return { folder, replacements };
  };

  test("all at once", () => {
    const { folder, replacements } = files();
    replaceFiles(folder, replacements);
    expect(contentOf(folder)).toEqual({ a: "neu", b: "neu" });
  });

  test("not at all if one has changed meanwhile", () => {
    const { folder, replacements } = files();
    writeFileSync(join(folder, "b"), "anders");
    expect(() => replaceFiles(folder, replacements)).toThrow(NotReplaced);
    expect(contentOf(folder)).toEqual({ a: "alt", b: "anders" });
  });

  test("not at all if one lies elsewhere", () => {
    const { folder, replacements } = files();
    const elsewhere = join(emptyFolder(), "b");
    writeFileSync(elsewhere, "alt");
    rmSync(join(folder, "b"));
    symlinkSync(elsewhere, join(folder, "b"));
    expect(() => replaceFiles(folder, replacements)).toThrow("outside of the content folder");
    expect([readFileSync(elsewhere, "utf8"), readFileSync(join(folder, "a"), "utf8")]).toEqual(["alt", "alt"]);
  });
});

test("A statement that moves with its versions is followed as a whole", async () => {
  const bank = await published();
  move(bank, "statements/werte", "statements/grundsaetze");
  bank.write({ "statements/grundsaetze/2026-10-15.md": statement("Neu.", "Wir sagen alles.\n") });
  expect((await fix(bank)).code).toBe(0);
  expect(text(bank, "site.yaml")).toBe(`${siteYaml}moved:\n  - { from: /werte/, to: /grundsaetze/ }\n`);
  await bank.release();
  expect(contentOf(bank.output)["_redirects"]).toContain(
    "/werte/fassungen/2026-01-01/ /grundsaetze/fassungen/2026-01-01/ 301",
  );
});
