/** How a source is cited. */
import { describe, expect, test } from "vitest";
import { sources } from "../../../layouts/parts/sources.ts";
import type { Source } from "../../../src/model/body.ts";
import { settings, site } from "../../support/site.ts";

const whole: Source = {
  title: "Welt & Morgen",
  url: "https://example.com/a?b=1&c=2",
  author: "A. Muster",
  date: "2009-03-01",
  accessed: "2009-03-02",
  archive: "https://example.com/b",
};

const printed = (list: readonly Source[], of = site()) => String(sources(of, list));

describe("A source", () => {
  test("is cited by author, title, day, day of reading and archived copy, each marked as what it is", () => {
    expect(printed([whole])).toBe(`<ul class="sources">
<li>Quelle: A. Muster, <a href="https://example.com/a?b=1&amp;c=2"><cite>Welt &amp; Morgen</cite></a>, <time datetime="2009-03-01">1. März 2009</time>, abgerufen am <time datetime="2009-03-02">2. März 2009</time>, <a href="https://example.com/b">archivierte Fassung</a></li>
</ul>
`);
  });

  test("is cited in English on an English site", () => {
    const english = site({ settings: settings({ language: "en", interface: "en" }) });
    expect(printed([whole], english)).toContain(
      'Source: A. Muster, <a href="https://example.com/a?b=1&amp;c=2"><cite>Welt &amp; Morgen</cite></a>, <time datetime="2009-03-01">1 March 2009</time>, accessed on <time datetime="2009-03-02">2 March 2009</time>, <a href="https://example.com/b">archived copy</a>',
    );
  });

  test("needs no more than its title", () => {
    expect(printed([{ title: "Jahresbericht" }])).toContain("<li>Quelle: <cite>Jahresbericht</cite></li>");
  });

  test("has a line of its own, and none of them leave no trace", () => {
    expect(printed([whole, whole]).match(/<li>/g)).toHaveLength(2);
    expect(printed([])).toBe("");
  });
});
