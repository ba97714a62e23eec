import { describe, expect, test } from "vitest";
import { freeTitle, windowTitle } from "../../../layouts/parts/window-title.ts";
import { author, body, note, post, site, statement } from "../../support/site.ts";

describe("The title of the window", () => {
  test("is the title of the entry where no other has it", () => {
    const only = post("zinsen", "2008-01-01", { title: "Zinsen" });
    expect(windowTitle(site({ posts: [only] }), only)).toBe("Zinsen");
  });

  test("carries the date where an older post is called the same", () => {
    const older = post("weihnachten", "2008-12-24", { title: "Frohe Weihnachten" });
    const newer = post("weihnachten-2", "2009-12-24", { title: "Frohe weihnachten" });
    const both = site({ posts: [older, newer] });
    expect(windowTitle(both, older)).toBe("Frohe Weihnachten");
    expect(windowTitle(both, newer)).toBe("Frohe weihnachten (24. Dezember 2009)");
  });

  test("names the address where even the day is the same", () => {
    const twins = ["a", "b", "c"].map((id) => post(id, "2009-12-24", { title: "Heute" }));
    const all = site({ posts: twins });
    const titles = twins.map((twin) => windowTitle(all, twin));
    expect(new Set(titles).size).toBe(3);
    expect(titles).toContain("Heute (/blog/2009/12/c/)");
  });

  test("never is the title of a page that the site makes up", () => {
    const posts = ["Archiv", "Archiv 2008", "Archiv Dezember 2008", "Themen", "Klartext-Blog", "Suche", "Fund"].map(
      (title, i) => post(`p${i}`, "2008-12-24", { title }),
    );
    const all = site({ posts });
    expect(posts.map((each) => windowTitle(all, each).includes("(24. Dezember 2008)"))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test("never is the title of a later page of a list, however long the list may grow", () => {
    const posts = ["Neueste Beiträge, Seite 2", "notizen, seite 12", "Seite 3", "Band 3"].map((title, i) =>
      post(`p${i}`, "2008-12-24", { title }),
    );
    const all = site({ posts });
    expect(posts.map((each) => windowTitle(all, each))).toEqual([
      "Neueste Beiträge, Seite 2 (24. Dezember 2008)",
      "notizen, seite 12 (24. Dezember 2008)",
      "Seite 3 (24. Dezember 2008)",
      "Band 3",
    ]);
  });

  test("tells a post, a note, a statement and an author of one name apart", () => {
    const all = site({
      posts: [post("x", "2008-01-01", { title: "Ada" })],
      notes: [note("y", "2008-01-02", { body: body("Ada") })],
      statements: [statement("z", { title: "Ada" })],
      authors: [author("ada", { name: "Ada" })],
    });
    const pages = [...all.posts, ...all.notes, ...all.statements, ...all.authors];
    expect(new Set(pages.map((page) => windowTitle(all, page))).size).toBe(4);
  });

  test("of a free page gives way to every page that the site makes", () => {
    const all = site({ posts: [post("x", "2008-01-01", { title: "Zahlen" })] });
    const titles = ["Zahlen", "Archiv", "Archiv Januar 2008", "Notizen, Seite 2", "Über uns"].map((title) =>
      freeTitle(all, { url: "/frei/", title }, []),
    );
    expect(titles).toEqual([
      "Zahlen (/frei/)",
      "Archiv (/frei/)",
      "Archiv Januar 2008 (/frei/)",
      "Notizen, Seite 2 (/frei/)",
      "Über uns",
    ]);
  });

  test("is refused for a page that the site does not have", () => {
    expect(() => windowTitle(site(), { url: "/fremd/" })).toThrow(RangeError);
  });
});
