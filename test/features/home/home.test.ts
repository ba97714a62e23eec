import { describe, expect, test } from "vitest";
import { home } from "../../../src/features/home/home.ts";
import type { Post } from "../../../src/model/post.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { author, body, note, post, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => post(`p${String(i).padStart(3, "0")}`, "2009-03-03"));
const shown = (page: string) => [...page.matchAll(/href="\/blog\/2009\/03\/(\w+)\/"/g)].map(([, id]) => id);

describe("The home page", () => {
  test.each([
    [0, ["/"]],
    [1, ["/"]],
    [10, ["/"]],
    [11, ["/", "/seite/2/"]],
    [50, ["/", "/seite/2/", "/seite/3/", "/seite/4/", "/seite/5/"]],
    [51, ["/", "/seite/2/", "/seite/3/", "/seite/4/", "/seite/5/", "/seite/6/"]],
  ])("of %i posts is at %j", (count, urls) => {
    expect(addresses(home, site({ posts: many(count) }))).toEqual(urls);
  });

  test("has the newest ten and leaves the eleventh to the second page", () => {
    const eleven = site({ posts: many(11) });
    expect(shown(rendered(home, eleven, "/"))).toEqual([
      "p010",
      "p009",
      "p008",
      "p007",
      "p006",
      "p005",
      "p004",
      "p003",
      "p002",
      "p001",
    ]);
    expect(shown(rendered(home, eleven, "/seite/2/"))).toEqual(["p000"]);
  });

  test("leads to the pages before and after, and marks where one is", async () => {
    const page = rendered(home, site({ posts: many(21) }), "/seite/2/");
    expect(page).toContain('<link rel="prev" href="/">');
    expect(page).toContain('<link rel="next" href="/seite/3/">');
    expect(page).toContain('<a href="/seite/2/" aria-label="Seite 2" aria-current="page">2</a>');
    expect(page).toContain("<title>Neueste Beiträge, Seite 2 – Klartext-Blog</title>");
    expect(await faults(page)).toEqual([]);
  });

  test("has no way to other pages where there are none", () => {
    const page = rendered(home, site({ posts: many(10) }), "/");
    expect(page).not.toContain("pagination");
    expect(page).not.toMatch(/rel="(?:prev|next)"/);
  });

  test("leads with the newest post and its picture, and shows no picture of the others", async () => {
    const image = (name: string) => ({ url: `/media/${name}.jpg`, alt: name, credit: "Mia Muster" });
    const [first, second] = many(2).map((each) => ({ ...each, image: image(each.id) }));
    const page = rendered(home, site({ posts: [first as Post, second as Post] }), "/");
    expect(page.match(/<img [^>]*>/g)).toEqual([expect.stringContaining('src="/media/p001.jpg" alt="p001"')]);
    expect(page).toContain("<small>Bild: Mia Muster</small>");
    expect(page.indexOf("/media/p001.jpg")).toBeLessThan(page.indexOf('href="/blog/2009/03/p001/"'));
    expect(await faults(page)).toEqual([]);
  });

  test("is another when the picture of the post that leads is, and only then", () => {
    const keys = (changed: string, alt: string) => {
      const posts = many(11).map((each) =>
        each.id === changed ? { ...each, image: { url: "/media/haus.jpg", alt } } : each,
      );
      return home.pages(site({ posts }), []).map((file) => ("key" in file ? file.key : undefined));
    };
    const [first, second] = keys("p010", "Das Haus");
    expect(keys("p010", "Der Hof")[0]).not.toBe(first);
    expect(keys("p010", "Der Hof")[1]).toBe(second);
    expect(keys("p009", "Das Haus")).toEqual(keys("p009", "Der Hof"));
  });

  test("says so decently while nothing is there", async () => {
    const empty = rendered(home, site(), "/");
    expect(empty).toContain("<h1>Eine Bank, die offen spricht.</h1>");
    expect(empty).toContain("Der erste Beitrag kommt bald.");
    expect(empty).not.toMatch(/<aside|<q>/);
    expect(await faults(empty)).toEqual([]);
    const nameless = site({ settings: settings({ description: "" }) });
    expect(rendered(home, nameless, "/")).toContain("<h1>Klartext-Blog</h1>");
  });

  test("leaves expired posts out", () => {
    const posts = [post("gilt", "2009-03-03"), post("vorbei", "2009-03-03", { status: "expired" })];
    expect(shown(rendered(home, site({ posts }), "/"))).toEqual(["gilt"]);
  });

  test("marks drafts and scheduled posts where they are shown", async () => {
    const posts = [
      post("entwurf", "2009-03-03", { status: "draft" }),
      post("geplant", "2009-03-02", { status: "scheduled" }),
    ];
    const page = rendered(home, site({ posts }), "/");
    expect(page).toContain('<strong class="mark">Entwurf</strong>');
    expect(page).toContain('<strong class="mark">Geplant</strong>');
    expect(await faults(page)).toEqual([]);
  });

  test("says of the latest notes of what kind they are, except for plain ones", () => {
    const page = (noteKind: "tv" | "text") =>
      rendered(home, site({ notes: [note("n", "2009-03-03", { noteKind })] }), "/");
    expect(page("tv")).toContain("Notiz vom 3. März 2009</a> <span>TV-Tipp</span>");
    expect(page("text")).toMatch(/Notiz vom 3\. März 2009<\/a> *<\/p>/);
  });

  test("shows the latest notes and the motto on its first page only", async () => {
    const full = site({
      posts: many(11),
      notes: Array.from({ length: 6 }, (_, i) => note(`n${i}`, `2009-03-0${i + 1}`)),
      statements: [
        statement("agb", { motto: "Kein Motto von Werten." }),
        statement("werte", { kind: "values", motto: "Geld soll dienen." }),
      ],
    });
    const first = rendered(home, full, "/");
    expect(first).toContain('<q><a href="/werte/">Geld soll dienen.</a></q>');
    expect(first).not.toContain("Kein Motto");
    expect([...first.matchAll(/Notiz (n\d)\./g)].map(([, id]) => id)).toEqual(["n5", "n4", "n3", "n2"]);
    expect(await faults(first)).toEqual([]);
    expect(rendered(home, full, "/seite/2/")).not.toMatch(/Geld soll dienen|Notiz n/);
  });

  test("says in which language a title is, if not in the site's", async () => {
    const page = rendered(home, site({ posts: [post("savings", "2009-03-03", { language: "en" })] }), "/");
    expect(page).toMatch(/<h3 lang="en"><a [^>]*>savings<\/a>/);
    const values = statement("values", { kind: "values", motto: "Money is yours.", language: "en" });
    expect(rendered(home, site({ statements: [values] }), "/")).toContain('<p lang="en"><q><a href="/values/">Money');
    expect(await faults(page)).toEqual([]);
  });

  test("counts comments unless they are switched off", () => {
    const withComments = (state: "closed" | "off") =>
      rendered(home, site({ posts: [post("p", "2009-03-03", { comments: { state, count: 2, threads: [] } })] }), "/");
    expect(withComments("closed")).toContain("2 Kommentare");
    expect(withComments("off")).not.toContain("Kommentare");
  });

  test("prints hostile words as text", async () => {
    const hostile = '"><script>alert(1)</script>';
    const page = rendered(
      home,
      site({
        posts: many(1).map((each) => ({
          ...each,
          title: hostile,
          summary: hostile,
          authors: [author("x", { name: hostile })],
        })),
        notes: [note("n", "2009-03-03", { body: body(hostile) })],
        statements: [statement("werte", { kind: "values", motto: hostile })],
      }),
      "/",
    );
    expect(page).not.toContain("<script>alert");
    expect(await faults(page)).toEqual([]);
  });

  test("speaks English and stays below its sub-path", () => {
    const english = site({
      settings: settings({ base: "/blog", language: "en", interface: "en", url: "https://example.org/blog/" }),
      posts: many(11).map((each) => ({ ...each, url: `/blog${each.url}` })),
    });
    expect(addresses(home, english)).toEqual(["/blog/", "/blog/page/2/"]);
    const page = rendered(home, english, "/blog/page/2/");
    expect(page).toContain("Newest posts, Page 2");
    const inside = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, url = ""]) => url);
    expect(inside.filter((url) => !url.startsWith("/blog/") && !url.startsWith("/assets/"))).toEqual([]);
  });
});
