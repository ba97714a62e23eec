/** Every page in one language of the interface, searched for the words of the other. */
import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../layouts/words/words.ts";
import { Html, trusted } from "../../../src/kernel/html.ts";
import type { Language } from "../../../src/kernel/problem.ts";
import { readMarkdown } from "../../../src/markdown/read.ts";
import { words as markdownWords } from "../../../src/markdown/words.ts";
import { videoOrigin } from "../../../src/model/service.ts";
import { statementKinds } from "../../../src/model/statement.ts";
import { filesOf } from "../../../src/site.ts";
import { author, body, instant, ledger, note, post, settings, site, tag } from "../../support/site.ts";

/** Stands for whatever a page puts into our words. */
const number = 7;
const anything = "7";

/** Every piece of our own wording, split where something is put in. */
function pieces(table: unknown): readonly string[] {
  if (typeof table === "string") return table.split(/7/).map((piece) => piece.trim());
  if (table instanceof Html) return pieces(table.toString());
  if (typeof table === "function") return pieces(called(table as (...given: unknown[]) => unknown));
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(pieces) : [];
}

/** Formats take days and months, of which they make no words of ours. */
function called(word: (...given: unknown[]) => unknown): unknown {
  try {
    return word(...[anything, anything, anything].slice(0, word.length));
  } catch {
    return word.length === 1 ? attempt(() => word(number)) : [];
  }
}

function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return [];
  }
}

function wordsOf(language: Language): ReadonlySet<string> {
  const { counted: _nouns, ...ours } = wordsIn(language);
  return new Set([...pieces(ours), ...pieces(markdownWords[language])].filter((piece) => /\p{L}{2}/u.test(piece)));
}

/** What readers see or hear of a page: its texts and the names that stand in attributes. */
function said(page: string): readonly string[] {
  const attributes = [...page.matchAll(/ (?:aria-label|alt|title|data-\w+|content)="([^"]*)"/g)].map(
    ([, value]) => value,
  );
  const texts = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").split(/<[^>]*>/);
  return [...texts, ...attributes].map((text = "") => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

const markdown = [
  ...[1, 2, 3, 4].map((count) => `## Q${count}\n\n${"xy ".repeat(250)}[^n]`),
  "[youtube=https://www.youtube.com/watch?v=abcdefghijk]",
  "[^n]: N.",
].join("\n\n");

/** A site that shows every kind of page and everything that stands on one; the editors' words are no words at all. */
function everything(language: Language) {
  const printed = readMarkdown(markdown, {
    language,
    interface: language,
    resolve: ({ destination }) => destination,
    preview: () => undefined,
  }).body;
  const text = body("", { ...printed, digest: "d" });
  const ada = author("ada", {
    name: "Qa Qb",
    nickname: "Qc",
    links: [{ title: "Qd", url: "https://example.com/" }],
    image: { url: "/media/a.jpg", alt: "Qe" },
  });
  const topics = [tag("t", "Qt")];
  const shared = { language, tags: topics, authors: [ada], body: text };
  const source = { title: "Qs", url: "https://example.com/", accessed: "2009-01-02", archive: "https://example.com/a" };
  const posts = Array.from({ length: 60 }, (_, index) =>
    post(
      `p${index}`,
      `2009-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`,
      {
        ...shared,
        title: `Qp${index}`,
        summary: `Qz${index}`,
        teaser: "Qy",
        sources: [source],
        series: { name: "Qr", part: index },
        updated: instant("2010-01-01"),
        corrections: [{ date: instant("2010-02-01"), text: "Qk" }],
        image: { url: "/media/h.jpg", alt: "Qe", caption: "Qf", credit: "Qg" },
        status: (["published", "published", "draft", "scheduled", "expired"] as const)[index % 5] ?? "published",
        expires: instant("2011-01-01T10:15"),
        comments: { state: index % 2 === 0 ? "closed" : "open", count: 0, threads: [] },
      },
    ),
  );
  const notes = (["text", "link", "study", "tv", "question"] as const).map((noteKind, index) =>
    note(`n${index}`, `2009-02-0${index + 1}`, {
      ...shared,
      noteKind,
      body: body("Qn", { html: trusted("<p>Qn</p>") }),
      link: { url: "https://example.com/", title: "Ql" },
    }),
  );
  return site({
    settings: settings({
      language,
      interface: language,
      search: true,
      title: "Qx",
      name: "Qq",
      description: "Qw",
      profiles: [{ title: "Qm", url: "https://example.com/" }],
    }),
    posts,
    notes,
    services: [
      { name: "Qu", url: "https://example.com/", purpose: "Qu", load: "none" },
      { ...framed, name: "Qt", url: videoOrigin, purpose: "Qu", provider: "Qj", data: "Qh", country: "Qi" },
    ],
    ledgers: [
      ...statementKinds.map((kind) =>
        ledger(
          `s${kind}`,
          ["2009-01-01", "2009-03-01", "2009-03-02", "2030-01-01", "2031-01-01"],
          "2009-03-02",
          (day) => ({
            kind,
            language,
            title: `Qs${kind.length}`,
            body: day === "2031-01-01" ? body("Qo") : text,
            owner: "Qa",
            approvedBy: "Qb",
            review: { by: instant("2010-01-01") },
            ...(day !== "2009-01-01" && { changes: "Qc" }),
            summary: `Qs${day.length}`,
            motto: day === "2030-01-01" ? "Qu" : "Qv",
            mottoSource: `Qw ${day}`,
          }),
        ),
      ),
      ledger("soon", ["2030-01-01"], undefined, () => ({ language, title: "Qs soon", body: text })),
    ],
  });
}

const framed = { privacy: "https://example.com/", load: "frame" } as const;

/** Tells whether a text has a piece of our wording as words of its own, not as parts of others. */
function contains(text: string, piece: string, flags = ""): boolean {
  const letter = "[\\p{L}\\p{N}]";
  const pattern = piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<!${letter})${pattern}(?!${letter})`, `u${flags}`).test(text);
}

/** The words of ours on any page of a site, as `words` has them. */
function found(words: Iterable<string>, language: Language): ReadonlySet<string> {
  const pages = filesOf(everything(language), []).flatMap((file) =>
    "render" in file && (file.url.endsWith("/") || file.url.endsWith(".html")) ? [file.render()] : [],
  );
  const texts = [...new Set(pages.flatMap(said))].join("\n");
  return new Set([...words].filter((word) => contains(texts, word)));
}

test("The two languages share only words that are the same in both", () => {
  const english = wordsOf("en");
  expect([...wordsOf("de")].filter((word) => english.has(word))).toEqual(["Feeds", "in:", "In:"]);
});

describe.each([
  ["de", "en"],
  ["en", "de"],
] as const)("A site in %s", (language, other) => {
  const own = wordsOf(language);

  test(`has no word of ours in ${other}`, () => {
    const known = [...own].join("\n");
    const foreign = [...wordsOf(other)].filter((word) => !contains(known, word, "i"));
    expect(foreign.length).toBeGreaterThan(100);
    expect([...found(foreign, language)]).toEqual([]);
  });

  test("shows most of our words, so that a foreign one would be seen", () => {
    const seen = found(own, language);
    const unseen = [...own].filter((word) => !seen.has(word));
    expect(unseen.length / own.size).toBeLessThan(0.25);
  });
});
