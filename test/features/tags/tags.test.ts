import { describe, expect, test } from "vitest";
import { tags } from "../../../src/features/tags/tags.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { body, note, post, settings, site, tag } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const money = { ...tag("geld", "Geld"), description: "Woher es kommt." };
const tagged = (count: number) =>
  site({
    posts: Array.from({ length: count }, (_, i) =>
      post(`p${String(i).padStart(3, "0")}`, "2009-03-03", { tags: [money] }),
    ),
  });

describe("Topics", () => {
  test.each([
    [1, ["/themen/", "/themen/geld/"]],
    [50, ["/themen/", "/themen/geld/"]],
    [51, ["/themen/", "/themen/geld/", "/themen/geld/seite/2/"]],
  ])("with %i entries are at %j", (count, urls) => {
    expect(addresses(tags, tagged(count))).toEqual(urls);
  });

  test("are counted, with posts and notes together", async () => {
    const both = site({
      posts: [post("p", "2009-03-03", { tags: [money] })],
      notes: [note("n", "2009-03-04", { tags: [money, tag("haus", "Haus & Hof")] })],
    });
    const overview = rendered(tags, both, "/themen/");
    expect(overview).toContain('<a href="/themen/geld/">Geld</a> <small>2 Einträge</small>');
    expect(overview).toContain('<a href="/themen/haus/">Haus &amp; Hof</a> <small>1 Eintrag</small>');
    expect(await faults(overview)).toEqual([]);
    const page = rendered(tags, both, "/themen/geld/");
    expect(page.indexOf("Notiz n.")).toBeGreaterThan(0);
    expect(page.lastIndexOf("Notiz n.")).toBeLessThan(page.lastIndexOf('href="/blog/2009/03/p/"'));
    expect(page).toContain('<p class="lead">Woher es kommt.</p>');
    expect(page).toContain('title="Thema: Geld (Atom-Feed)" href="/themen/geld/feed.xml"');
    expect(await faults(page)).toEqual([]);
  });

  test("have titles, descriptions and ways between their pages", async () => {
    const second = rendered(tags, tagged(101), "/themen/geld/seite/2/");
    expect(second).toContain("<title>Thema: Geld, Seite 2 – Klartext-Blog</title>");
    expect(second).toContain('<meta name="description" content="Woher es kommt. Seite 2.">');
    expect(second).toContain('<link rel="prev" href="/themen/geld/">');
    expect(second).toContain('<link rel="next" href="/themen/geld/seite/3/">');
    expect(second).toContain('<link rel="canonical" href="https://example.org/themen/geld/seite/2/">');
    expect(await faults(second)).toEqual([]);
  });

  test("are none at first, and the page says so", async () => {
    expect(addresses(tags, site())).toEqual(["/themen/"]);
    expect(rendered(tags, site(), "/themen/")).toContain("Noch sind keine Themen vergeben.");
    expect(await faults(rendered(tags, site(), "/themen/"))).toEqual([]);
  });

  test("that the site does not know are refused", () => {
    const broken = { ...tagged(1), entriesByTag: new Map() };
    expect(() => tags.pages(broken, [])).toThrow(RangeError);
  });

  test("speak English below a sub-path", () => {
    const english = { ...tagged(51), ...site({ settings: settings({ base: "/b", interface: "en", language: "en" }) }) };
    const joined = { ...english, ...{ tags: [money], entriesByTag: tagged(51).entriesByTag } };
    expect(addresses(tags, joined)).toEqual(["/b/topics/", "/b/topics/geld/", "/b/topics/geld/page/2/"]);
    expect(rendered(tags, joined, "/b/topics/geld/")).toContain("<title>Topic: Geld – Klartext-Blog</title>");
  });

  test("with hostile names and notes are printed as text", async () => {
    const hostile = '"><script>alert(1)</script>';
    const bad = { ...tag("x", hostile), description: hostile };
    const all = site({ notes: [note("n", "2009-03-04", { tags: [bad], body: body(hostile) })] });
    for (const url of ["/themen/", "/themen/x/"]) {
      expect(rendered(tags, all, url)).not.toContain("<script>alert");
      expect(await faults(rendered(tags, all, url))).toEqual([]);
    }
  });
});

test("the overview is a collection to machines, also while it is empty", () => {
  expect(rendered(tags, site(), "/themen/")).toContain('"@type":"CollectionPage"');
});
