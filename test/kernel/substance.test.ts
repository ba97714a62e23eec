import { describe, expect, test } from "vitest";
import { substanceOf } from "../../src/kernel/substance.ts";

describe("A text says the same", () => {
  test.each([
    ["with other quotation marks", 'Er sagte "nein".', "Er sagte „nein“."],
    ["with other dashes", "Wir - also alle - zahlen.", "Wir – also alle – zahlen."],
    ["with a range set otherwise", "Seite 3-5", "Seite 3–5"],
    ["with other blanks", "5 Euro  im\nJahr", "5\u00a0Euro im Jahr"],
    ["with other ends of lines", "Eins.\n\nZwei.\n", "Eins.\r\n\r\nZwei."],
    ["with emphasis", "Das ist wichtig.", "Das **ist** _wichtig_."],
    ["with emphasis inside of a word", "Genossenschaft", "**Genossen**schaft"],
    ["as a heading of another level", "# Zinsen #\n", "### Zinsen\n"],
    ["with a list of another kind", "- Eins\n- Zwei", "* Eins\n* Zwei"],
    ["in a quote", "Ein Satz.", "> Ein Satz."],
    ["with a full stop at its end", "Ein Satz", "Ein Satz."],
    ["with dots of another kind", "Und so...", "Und so…"],
    ["with a blank before a sign", "5% von 10€", "5 % von 10 €"],
    ["with soft hyphens", "Generalversammlung", "General\u00adversamm&shy;lung"],
    ["with names of signs", "Wir – alle", "Wir&nbsp;&ndash; alle"],
    ["with letters in two pieces", "Größe über alles", "Gro\u0308ße u\u0308ber alles"],
    ["with a comment", "Eins. Zwei.", "Eins. <!-- more --> Zwei."],
    ["with another sign for minus", "Es waren -5 Grad.", "Es waren −5 Grad."],
  ])("%s", (_what, one, other) => {
    expect(substanceOf(other)).toBe(substanceOf(one));
  });
});

describe("A text says something else", () => {
  test.each([
    ["with another letter", "Haus", "Maus"],
    ["with a capital", "Wir helfen ihnen", "Wir helfen Ihnen"],
    ["with an umlaut", "schon", "schön"],
    ["without a comma in a number", "1,5", "15"],
    ["with a point for a comma", "1,5", "1.5"],
    ["without a point in a number", "1.000", "1000"],
    ["without a minus", "-5", "5"],
    ["without a minus behind a word", "Es waren −5", "Es waren 5"],
    ["without per cent", "5 %", "5"],
    ["per mille instead of per cent", "5 %", "5 ‰"],
    ["with another currency", "5 €", "5 $"],
    ["with a plus", "5", "+5"],
    ["at another time", "10:30", "10 30"],
    ["as a question", "Wir zahlen.", "Wir zahlen?"],
    ["with another address", "[Text](/werte/)", "[Text](/wert/)"],
    ["with another host", "https://example.org/", "https://exampleorg/"],
    ["with another anchor", "[Text](/werte/#these-1)", "[Text](/werte/#these-2)"],
    ["with an underscore less", "/a_b/", "/ab/"],
    ["with a word struck out", "Wir zahlen 5", "Wir ~~zahlen~~ 5"],
    ["with two words in one", "ein Stein", "einStein"],
    ["with a word less", "Nicht wir", "wir"],
    ["with words in another order", "Hund beißt Mann", "Mann beißt Hund"],
    ["with another picture", "\u{1f600}", "\u{1f601}"],
    ["with a footnote of another number", "Text[^1]", "Text[^2]"],
    ["with half as much", "1", "½"],
  ])("%s", (_what, one, other) => {
    expect(substanceOf(other)).not.toBe(substanceOf(one));
  });
});

test("Nothing is left of the text before, however long it was", () => {
  const short = substanceOf("Kurz <!-- offen");
  substanceOf(`${"Lang genug für alles --> ".repeat(1000)}`);
  expect(substanceOf("Kurz <!-- offen")).toBe(short);
  expect(substanceOf("")).toBe(substanceOf(" \n"));
});

test("Every sign there is can stand in a text", () => {
  const all = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code)).join("a");
  expect(substanceOf(all)).toMatch(/^[0-9a-f]{64}$/);
});
