import { describe, expect, test } from "vitest";
import { citation } from "../../../layouts/parts/citation.ts";
import type { Post } from "../../../src/model/post.ts";
import { author, instant, post, settings, site } from "../../support/site.ts";

const shown = (more: Partial<Post>, language: "de" | "en" = "de") =>
  String(citation(site({ settings: settings({ interface: language }) }), post("zins", "2009-03-03", more)));
const three = [author("a", { name: "Ada" }), author("b", { name: "Berta" }), author("c", { name: "Carl" })];

describe("The citation of a post", () => {
  test("names authors, title, site, day and address", () => {
    expect(shown({ title: "Zins & Zeit", authors: three })).toContain(
      "<p>Ada, Berta und Carl: „<cite>Zins &amp; Zeit</cite>“. In: Klartext-Blog, 3. März 2009. https://example.org/blog/2009/03/zins/</p>",
    );
  });

  test("is complete in English, and tells the language of a title in another", () => {
    expect(shown({ title: "L’intérêt", language: "fr", authors: three.slice(0, 2) }, "en")).toContain(
      '<p>Ada and Berta: “<cite lang="fr">L’intérêt</cite>”. In: Klartext-Blog, 3 March 2009. https://',
    );
  });

  test("names the bank where nobody is named", () => {
    expect(shown({})).toContain("<p>Musterbank eG: „");
  });

  test("says which version it is when the post was updated or corrected", () => {
    expect(shown({ updated: instant("2009-03-05") })).toContain("3. März 2009. Fassung vom 5. März 2009. https://");
    const corrections = [{ date: instant("2009-04-01"), text: "Drei." }];
    expect(shown({ updated: instant("2009-03-05"), corrections })).toContain("Fassung vom 1. April 2009.");
    expect(shown({})).not.toContain("Fassung");
  });

  test("is not offered for what only editors can see", () => {
    expect(shown({ status: "draft" })).toBe("");
    expect(shown({ status: "scheduled" })).toBe("");
    expect(shown({ status: "expired" })).not.toBe("");
  });
});
