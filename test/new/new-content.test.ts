import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { instantAt, parseInstant } from "../../src/content/instant.ts";
import { lengthOf } from "../../src/content/note-length.ts";
import { type NewKind, type NewOptions, newContent } from "../../src/new/new-content.ts";
import { emptyFolder, write } from "../support/folder.ts";

const now: NewOptions["now"] = (timeZone) => instantAt(Date.parse("2026-03-01T09:15:42Z"), timeZone);

function made(folder: string, kind: NewKind, words: string, more: Partial<NewOptions> = {}): string {
  const created = newContent(kind, [words], { folder, label: "content", lengthOf, now, ...more });
  if (!created.ok) throw new Error(created.message.en);
  return created.file.slice("content/".length);
}

function refused(folder: string, kind: NewKind, words: string, more: Partial<NewOptions> = {}) {
  const before = readdirSync(folder, { recursive: true });
  const created = newContent(kind, [words], { folder, label: "content", lengthOf, now, ...more });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  if (created.ok) throw new Error(`${created.file} was written`);
  return created;
}

function frontMatter(folder: string, path: string) {
  return parse(readFileSync(join(folder, path), "utf8").split("---\n")[1] as string);
}

describe("what can be known is not asked for: the zone, the language, the author", () => {
  test.each([
    ["2027-01-01T04:30:00Z", "America/New_York", "2026-12-31", "2026-12-31 23:30"],
    ["2027-01-01T04:30:00Z", "Europe/Berlin", "2027-01-01", "2027-01-01 05:30"],
    ["2026-12-31T10:00:59Z", "Pacific/Apia", "2026-12-31", "2026-12-31 23:00"],
    ["2024-02-28T18:30:00Z", "Asia/Kathmandu", "2024-02-29", "2024-02-29 00:15"],
    ["2024-10-27T00:30:00Z", "Europe/Berlin", "2024-10-27", "2024-10-27T02:30+02:00"],
    ["2024-10-27T01:30:00Z", "Europe/Berlin", "2024-10-27", "2024-10-27T02:30+01:00"],
  ])("%s in %s is %s", (moment, timeZone, day, date) => {
    const folder = write(emptyFolder(), { "site.yaml": `timezone: ${timeZone}\n` });
    const epoch = Date.parse(moment);
    const path = made(folder, "post", "Ein Titel", { now: (zone) => instantAt(epoch, zone) });
    expect(path).toBe(`posts/${day.slice(0, 4)}/${day}-ein-titel.md`);
    expect(frontMatter(folder, path)).toMatchObject({ date });
    const reading = parseInstant(date, timeZone);
    expect(reading.ok && reading.instant.epoch).toBe(epoch - (epoch % 60_000));
  });

  test("a moment that is a day alone makes a date without a time", () => {
    const folder = emptyFolder();
    const day: NewOptions["now"] = (timeZone) => ({ ...instantAt(0, timeZone), time: undefined });
    expect(frontMatter(folder, made(folder, "note", "Eins", { now: day }))).toEqual({ date: "1970-01-01" });
  });

  test("the only author is named by the id that the file's name makes", () => {
    const folder = write(emptyFolder(), { "authors/Jörg Muster.md": "---\nname: Jörg Muster\n---\n" });
    expect(frontMatter(folder, made(folder, "note", "Eins"))).toMatchObject({ author: "joerg-muster" });
  });

  test.each([
    ["de-AT", "Ist der Beitrag fertig?"],
    ["en-GB", "Is the post ready?"],
    ["fr", "Is the post ready?"],
  ])("a site in %s is helped with: %s", (language, help) => {
    const folder = write(emptyFolder(), { "site.yaml": `language: ${language}\n` });
    expect(readFileSync(join(folder, made(folder, "post", "Eins")), "utf8")).toContain(help);
  });

  test("the site's settings may begin with a byte order mark and hold keys that nobody knows", () => {
    const folder = write(emptyFolder(), { "site.yaml": "\ufefffarbe: blau\ntimezone: Pacific/Apia\n" });
    expect(frontMatter(folder, made(folder, "note", "Eins"))).toEqual({ date: "2026-03-01 22:15" });
  });
});

describe("a title is written so that YAML reads it as it was", () => {
  test.each([
    "Ja: nein",
    'Er sagte "nein"',
    "Unser 'Ja'",
    "- Anstrich a",
    "# Kein Kommentar a",
    "Titel # kein Kommentar",
    "{a}",
    "[a]: b",
    "*a* & @b",
    "%a",
    "`a`",
    "2026",
    "true",
    "null",
    "2026-03-01",
    "a --- b",
    "--- a",
    "C:\\Bank\\n",
    "Größe, Straße, ÆØÅ",
    "🌱 Grün",
    "? a",
    "| a",
    "> a",
    "!a",
    "a:",
    `${"Sehr langer Titel ".repeat(60)}Ende`,
  ])("%s", (title) => {
    const folder = emptyFolder();
    expect(frontMatter(folder, made(folder, "post", title))["title"]?.toString()).toBe(title);
  });

  test("line breaks, control characters and decomposed umlauts become plain text", () => {
    const folder = emptyFolder();
    const path = made(folder, "post", "  Ein\r\ntitle: falscher\u001b Gru\u0308ner\u0000 Titel\n---\n");
    expect(frontMatter(folder, path)).toMatchObject({ title: "Ein title: falscher Grüner Titel ---" });
    expect(path).toBe("posts/2026/2026-03-01-ein-title-falscher-gruener-titel.md");
  });

  test("a long title has a short address that ends with a word", () => {
    const path = made(emptyFolder(), "post", "Donaudampfschifffahrt ".repeat(20));
    expect(path).toBe(`posts/2026/2026-03-01-${"donaudampfschifffahrt-".repeat(3).slice(0, -1)}.md`);
  });

  test("a word that is longer than an address is cut", () => {
    const path = made(emptyFolder(), "statement", "x".repeat(5000));
    expect(path).toBe(`statements/${"x".repeat(80)}.md`);
  });
});

describe("an id is given away once in its kind", () => {
  test.each<[NewKind, string, string]>([
    ["post", "posts/2008/2008-12-29-ein-titel.md", "Ein Titel"],
    ["post", "posts/irgendwo/tief/ein-titel.md", "Ein Titel"],
    ["post", "posts/Ein Titel.md", "Ein Titel"],
    ["note", "notes/2008/2008-12-29-ein-titel.md", "Ein Titel"],
    ["author", "authors/ein-titel.md", "Ein Titel"],
  ])("%s: %s has it", (kind, path, words) => {
    const folder = write(emptyFolder(), { [path]: "---\ntitle: Alt\n---\n" });
    expect(refused(folder, kind, words)).toMatchObject({
      cause: "content",
      message: {
        de: `die Kennung „ein-titel“ ist vergeben, sie gehört zu content/${path}. Nehmen Sie andere Worte.`,
        en: `the id "ein-titel" is taken, it belongs to content/${path}. Choose other words.`,
      },
    });
    expect(readFileSync(join(folder, path), "utf8")).toBe("---\ntitle: Alt\n---\n");
  });

  test.each(["slug: ein-titel", "slug: 'ein-titel'", "slug: Ein Titel # so", "title: x\r\nslug: ein-titel\r"])(
    "a post has it by its front matter: %j",
    (line) => {
      const folder = write(emptyFolder(), { "posts/2008-12-29-anders.md": `---\n${line}\ntitle: Alt\n---\nText\n` });
      expect(refused(folder, "post", "Ein Titel").message.en).toContain("content/posts/2008-12-29-anders.md");
      expect(made(folder, "post", "Anders")).toBe("posts/2026/2026-03-01-anders.md");
    },
  );

  test("a note has it by its front matter", () => {
    const folder = write(emptyFolder(), { "notes/2008/2008-12-29-anders.md": "---\nslug: ein-titel\n---\nText\n" });
    expect(refused(folder, "note", "Ein Titel").message.en).toContain("content/notes/2008/2008-12-29-anders.md");
  });

  test("a slug in a post's text is text", () => {
    const folder = write(emptyFolder(), { "posts/anders.md": "---\ntitle: Alt\n---\nslug: ein-titel\n" });
    expect(made(folder, "post", "Ein Titel")).toBe("posts/2026/2026-03-01-ein-titel.md");
  });

  test("kinds do not get in each other's way, nor do files that are ignored", () => {
    const folder = write(emptyFolder(), { "posts/_alt/ein-titel.md": "", "posts/.ein-titel.md": "" });
    for (const kind of ["post", "note", "statement", "author"] as const) made(folder, kind, "Ein Titel");
    expect(readdirSync(folder).sort()).toEqual(["authors", "notes", "posts", "statements"]);
  });
});

describe("what cannot be made is refused with what would do, and nothing is written", () => {
  test.each<[NewKind, string, string]>([
    ["post", "", "the title is missing."],
    ["post", " \n\t", "the title is missing."],
    ["note", "", "the text is missing."],
    ["statement", "", "the title is missing."],
    ["author", "", "the name is missing."],
    ["post", "日本", 'found "日本", which has no letter from a to z and no digit for the address.'],
    ["note", "🌱!", 'found "🌱!", which has no letter from a to z and no digit for the address.'],
    ["author", "../..", 'found "../..", which has no letter from a to z and no digit for the address.'],
    ["statement", "Themen", 'found "Themen", whose address /themen/ belongs to the site itself.'],
    ["note", "ab ".repeat(200), "a note has at most 500 characters, this one has 599: make it a post."],
  ])("%s %j", (kind, words, message) => {
    const refusal = refused(emptyFolder(), kind, words);
    expect(refusal).toMatchObject({ cause: "request", language: "de", message: { en: message } });
    expect(refusal.like).toMatchObject({ en: expect.stringMatching(/^npm run new -- /) });
  });

  test.each<[NewKind, Partial<NewOptions>, string]>([
    ["post", { link: "https://example.org/" }, "--link, --title and --source are for notes only."],
    ["statement", { linkTitle: "Titel" }, "--link, --title and --source are for notes only."],
    ["author", { kind: "other" }, "--kind is for notes and statements only."],
    ["note", { linkTitle: "Titel" }, "the address that the note points at is missing."],
    ["note", { kind: "link" }, "the address that the note points at is missing."],
    ["note", { link: "javascript:alert(1)" }, 'found "javascript:alert(1)", which is not an address on the web.'],
    ["note", { link: "https://" }, 'found "https://", which is not an address on the web.'],
    ["note", { link: "https:///weg" }, 'found "https:///weg", which is not an address on the web.'],
    ["note", { link: "https://a b/" }, 'found "https://a b/", which is not an address on the web.'],
    [
      "note",
      { link: "www.example.org/weg" },
      'found "www.example.org/weg", an address without https:// at its beginning.',
    ],
    ["note", { source: { author: "A" } }, "the title of the source is missing."],
    ["note", { source: { title: " " } }, "the title of the source is missing."],
    ["note", { source: { title: "A", date: "29.2.2026" } }, 'found "29.2.2026", which is not a day in the calendar.'],
    ["author", { source: { title: "A" } }, "--link, --title and --source are for notes only."],
    ["note", { kind: "stduy" }, 'found "stduy", the kinds of notes are text, link, study, tv, question.'],
    [
      "statement",
      { kind: "value" },
      'found "value", the kinds of statements are values, imprint, privacy, accessibility, terms, other.',
    ],
  ])("%s with %j", (kind, more, message) => {
    expect(refused(emptyFolder(), kind, "Worte", more)).toMatchObject({ cause: "request", message: { en: message } });
  });

  test.each([
    [{ link: "www.example.org/weg" }, "--link https://www.example.org/weg"],
    [{ source: { title: "A", date: "1.3.2026" } }, "--source-date 2026-03-01"],
    [{ source: { title: "A", date: "2026-02-30" } }, "--source-date 2026-02-28"],
  ])("%j is answered with what was meant", (more, like) => {
    expect(refused(emptyFolder(), "note", "Worte", more).like).toBe(like);
  });

  test("a misspelt kind is answered with the nearest one", () => {
    expect(refused(emptyFolder(), "note", "Worte", { kind: "stduy" }).like).toBe("--kind study");
  });

  test.each([
    ["timezone: Europe/Berlln\nlanguage: en\n", 'found "Europe/Berlln" in site.yaml, which is not a time zone.', "en"],
    ["language: en\na: [\n", "site.yaml cannot be read. What is wrong with it is told by: npm run check", "en"],
    ['title: "offen\n', "site.yaml cannot be read. What is wrong with it is told by: npm run check", "de"],
  ])("settings that cannot be used: %j", (settings, message, language) => {
    const folder = write(emptyFolder(), { "site.yaml": settings });
    expect(refused(folder, "post", "Titel")).toMatchObject({ cause: "content", language, message: { en: message } });
  });

  test("a content folder that does not exist is not made up", () => {
    const missing = join(emptyFolder(), "kontent");
    const created = newContent("post", ["Titel"], { folder: missing, label: "kontent", lengthOf, now });
    expect(created).toMatchObject({ ok: false, message: { en: "there is no folder kontent." } });
  });

  test("a symbolic link does not lead a new file out of the folder", () => {
    const outside = emptyFolder();
    const folder = emptyFolder();
    symlinkSync(outside, join(folder, "posts"));
    mkdirSync(join(folder, "notes"));
    symlinkSync(outside, join(folder, "notes/2026"));
    symlinkSync(join(outside, "neu.md"), join(write(folder, { "authors/da.md": "" }), "authors/titel.md"));
    expect(refused(folder, "post", "Titel").message.en).toContain("would lie outside the folder");
    expect(refused(folder, "note", "Titel").message.en).toContain("would lie outside the folder");
    expect(refused(folder, "author", "Titel").message.en).toContain("is taken");
    expect(readdirSync(outside)).toEqual([]);
  });

  test("a symbolic link on the way that leads nowhere leads out as well", () => {
    const folder = write(emptyFolder(), { "posts/2025/2025-01-01-alt.md": "" });
    symlinkSync("nirgends", join(folder, "posts/2026"));
    expect(refused(folder, "post", "Titel").message.en).toContain("would lie outside the folder");
  });

  test("a post has no versions", () => {
    const { message } = refused(emptyFolder(), "post", "Titel", { from: "2026-01-01" });
    expect(message.en).toBe("--from and --since are only for new versions of statements.");
  });
});

test("a note may be longer than 500 signs where its links are", () => {
  const words = `Lesen Sie [das](https://example.org/${"a".repeat(600)}).`;
  expect(made(emptyFolder(), "note", words)).toBe("notes/2026/2026-03-01-lesen-sie-das.md");
});

test.each([
  ["emphasis", "*a* ".repeat(150)],
  ["emoji", `a ${"🌱".repeat(300)}`],
])("a note is as long as what readers see of it: %s", (_what, words) => {
  expect(made(emptyFolder(), "note", words)).toContain("notes/2026/");
});

test("a note in another script takes its address from the title of its link", () => {
  const more = { link: "https://example.org/", linkTitle: "Über Japan" };
  expect(made(emptyFolder(), "note", "日本", more)).toBe("notes/2026/2026-03-01-ueber-japan.md");
});
