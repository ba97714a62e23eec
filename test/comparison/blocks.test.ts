/** What is told of paragraphs, lists, tables and everything else that holds words. */
import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { told } from "./told.ts";

const long = "Dieser Absatz erzählt von der Genossenschaft und ihren vielen Mitgliedern in Hessen.";

describe("Paragraphs", () => {
  test("that came or went are marked as a whole", () => {
    expect(told(`${long}\n\nAlt und lang.`, `Neu und kurz.\n\n${long}`)).toBe(
      `<p class="inserted">[+Neu und kurz.+]</p>\n<p>${long}</p>\n<p class="removed">[-Alt und lang.-]</p>`,
    );
  });

  test("of which there were two lose one", () => {
    expect(told(`${long}\n\n${long}`, long).match(/\[-/g)).toHaveLength(1);
  });

  test("are all removed from a text that is empty now, and all inserted into one that was empty", () => {
    expect(told("Alt.", "")).toBe('<p class="removed">[-Alt.-]</p>');
    expect(told("", "Neu.")).toBe('<p class="inserted">[+Neu.+]</p>');
    expect(told("", "")).toBe("");
  });

  test("that moved are told in both places, without being marked as removed or inserted", () => {
    expect(
      told(
        `${long}\n\nEins und zwei.\n\nDrei und vier und fünf und sechs und sieben und acht und neun und zehn und elf und zwölf.`,
        `Eins und zwei.\n\nDrei und vier und fünf und sechs und sieben und acht und neun und zehn und elf und zwölf.\n\n${long}`,
      ),
    ).toBe(
      [
        '<p class="moved-away" data-move="1">Verschiebung 1: „Dieser Absatz erzählt von der Genossenschaft und ihren…“ steht jetzt weiter unten.</p>',
        "<p>Eins und zwei.</p>",
        "<p>Drei und vier und fünf und sechs und sieben und acht und neun und zehn und elf und zwölf.</p>",
        '<p class="move-note">Verschiebung 1: stand vorher weiter oben.</p>',
        `<p class="moved-here" data-move="1">${long}</p>`,
      ].join("\n"),
    );
  });

  test("that moved and changed on their way show what changed in the new place", () => {
    const others =
      "Hier steht sehr viel anderer Text, der bleibt, wo er ist, und mehr Worte hat als der, der wandert, und noch mehr.";
    expect(told(`${long}\n\n${others}`, `${others}\n\n${long.replace("Hessen", "Bayern")}`)).toContain(
      '<p class="moved-here" data-move="1">Dieser Absatz erzählt von der Genossenschaft und ihren vielen Mitgliedern in [-Hessen-] [+Bayern+].</p>',
    );
  });

  test("that left a quote, which moved as well, are told once", () => {
    const [a, b] = [
      "Ein Satz über Zinsen und Kredite.",
      "Ein Satz über das Sparen im Alter und in der Jugend und dazwischen.",
    ];
    const others = `${long}\n\n${long.replace("Hessen", "Bayern")}\n\n${long.replace("Hessen", "Franken")}`;
    const merged = told(`> ${a}\n>\n> ${b}\n\n${others}`, `${others}\n\n> ${b}\n\n${a}`);
    expect(merged.match(/class="moved-here"/g)).toHaveLength(2);
    expect(merged.match(/class="moved-away"/g)).toHaveLength(2);
  });

  test("that became list items are told", () => {
    expect(told(long, `- ${long}`)).toMatch(/^<p class="moved-away"[\s\S]*<ul class="inserted">/);
  });
});

describe("Headings", () => {
  test("stand one level lower, below the heading of the comparison", () => {
    expect(told("## A\n\n### B\n\nText.", "## A\n\n### C\n\nText.")).toBe(
      '<h3>A</h3>\n<p class="removed heading-3">[-B-]</p>\n<h4 class="inserted">[+C+]</h4>\n<p>Text.</p>',
    );
  });

  test("that were removed are none any more, so that the outline is the new one", () => {
    const merged = told("## Eins\n\n### Eins Komma eins\n\n#### Ganz unten\n\nx", "## Eins\n\n### Ganz woanders\n\nx");
    expect(merged.match(/<h\d/g)).toEqual(["<h3", "<h4"]);
  });
});

describe("Lists", () => {
  test("tell which items came, went, moved and changed, also below other items", () => {
    const before = "- Äpfel und Birnen\n- Kirschen\n  - sauer\n  - süß\n- Pflaumen aus dem Garten";
    const after = "- Kirschen\n  - süß\n  - bitter\n- Pflaumen aus dem Wald\n- Äpfel und Birnen";
    expect(told(before, after)).toBe(
      [
        '<ul><li class="moved-away" data-move="1">Verschiebung 1: „Äpfel und Birnen“ steht jetzt weiter unten.</li>',
        '<li>Kirschen<ul><li class="removed">[-sauer-]</li>',
        "<li>süß</li>",
        '<li class="inserted">[+bitter+]</li>',
        "</ul>",
        "</li>",
        "<li>Pflaumen aus dem [-Garten-] [+Wald+]</li>",
        '<li class="moved-here" data-move="1"><span class="move-note">Verschiebung 1: stand vorher weiter oben.</span>Äpfel und Birnen</li>',
        "</ul>",
      ].join("\n"),
    );
  });

  test("with numbers keep the new numbers, and the old ones of what went", () => {
    expect(
      told(
        "3. Wir sagen alles.\n4. Wir duzen niemanden.\n5. Wir antworten schnell.",
        "3. Wir sagen alles.\n4. Wir antworten schnell.",
      ),
    ).toBe(
      '<ol start="3"><li value="3">Wir sagen alles.</li>\n<li class="removed" value="4">[-Wir duzen niemanden.-]</li>\n<li value="4">Wir antworten schnell.</li>\n</ol>',
    );
  });

  test("are not changed by other numbers alone, nor by blank lines between the items", () => {
    expect(told("1. Eins\n2. Zwei", "4. Eins\n\n5. Zwei")).not.toMatch(/\[[-+]|moved|removed|inserted/);
  });

  test("of theses lose their links, which belong to the version itself", () => {
    const merged = told(
      "## Thesen\n\n1. Wir sagen alles.\n2. Wir antworten bald.",
      "## Thesen\n\n1. Wir sagen alles.\n2. Wir antworten jetzt.",
    );
    expect(merged).toContain('<ol class="theses">');
    expect(merged).toContain("<li>Wir antworten [-bald-] [+jetzt+].</li>");
    expect(merged).not.toMatch(/id=|href|thesis-link/);
  });

  test("of definitions are told entry by entry", () => {
    expect(told("Zins\n: Preis für Geld", "Zins\n: Preis für Zeit\n\nKredit\n: Geld auf Zeit")).toBe(
      '<dl><dt>Zins</dt>\n<dd>Preis für [-Geld-] [+Zeit+]</dd>\n<dt class="inserted">[+Kredit+]</dt>\n<dd class="inserted">[+Geld auf Zeit+]</dd>\n</dl>',
    );
  });
});

describe("Tables", () => {
  const table = (...rows: string[]) => [rows[0], rows[0]?.replace(/[^|]+/g, "---"), ...rows.slice(1)].join("\n");

  test("tell rows that came and went, and cells that changed", () => {
    const before = table("|Konto|Preis|", "|Giro|4,90 €|", "|Depot|10 €|", "|Sparbuch|frei|");
    expect(told(before, table("|Konto|Preis|", "|Giro|4,90 €|", "|Depot|11 €|", "|Tagesgeld|0 €|"))).toBe(
      [
        '<div class="table" role="group" tabindex="0" aria-label="Tabelle: Konto, Preis"><table><thead><tr><th>Konto</th><th>Preis</th></tr>',
        "</thead>",
        "<tbody><tr><td>Giro</td><td>4,90 €</td></tr>",
        "<tr><td>Depot</td><td>[-10 €-] [+11 €+]</td></tr>",
        '<tr class="removed"><td class="removed">[-Sparbuch-]</td><td class="removed">[-frei-]</td></tr>',
        '<tr class="inserted"><td class="inserted">[+Tagesgeld+]</td><td class="inserted">[+0 €+]</td></tr>',
        "</tbody>",
        "</table>",
        "</div>",
      ].join("\n"),
    );
  });

  test("tell columns that came and went, in every row at the same place", () => {
    const before = table("|Konto|alt|Preis|", "|Giro|x|4,90 €|", "|Depot|y|10 €|", "|Sparbuch|z|1 €|");
    const merged = told(before, table("|Konto|Preis|", "|Giro|4,90 €|", "|Depot|10 €|", "|Bausparen|7 €|"));
    expect(merged).toContain('<th>Konto</th><th class="removed">[-alt-]</th><th>Preis</th>');
    expect(merged).toContain('<td>Giro</td><td class="removed">[-x-]</td><td>4,90 €</td>');
    expect(merged).toContain(
      '<td class="inserted">[+Bausparen+]</td><td class="absent"></td><td class="inserted">[+7 €+]</td>',
    );
  });

  test("tell rows that moved", () => {
    const rows = ["|Giro bleibt hier|4,90 €|", "|Depot|10 €|", "|Sparbuch|1 €|"] as const;
    const merged = told(table("|Konto|Preis|", ...rows), table("|Konto|Preis|", rows[1], rows[2], rows[0]));
    expect(merged).toMatch(
      /<tr class="moved-away" data-move="1"><td colspan="2">Verschiebung 1: „[^“]*“ steht jetzt weiter (?:oben|unten)\.<\/td><\/tr>/,
    );
    expect(merged).not.toMatch(/\[[-+]/);
  });

  test("with joined cells are told cell by cell where they have the same shape, and as two where not", () => {
    const joined = (span: number, text: string) =>
      `<table><tbody><tr><td colspan="${span}">Alles über ${text}</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>`;
    expect(comparisonOf(joined(2, "Geld"), joined(2, "Gold"), "de").toString()).toContain("Alles über <del>");
    expect(
      comparisonOf(joined(2, "Geld"), joined(1, "Geld"), "de")
        .toString()
        .match(/<table/g),
    ).toHaveLength(2);
  });
});

describe("Other blocks", () => {
  test("footnotes are compared by what they say, not by their numbers", () => {
    const before = "Das gilt.[^1]\n\n[^1]: Seit gestern und für alle.";
    const after = "Neu ist das.[^2]\n\nDas gilt.[^1]\n\n[^1]: Seit heute und für alle.\n[^2]: Ganz neu.";
    expect(told(before, after)).toBe(
      [
        '<p class="inserted">[+Neu ist das.<sup class="footnote-ref">1</sup>+]</p>',
        '<p>Das gilt.<sup class="footnote-ref">2</sup></p>',
        '<div class="footnotes" role="doc-endnotes" aria-label="Fußnoten"><ol><li class="inserted"><p class="inserted">[+Ganz neu.+]</p>',
        "</li>",
        "<li><p>Seit [-gestern-] [+heute+] und für alle.</p>",
        "</li>",
        "</ol>",
        "</div>",
      ].join("\n"),
    );
  });

  test("quotes, figures and pictures are told where they changed", () => {
    expect(told("> Geld ist rund.\n>\n> — Anna", "> Geld ist bunt.\n>\n> — Anna")).toBe(
      '<figure class="quote"><blockquote><p>Geld ist [-rund-] [+bunt+].</p>\n</blockquote>\n<figcaption>— Anna</figcaption></figure>',
    );
    expect(told('![Haus](/a.jpg "Haus")', '![Ein Haus](/a.jpg "Haus")')).toContain(
      "[Beschreibung des Bildes vorher: „Haus“, jetzt: „Ein Haus“]",
    );
  });

  test("code keeps every blank, and tells of each that changed", () => {
    expect(told("```\na b\nc\n```", "```\na  b\nd\n```")).toBe("<pre><code>a[- -][+  +]b\n[-c-][+d+]\n</code></pre>");
  });

  test("a rule between paragraphs is kept, removed or inserted", () => {
    expect(told("A\n\n***\n\nB", "A\n\n***\n\nB")).toBe("<p>A</p>\n<hr>\n<p>B</p>");
    expect(told("A\n\n***\n\nB", "A\n\nB")).toBe("<p>A</p>\n[-<hr>-]\n<p>B</p>");
  });
});
