import { describe, expect, test } from "vitest";
import { notFound } from "../../../src/features/not-found/not-found.ts";
import { rendered } from "../../support/pages.ts";
import { post, settings, site } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const days = ["01", "02", "03", "04", "05", "06"];

describe("the page for what is not there", () => {
  const full = site({ posts: days.map((day) => post(`p${day}`, `2024-01-${day}`)) });
  const page = rendered(notFound, full, "/404.html");

  test("says so and offers the home page, the archive and the topics", () => {
    expect(page).toContain("<h1>Diese Seite gibt es nicht</h1>");
    for (const url of ["/", "/archiv/", "/themen/"]) expect(page).toContain(`<li><a href="${url}">`);
  });

  test("offers the five newest posts", () => {
    const offered = [...page.matchAll(/<li><a href="\/blog\/2024\/01\/(p\d+)\/"/g)].map(([, id]) => id);
    expect(offered).toEqual(["p06", "p05", "p04", "p03", "p02"]);
  });

  test("does not offer what has expired", () => {
    const expired = site({ posts: [post("alt", "2024-01-01", { status: "expired" })] });
    expect(rendered(notFound, expired, "/404.html")).not.toContain("/alt/");
  });

  test("marks what only the editors can see", () => {
    const draft = site({ posts: [post("neu", "2024-01-01", { status: "draft" })] });
    expect(rendered(notFound, draft, "/404.html")).toContain('<strong class="mark">Entwurf</strong> <a href="');
  });

  test("is a page to machines, not the site", () => {
    expect(page).toContain('"@type":"WebPage","name":"Diese Seite gibt es nicht"');
  });

  test("is kept from search engines and the sitemap", () => {
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(notFound.pages(full, [])[0]).not.toHaveProperty("listed");
  });

  test("works from any address: all its links are absolute", () => {
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(\/|#|https:)/.test(target ?? ""))).toEqual([]);
  });

  test("is valid, also on an empty site", async () => {
    expect(await faults(page)).toEqual([]);
    expect(await faults(rendered(notFound, site(), "/404.html"))).toEqual([]);
  });

  test("prints hostile titles as words", () => {
    const hostile = site({ posts: [post("x", "2024-01-01", { title: "<script>a()</script>" })] });
    expect(rendered(notFound, hostile, "/404.html")).not.toContain("<script>a");
  });

  test("keeps the sub-path and speaks English on an English site", () => {
    const english = site({ settings: settings({ language: "en", interface: "en", base: "/bank" }) });
    const text = rendered(notFound, english, "/bank/404.html");
    expect(text).toContain("This page does not exist");
    expect(text).toContain('<li><a href="/bank/archive/">');
  });
});
