import { describe, expect, test } from "vitest";
import { splitter } from "../../src/search/compounds.ts";
import { markupWithSeams, withSeams } from "../../src/search/seams.ts";
import { vocabularyOf } from "../../src/search/vocabulary.ts";

const text =
  "Alle Mitglieder und jedes Mitglied der Genossenschaft kennen die Bank, den Zins, den Rest und das Konto. Wir backen und verbessern das, und vielleicht gibt es leichte Sprache, also die Leichte Sprache mit ihrem Essen.";
const parts = splitter(vocabularyOf([text]));

describe("A compound is taken apart", () => {
  test.each([
    ["Mitgliederversammlung", "Mitglieder versammlung"],
    ["Genossenschaftsbank", "Genossenschafts bank"],
    ["Zinseszins", "Zinses zins"],
    ["Backofen", "Back ofen"],
    ["Generalversammlung", "General versammlung"],
    ["Kontoeröffnung", "Konto eröffnung"],
    ["Restschuldversicherung", "Rest schuld versicherung"],
    ["Vereinsbeiträge", "Vereins beiträge"],
  ])("%s → %s", (word, expected) => {
    expect(parts(word)).toEqual(expected.split(" "));
  });
});

describe("What is no compound stays whole", () => {
  test.each([
    "Vertrag",
    "Aufgabe",
    "Beispiel",
    "Antworten",
    "Versicherung",
    "Vielleicht",
    "Haushalt",
    "Mitgliedschaft",
    "Überweisung",
    "Verbessern",
  ])("%s", (word) => {
    expect(parts(word)).toEqual([word]);
  });
});

describe("Seams", () => {
  test("stand between the parts, which begin with a capital letter behind them", () => {
    expect(withSeams("Die Mitgliederversammlung.", parts)).toBe("Die Mitglieder\u200CVersammlung.");
  });

  test("are taken out of what editors wrote, so that the page takes back none but ours", () => {
    expect(withSeams("Auf\u200CLage", parts)).toBe("AufLage");
  });

  test("leave verbs, abbreviations and tags alone", () => {
    const markup = '<a title="Mitgliederversammlung">verbessern &amp; BAFIN</a>';
    expect(markupWithSeams(markup, parts)).toBe(markup);
  });
});
