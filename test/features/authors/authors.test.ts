import { describe, expect, test } from "vitest";
import { authors } from "../../../src/features/authors/authors.ts";
import type { Page } from "../../../src/model/page.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { author, body, note, post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const ada = author("ada", {
  name: "Ada Beispiel",
  nickname: "die Zahlenfrau",
  role: "Beraterin",
  image: { url: "/media/ada.jpg", alt: "Ada" },
  links: [{ title: "Mastodon", url: "https://social.example/@ada" }],
  biography: body("Ada rechnet gern.", { anchors: new Set(["werdegang"]) }),
});
const written = (count: number) =>
  site({
    posts: Array.from({ length: count }, (_, i) =>
      post(`p${String(i).padStart(3, "0")}`, "2009-03-03", { authors: [ada] }),
    ),
    authors: [ada],
  });

describe("Authors", () => {
  test.each([
    [0, ["/autoren/", "/autoren/ada/"]],
    [1, ["/autoren/", "/autoren/ada/"]],
    [50, ["/autoren/", "/autoren/ada/"]],
    [51, ["/autoren/", "/autoren/ada/", "/autoren/ada/seite/2/"]],
  ])("of %i entries are at %j", (count, urls) => {
    expect(addresses(authors, written(count))).toEqual(urls);
  });

  test("are introduced with all that is known of them", async () => {
    const page = rendered(authors, written(1), "/autoren/ada/");
    expect(page).toContain("<h1>Ada Beispiel</h1>");
    expect(page).toContain("genannt die Zahlenfrau, Beraterin");
    expect(page).toContain("<p>Ada rechnet gern.</p>");
    expect(page).toContain('<a rel="me" href="https://social.example/@ada">Mastodon</a>');
    expect(page).toContain('src="/media/ada.jpg"');
    expect(page).toContain("<title>Ada Beispiel – Klartext-Blog</title>");
    expect(page).toContain('href="/autoren/ada/feed.xml"');
    expect(await faults(page)).toEqual([]);
  });

  test("may have no more than a name and no entries yet", async () => {
    const bare = site({ authors: [author("bo", { name: "Bo" })] });
    const page = rendered(authors, bare, "/autoren/bo/");
    expect(page).toContain("Noch keine Einträge.");
    expect(page).toContain("Wer Bo ist und was Bo für Klartext-Blog geschrieben hat.");
    expect(await faults(page)).toEqual([]);
  });

  test("show posts and notes, newest first, and are counted with both", () => {
    const both = site({
      authors: [ada],
      posts: [post("alt", "2009-03-03", { authors: [ada] }), post("neu", "2009-03-05", { authors: [ada] })],
      notes: [note("n", "2009-03-04", { authors: [ada] })],
    });
    expect(rendered(authors, both, "/autoren/")).toContain("3 Einträge");
    const links = [
      ...rendered(authors, both, "/autoren/ada/").matchAll(/href="\/(?:blog|notizen)\/2009\/03\/(\w+)\/"/g),
    ];
    expect(links.map(([, id]) => id)).toEqual(["neu", "n", "alt"]);
  });

  test("are introduced on their first page only", async () => {
    const second = rendered(authors, written(51), "/autoren/ada/seite/2/");
    expect(second).toContain("<h1>Ada Beispiel, Seite 2</h1>");
    expect(second).not.toContain("<p>Ada rechnet gern.</p>");
    expect(second).toContain("<title>Ada Beispiel, Seite 2 – Klartext-Blog</title>");
    expect(await faults(second)).toEqual([]);
  });

  test("answer for their first page with their file, whose anchors links may use", () => {
    const [, first, second] = authors.pages(written(51), []) as readonly Page[];
    expect(first).toMatchObject({ source: "content/authors/ada.md", anchors: new Set(["werdegang"]) });
    expect(second?.source).toBe("feature authors");
    expect(second).not.toHaveProperty("anchors");
  });

  test("of one name have different titles", () => {
    const twins = site({ authors: [author("a", { name: "Ada" }), author("b", { name: "Ada" })] });
    const title = (url: string) => /<title>(.*)<\/title>/.exec(rendered(authors, twins, url))?.[1];
    expect(title("/autoren/a/")).not.toBe(title("/autoren/b/"));
  });

  test("are none at first, and the page says so", async () => {
    expect(rendered(authors, site(), "/autoren/")).toContain("Noch hat sich hier niemand vorgestellt.");
    expect(await faults(rendered(authors, site(), "/autoren/"))).toEqual([]);
  });

  test("speak English below a sub-path", () => {
    const english = site({ settings: settings({ base: "/b", interface: "en", language: "en" }), authors: [ada] });
    expect(addresses(authors, english)).toEqual(["/b/authors/", "/b/authors/ada/"]);
    expect(rendered(authors, english, "/b/authors/ada/")).toContain("known as die Zahlenfrau, Beraterin");
  });

  test("with hostile names are printed as text", async () => {
    const hostile = '"><script>alert(1)</script>';
    const bad = author("x", {
      name: hostile,
      nickname: hostile,
      role: hostile,
      links: [{ title: hostile, url: "https://x.example/" }],
    });
    for (const url of ["/autoren/", "/autoren/x/"]) {
      const page = rendered(authors, site({ authors: [bad] }), url);
      expect(page).not.toContain("<script>alert");
      expect(await faults(page)).toEqual([]);
    }
  });
});

test("the overview is a collection to machines, also while it is empty", () => {
  expect(rendered(authors, site(), "/autoren/")).toContain('"@type":"CollectionPage"');
});
