import { describe, expect, test } from "vitest";
import { contents } from "../../../layouts/parts/contents.ts";
import type { Heading } from "../../../src/model/body.ts";
import { body, post, settings, site } from "../../support/site.ts";

const h = (level: number, id: string): Heading => ({ level, id, text: `Über ${id} & mehr` });
const four = [h(2, "a"), h(3, "b"), h(4, "c"), h(3, "d"), h(2, "e")];
const shown = (wordCount: number, headings: readonly Heading[], language = "de") =>
  String(contents(site(), post("lang", "2009-01-01", { language, body: body("Text", { wordCount, headings }) })));
const link = (id: string) => `<a href="#${id}">Über ${id} &amp; mehr</a>`;

describe("The contents of a post", () => {
  test("are a nested list of its headings, down to the third level", () => {
    expect(shown(801, four)).toBe(
      `<nav class="contents" aria-labelledby="text_contents">
<h2 id="text_contents">Inhalt</h2>
<ol>
<li>${link("a")}<ol>
<li>${link("b")}</li>
<li>${link("d")}</li>
</ol>
</li>
<li>${link("e")}</li>
</ol>
</nav>
`,
    );
  });

  test("are left out of a short text and of one with few headings", () => {
    expect(shown(800, four)).toBe("");
    expect(shown(5000, four.slice(0, 4))).toBe("");
  });

  test("say that our word is in another language than the text", () => {
    expect(shown(801, four, "fr")).toContain('<h2 id="text_contents" lang="de">Inhalt</h2>');
    expect(
      String(
        contents(
          site({ settings: settings({ interface: "en", language: "en" }) }),
          post("x", "2009-01-01", { language: "en", body: body("Text", { wordCount: 801, headings: four }) }),
        ),
      ),
    ).toContain('<h2 id="text_contents">Contents</h2>');
  });
});
