import { describe, expect, test } from "vitest";
import { statements } from "../../../src/features/statements/statements.ts";
import { trusted } from "../../../src/kernel/html.ts";
import type { Post } from "../../../src/model/post.ts";
import { read } from "../../markdown/support/reading.ts";
import { rendered } from "../../support/pages.ts";
import { body, post, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const text = read(
  "## Thesen\n\n1. **Offen.** Wir sagen es:\n   - so\n   - und so\n2. Wir sind **klar**.\n\n   Immer.\n\n1. Ja.",
).body;
const values = (more: Parameters<typeof statement>[1] = {}) =>
  statement("werte", { kind: "values", body: { ...body("Thesen"), ...text }, ...more });

function about(anchor: string, id: string, day: string, more: Partial<Post> = {}): Post {
  return post(id, day, { body: body(id, { links: [`/werte/#these-${anchor}`, "/impressum/"] }), ...more });
}

function pageOf(posts: readonly Post[], more: Parameters<typeof site>[0] = {}): string {
  return rendered(statements, site({ statements: [values()], posts, ...more }), "/werte/");
}

function keyOf(posts: readonly Post[]): string | undefined {
  return statements.pages(site({ statements: [values()], posts }), [])[0]?.key;
}

/** The titles beside a thesis, in the order of the page. */
function titlesAt(page: string, anchor: string): readonly string[] {
  const item = page.slice(page.indexOf(`<li id="${anchor}"`)).split(/\n<li id="these-|<\/ol>/)[0] ?? "";
  return [...(item.split('<div class="deeds"')[1] ?? "").matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(
    ([, title = ""]) => title,
  );
}

describe("Beside a thesis stand the posts that refer to it", () => {
  const posts = [
    about("1", "Erster", "2024-01-01"),
    about("1", "Zweiter", "2025-01-01"),
    about("2", "Dritter", "2023-01-01"),
  ];

  test("with title and day, newest first, and under their own thesis only", () => {
    const page = pageOf(posts);
    expect(titlesAt(page, "these-1")).toEqual(["Zweiter", "Erster"]);
    expect(titlesAt(page, "these-2")).toEqual(["Dritter"]);
    expect(page).toContain("<p>Beiträge zu These 1</p>");
    expect(page).toContain("<p>Beitrag zu These 2</p>");
    expect(page).toContain('<li><a href="/blog/2023/01/Dritter/">Dritter</a> <time datetime="2023-01-01">');
  });

  test("behind all its words, also those in lists and paragraphs, and the page is valid", async () => {
    const page = pageOf(posts);
    expect(page).toMatch(
      /<div class="word">\n<p><strong class="first-words">Offen\.<\/strong>.*<li>und so<\/li>\n<\/ul>\n<\/div>\n<div class="deeds">/s,
    );
    expect(page).toMatch(
      /<div class="word">\n?<p>Wir sind <strong>klar<\/strong>.*Immer\..*<\/div>\n<div class="deeds">/s,
    );
    expect(await faults(page)).toEqual([]);
  });

  test("three at once, the others behind their count", async () => {
    const many = Array.from({ length: 5 }, (_, index) => about("1", `Nr${index}`, `202${index}-01-01`));
    const page = pageOf(many);
    expect(titlesAt(page, "these-1")).toEqual(["Nr4", "Nr3", "Nr2", "Nr1", "Nr0"]);
    expect(page).toMatch(/Nr2<\/a>.*<details>\n<summary>2 ältere Beiträge<\/summary>.*Nr1<\/a>/s);
    expect(pageOf(many.slice(0, 4))).toContain("<summary>Ein älterer Beitrag</summary>");
    expect(pageOf(many.slice(0, 3))).not.toContain("<details>");
    expect(await faults(page)).toEqual([]);
  });

  test("only published ones that are listed", () => {
    const statuses = ["draft", "scheduled", "expired"] as const;
    const page = pageOf(statuses.map((status) => about("1", status, "2024-01-01", { status })));
    expect(page).not.toContain("deeds");
  });

  test("and nothing where there are none, nor for links to other places of the page", () => {
    const elsewhere = post("Anders", "2024-01-01", {
      body: body("x", { links: ["/werte/", "/werte/#thesen", "/#these-1"] }),
    });
    expect(pageOf([elsewhere])).not.toContain("deeds");
    expect(pageOf([elsewhere])).not.toContain('class="word"');
    expect(titlesAt(pageOf(posts), "these-3")).toEqual([]);
  });

  test("on pages of values only", () => {
    const other = site({ statements: [values({ kind: "terms" })], posts });
    expect(rendered(statements, other, "/werte/")).not.toContain("deeds");
  });

  test("in the words of the site, with the language of each title", () => {
    const english = settings({ language: "en", interface: "en" });
    const page = rendered(
      statements,
      site({ settings: english, statements: [values()], posts: [about("1", "Einer", "2024-01-01")] }),
      "/werte/",
    );
    expect(page).toContain('<div class="deeds" lang="en">\n<p>Post on thesis 1</p>');
    expect(page).toMatch(/<a href="[^"]*"[^>]* lang="de">Einer<\/a>/);
  });

  test("whatever they are called", () => {
    const hostile = pageOf([about("1", "a", "2024-01-01", { title: "</li><script>alert(1)</script>" })]);
    expect(hostile).toContain("&lt;/li&gt;&lt;script&gt;");
    expect(hostile).not.toContain("<script>alert");
  });
});

describe("The page of values is rendered again", () => {
  const one = about("1", "Erster", "2024-01-01");

  test("when a post refers to a thesis, refers to another, is called otherwise, or goes", () => {
    const others = [
      [],
      [about("2", "Erster", "2024-01-01")],
      [{ ...one, title: "Anders" }],
      [{ ...one, status: "expired" as const }],
    ];
    for (const other of others) expect(keyOf(other)).not.toBe(keyOf([one]));
    expect(keyOf([{ ...one }])).toBe(keyOf([one]));
  });

  test("not when a post changes that refers to none", () => {
    const other = post("Anders", "2024-01-01");
    expect(keyOf([one, { ...other, title: "Neu" }])).toBe(keyOf([one, other]));
  });
});

test("Only words that a thesis begins with are set as its headline", () => {
  const page = pageOf([]);
  expect(page.match(/class="first-words"/g)).toHaveLength(1);
  expect(page).toContain("Wir sind <strong>klar</strong>");
});

test("A text without theses is printed as it is", () => {
  const html = trusted("<ol>\n<li><strong>Kein</strong> Satz</li>\n</ol>\n");
  const page = rendered(statements, site({ statements: [values({ body: body("x", { html }) })] }), "/werte/");
  expect(page).toContain(html.toString());
});
