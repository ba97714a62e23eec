import { describe, expect, test } from "vitest";
import { corrections } from "../../../src/features/corrections/corrections.ts";
import { ledger } from "../../../src/features/corrections/ledger.ts";
import { rendered } from "../../support/pages.ts";
import { instant, post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

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
