import { expect, test } from "vitest";
import { search } from "../../../src/features/search/search.ts";
import { files } from "../../support/files.ts";
import { author, note, post, settings, site, tag } from "../../support/site.ts";

const on = settings({ search: true });

test("The page offers what can be narrowed down by, and leads on where no script runs", () => {
  const of = site({
    settings: on,
    posts: [post("a", "2019-01-01", { tags: [tag("geld", "Geld & Gut")], authors: [author("mia", { name: "Mia" })] })],
    notes: [note("b", "2024-01-01")],
  });
  const page = files(search, of).get("/suche/") ?? "";
  expect(page).toContain('<option value="geld">Geld &amp; Gut</option>');
  expect(page).toContain('<option value="mia">Mia</option>');
  expect(page.indexOf('value="2024"')).toBeLessThan(page.indexOf('value="2019"'));
  expect(page).toContain('<script type="module" src="/assets/search-0.js"></script>');
  expect(page).toContain("braucht dafür JavaScript");
  for (const way of ["/archiv/", "/themen/", "/autoren/", "/notizen/"]) expect(page).toContain(`<a href="${way}">`);
});

test("An English site searches in English, below its sub-path", () => {
  const of = site({ settings: settings({ search: true, interface: "en", language: "en", base: "/blog" }) });
  const page = files(search, of).get("/blog/search/") ?? "";
  expect(page).toContain('data-index="/blog/search/index/pagefind.js"');
  expect(page).toContain("What are you looking for?");
});

test("Without search there is nothing", () => {
  expect([...files(search, site())]).toEqual([]);
});
