import { describe, expect, test } from "vitest";
import { corrections } from "../../../src/features/corrections/corrections.ts";
import { ledger } from "../../../src/features/corrections/ledger.ts";
import type { Site } from "../../../src/model/site.ts";
import { rendered } from "../../support/pages.ts";
import { author, instant, post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";
import { atomDocument, texts } from "../feeds/atom-grammar.ts";
import { jsonDocument } from "../feeds/json-feed-schema.ts";

const correction = (day: string, text = `Am ${day} berichtigt.`) => ({ date: instant(day), text });
const order = (...posts: Parameters<typeof ledger>[0]) =>
  ledger(posts).map(({ post, date }) => `${post.id} ${date.day}`);

describe("the ledger of corrections", () => {
  test("has the newest first, whichever post it belongs to", () => {
    const zinsen = post("zinsen", "2024-01-01", { corrections: [correction("2024-05-01"), correction("2024-02-01")] });
    const filiale = post("filiale", "2024-01-02", { corrections: [correction("2024-03-01")] });
    expect(order(zinsen, filiale)).toEqual(["zinsen 2024-05-01", "filiale 2024-03-01", "zinsen 2024-02-01"]);
  });

  test("orders those of one day by post, so that every build agrees", () => {
    const a = post("a", "2024-01-01", { corrections: [correction("2024-03-01")] });
    const b = post("b", "2024-01-02", { corrections: [correction("2024-03-01")] });
    expect(order(b, a)).toEqual(order(a, b));
    expect(order(b, a)).toEqual(["a 2024-03-01", "b 2024-03-01"]);
  });

  test("keeps those of expired posts and leaves out those of unpublished ones", () => {
    const posts = (["published", "expired", "draft", "scheduled"] as const).map((status) =>
      post(status, "2024-01-01", { status, corrections: [correction("2024-03-01")] }),
    );
    expect(order(...posts)).toEqual(["expired 2024-03-01", "published 2024-03-01"]);
  });
});

describe("the page of corrections", () => {
  test("exists and is valid while there are none", async () => {
    const page = rendered(corrections, site(), "/korrekturen/");
    expect(page).toContain("Bisher keine Korrekturen.");
    expect(await faults(page)).toEqual([]);
  });

  test("shows day, post and text, and is valid", async () => {
    const zinsen = post("zinsen", "2024-01-01", {
      title: "Über Zinsen",
      corrections: [correction("2024-05-01", "Es sind 3 %.")],
    });
    const page = rendered(corrections, site({ posts: [zinsen] }), "/korrekturen/");
    expect(page).toContain('<a href="/blog/2024/01/zinsen/">Über Zinsen</a>');
    expect(page).toContain('<time datetime="2024-05-01">1. Mai 2024</time>');
    expect(page).toContain("Es sind 3 %.");
    expect(page).not.toContain("Bisher keine");
    expect(await faults(page)).toEqual([]);
  });

  test("prints hostile words as words", () => {
    const hostile = post("x", "2024-01-01", {
      title: `<img src=x onerror="a()">`,
      corrections: [correction("2024-05-01", "</p><script>b()</script>")],
    });
    const page = rendered(corrections, site({ posts: [hostile] }), "/korrekturen/");
    expect(page).not.toContain("<img");
    expect(page).not.toContain("<script>b");
    expect(page).toContain("&lt;script&gt;b()&lt;/script&gt;");
  });

  test("says when the newest correction came, for the sitemap", () => {
    const zinsen = post("zinsen", "2024-01-01", { corrections: [correction("2024-05-01")] });
    const [page] = corrections.pages(site({ posts: [zinsen] }), []);
    expect(page?.listed?.changed?.day).toBe("2024-05-01");
  });

  test("marks titles and texts of another language", () => {
    const english = post("rates", "2024-01-01", {
      language: "en",
      title: "Rates",
      corrections: [correction("2024-05-01")],
    });
    const page = rendered(corrections, site({ posts: [english] }), "/korrekturen/");
    expect(page).toContain('<a href="/blog/2024/01/rates/" lang="en">Rates</a>');
  });

  test("has an English address and English words on an English site", () => {
    const english = settings({ language: "en", interface: "en" });
    expect(rendered(corrections, site({ settings: english }), "/corrections/")).toContain("No corrections so far.");
  });
});

describe("the day of a correction on the page", () => {
  test("leads to where the post says the same", () => {
    const zinsen = post("zinsen", "2024-01-01", { corrections: [correction("2024-05-01")] });
    const page = rendered(corrections, site({ posts: [zinsen] }), "/korrekturen/");
    expect(page).toMatch(
      /<a href="\/blog\/2024\/01\/zinsen\/#correction_2024-05-01_[0-9a-f]{6}"><time datetime="2024-05-01">1\. Mai 2024<\/time><\/a>/,
    );
  });
});

describe("the feed of corrections", () => {
  const ida = author("ida", { name: "Ida Beispiel" });
  const zinsen = post("zinsen", "2024-01-01", {
    title: "Zinsen & <mehr>",
    authors: [ida],
    corrections: [correction("2024-05-01T10:15", "Es sind <3> %."), correction("2024-02-01")],
  });
  const one = site({ posts: [zinsen], now: instant("2025-01-01") });
  const atomOf = (of: Site) => {
    const document = atomDocument(rendered(corrections, of, "/korrekturen/feed.xml"));
    return (xpath: string) => texts(document, xpath);
  };
  const jsonOf = (of: Site) => jsonDocument(rendered(corrections, of, "/korrekturen/feed.json"));
  const ids = (of: Site) => jsonOf(of).items.map(({ id }) => id);

  test("has an entry for each, with what was wrong and a link to where the post says so", () => {
    const ask = atomOf(one);
    expect(ask("/a:feed/a:title")).toEqual(["Korrekturen – Klartext-Blog"]);
    expect(ask("/a:feed/a:id")).toEqual(["https://example.org/korrekturen/feed.xml"]);
    expect(ask("/a:feed/a:updated")).toEqual(["2024-05-01T10:15:00+00:00"]);
    expect(ask("//a:entry/a:title")).toEqual(["Korrektur: Zinsen & <mehr>", "Korrektur: Zinsen & <mehr>"]);
    expect(ask("//a:entry/a:author/a:name")).toEqual(["Ida Beispiel", "Ida Beispiel"]);
    expect(ask("//a:entry/a:updated")).toEqual(["2024-05-01T10:15:00+00:00", "2024-02-01T00:00:00+00:00"]);
    const [link = ""] = ask("//a:entry/a:link/@href");
    expect(link).toMatch(/^https:\/\/example\.org\/blog\/2024\/01\/zinsen\/#correction_2024-05-01_[0-9a-f]{6}$/);
    expect(ask("//a:entry/a:content")[0]).toBe(
      `<p>Es sind &lt;3&gt; %.</p>\n<p><a href="${link}">Zur Korrektur im Beitrag</a></p>\n`,
    );
    expect(ids(one)).toEqual(ask("//a:entry/a:id"));
    expect(ids(one)[0]).toMatch(/^tag:example\.org,2024-05-01:zinsen:correction_2024-05-01_[0-9a-f]{6}$/);
  });

  test("keeps every id when corrections come before and after, and when the title or the site's clock changes", () => {
    const more = [correction("2024-06-01"), correction("2024-05-01", "Am selben Tag."), correction("2024-01-15")];
    const grown = { ...zinsen, title: "Anders", corrections: [...more, ...zinsen.corrections] };
    const later = site({ posts: [grown, post("b", "2024-02-02", { corrections: more })], now: instant("2030-01-01") });
    expect(ids(later)).toHaveLength(8);
    expect(new Set(ids(later)).size).toBe(8);
    for (const id of ids(one)) expect(ids(later)).toContain(id);
  });

  test("answers while there are none, dated by the posts", () => {
    const none = site({ posts: [post("a", "2024-01-01")], now: instant("2025-01-01") });
    expect(atomOf(none)("/a:feed/a:updated")).toEqual(["2024-01-01T00:00:00+00:00"]);
    expect(jsonOf(none).items).toEqual([]);
    expect(atomOf(site({ now: instant("2025-01-01") }))("/a:feed/a:updated")).toEqual(["1970-01-01T00:00:00Z"]);
  });

  test("holds the newest twenty, and none of unpublished posts", () => {
    const many = Array.from({ length: 25 }, (_, day) => correction(`2024-03-${String(day + 1).padStart(2, "0")}`));
    const hidden = (["draft", "scheduled"] as const).map((status) =>
      post(status, "2024-01-01", { status, corrections: [correction("2024-12-01")] }),
    );
    const full = site({ posts: [post("a", "2024-01-01", { corrections: many.toReversed() }), ...hidden] });
    expect(jsonOf(full).items.map(({ date_published }) => date_published.slice(8, 10))).toEqual(
      Array.from({ length: 20 }, (_, index) => String(25 - index).padStart(2, "0")),
    );
  });

  test("is named by the page of corrections, for programs that look for feeds", () => {
    const page = rendered(corrections, one, "/korrekturen/");
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Korrekturen (Atom-Feed)" href="/korrekturen/feed.xml">',
    );
    expect(page).toContain('href="/korrekturen/feed.json"');
  });

  test("has a key that changes with what it says, and with nothing else", () => {
    const keyOf = (of: Site) => corrections.pages(of, []).map((page) => ("key" in page ? page.key : undefined))[1];
    expect(keyOf(site({ posts: [zinsen], now: instant("2030-01-01") }))).toBe(keyOf(one));
    for (const more of [{ title: "Anders" }, { authors: [] }, { corrections: [correction("2024-05-01", "Neu.")] }]) {
      expect(keyOf(site({ posts: [{ ...zinsen, ...more }] }))).not.toBe(keyOf(one));
    }
  });
});
