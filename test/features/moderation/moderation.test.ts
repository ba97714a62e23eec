import { describe, expect, test } from "vitest";
import { refusalWords } from "../../../layouts/words/moderation-words.ts";
import { accountsOf, yearsOf } from "../../../src/features/moderation/account.ts";
import { moderation } from "../../../src/features/moderation/moderation.ts";
import type { Comments } from "../../../src/model/comment.ts";
import { isModerated } from "../../../src/model/moderated.ts";
import { refusalReasons } from "../../../src/model/refusal.ts";
import { comment } from "../../support/comment.ts";
import { rendered } from "../../support/pages.ts";
import { author, instant, note, post, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const removed = (day: string, rule: string) => ({ date: instant(day), rule });

function commented(...threads: Comments["threads"]): Comments {
  return { state: "closed", count: threads.length, threads };
}

const mia = author("mia");
const sample = site({
  posts: [
    post("zins", "2025-10-01", {
      comments: commented(
        comment("a", { date: instant("2025-11-30T23:50"), replies: [comment("b", { staff: mia })] }),
        comment("c", { removed: removed("2026-03-01", "Beleidigung") }),
        comment("d", { removed: removed("2026-03-02", "Regel 4") }),
      ),
    }),
    post("alt", "2009-01-01", {
      status: "expired",
      comments: commented(comment("e", { date: instant("2009-01-02") })),
    }),
    post("neu", "2026-02-01", { status: "draft", comments: commented(comment("f")) }),
    post("aus", "2026-02-01", { comments: { state: "off", count: 1, threads: [comment("g")] } }),
  ],
  moderation: {
    refused: new Map([
      ["2026-02", { insult: 2, advertising: 5 }],
      ["2025-12", {}],
    ]),
  },
});

describe("The account of comments", () => {
  test("counts each in the month in which it was written, refused or taken down", () => {
    const { months, since } = accountsOf(sample);

    expect(since).toBe("2025-12");
    expect(months.map((each) => [each.month, each.published, each.byBank, each.refused])).toEqual([
      ["2026-03", 0, 0, {}],
      ["2026-02", 3, 1, { insult: 2, advertising: 5 }],
      ["2025-12", 0, 0, {}],
      ["2025-11", 1, 0, undefined],
      ["2009-01", 1, 0, undefined],
    ]);
    expect(months[0]?.removed).toEqual({ counts: { insult: 1 }, otherwise: 1 });
  });

  test("counts answers to questions as well", () => {
    const question = note("frage", "2026-02-01", { noteKind: "question", comments: commented(comment("q")) });

    expect(accountsOf(site({ notes: [question] })).total.published).toBe(1);
  });

  test("says of no month before the counting began that nothing was refused", () => {
    const { moderation: _, ...uncounted } = sample;

    expect(accountsOf(uncounted).total.refused).toBeUndefined();
    expect(accountsOf(uncounted).months.every(({ refused }) => refused === undefined)).toBe(true);
  });

  test("adds months up to years, and everything to a total", () => {
    const { months, total } = accountsOf(sample);

    expect(total).toEqual({
      published: 5,
      byBank: 1,
      refused: { insult: 2, advertising: 5 },
      removed: { counts: { insult: 1 }, otherwise: 1 },
    });
    expect(yearsOf(months).map(({ year, total }) => [year, total.published])).toEqual([
      ["2026", 3],
      ["2025", 1],
      ["2009", 1],
    ]);
  });
});

describe("The page on moderation", () => {
  const url = "/moderation/";

  test("says that harsh criticism stays, and every rule at an anchor of its own", async () => {
    const page = rendered(moderation, sample, url);

    expect(page).toContain("Harte Kritik ist willkommen und bleibt stehen");
    for (const reason of refusalReasons) {
      expect(page).toContain(
        `<h3 id="${reason}">${refusalWords.de.reasons[reason]}</h3>\n<p>${refusalWords.de.rules[reason]}`,
      );
    }
    expect(await faults(page)).toEqual([]);
  });

  test("shows each month with its reasons, years before the newest folded", () => {
    const page = rendered(moderation, sample, url);

    expect(page).toContain(
      '<th scope="row">Februar</th>\n<td>3<br><small>davon 1 von uns</small></td>\n<td>7<br><small>Beleidigung 2, Werbung 5</small></td>\n<td>0</td>',
    );
    expect(page).toContain("<td>2<br><small>Beleidigung 1, Aus anderem Grund 1</small></td>");
    expect(page).toContain("<caption><span>Kommentare im Jahr 2026</span></caption>");
    expect(page.match(/<summary>\d{4}<\/summary>/g)).toEqual(["<summary>2025</summary>", "<summary>2009</summary>"]);
    expect(page).toContain("zählen wir seit Dezember 2025");
    expect(page).toContain("Bis heute: 5 Kommentare erschienen, 7 nicht erschienen, 2 später entfernt.");
    expect(page).toContain("Bisher 3-mal der Grund.");
  });

  test("tells nothing of hostile rules but that there was another reason", () => {
    const hostile = comment("x", { removed: removed("2026-03-01", "<script>a()</script>") });
    const page = rendered(
      moderation,
      site({ posts: [post("p", "2026-01-01", { comments: commented(hostile) })] }),
      url,
    );

    expect(page).not.toContain("a()");
    expect(page).toContain("Aus anderem Grund 1");
  });

  test("names the quickest way to object that the bank gives", () => {
    const imprint = statement("impressum", { kind: "imprint" });
    const page = (more: Parameters<typeof settings>[0]) =>
      rendered(moderation, { ...sample, statements: [imprint], settings: settings(more) }, url);

    expect(page({ imprint: { contact: "https://example.org/kontakt", email: "a@example.org" } })).toContain(
      '<a href="https://example.org/kontakt">',
    );
    expect(page({ imprint: { email: "a@example.org" } })).toContain("&#109;&#97;&#105;&#108;");
    expect(page({})).toContain('<a href="/impressum/">Unsere Anschrift');
    expect(rendered(moderation, sample, url)).toContain("auf denen Sie Musterbank eG sonst erreichen");
  });

  test("is valid in English, too, and as long as nobody has commented", async () => {
    const english = rendered(
      moderation,
      site({
        settings: settings({
          language: "en",
          interface: "en",
          dialogue: { forms: true, email: "optional", posts: "open" },
        }),
      }),
      url,
    );

    expect(english).toContain("Harsh criticism is welcome and stays");
    expect(english).toContain("Nobody has commented yet.");
    expect(english).not.toContain("<table");
    expect(await faults(english)).toEqual([]);
  });

  test("gives programs the same numbers", () => {
    const told = JSON.parse(rendered(moderation, sample, "/moderation/zahlen.json"));

    expect(told.countedSince).toBe("2025-12");
    expect(told.months[0]).toEqual({
      month: "2026-03",
      published: 0,
      byBank: 0,
      refused: {},
      removed: { insult: 1, other: 1 },
    });
    expect(told.months.at(-1)).toMatchObject({ month: "2009-01", refused: null });
    expect(told.total.published).toBe(
      told.months.reduce((sum: number, each: { published: number }) => sum + each.published, 0),
    );
  });
});

describe("A site has a page on moderation", () => {
  const of = (comments: Comments) => isModerated(site({ posts: [post("p", "2026-01-01", { comments })] }));

  test("where somebody can comment, has commented, or is told what was refused", () => {
    expect(of({ state: "open", count: 0, threads: [] })).toBe(true);
    expect(of(commented(comment("a")))).toBe(true);
    expect(isModerated(site({ moderation: { refused: new Map() } }))).toBe(true);
  });

  test("and otherwise none, nor a link to one", () => {
    const silent = site({ posts: [post("p", "2026-01-01")] });

    expect(of({ state: "off", count: 0, threads: [] })).toBe(false);
    expect(of({ state: "closed", count: 0, threads: [] })).toBe(false);
    expect(moderation.pages(silent, [])).toEqual([]);
  });
});
