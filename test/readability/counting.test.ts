import { describe, expect, test } from "vitest";
import { Tally } from "../../src/readability/counts.ts";
import { sentencesIn } from "../../src/readability/sentences.ts";
import { factsOf, syllablesOf } from "../../src/readability/syllables.ts";
import { wordsIn } from "../../src/readability/words.ts";
import { hardSentences } from "./hard-sentences.ts";
import { spokenWords } from "./spoken-words.ts";

describe("Syllables", () => {
  test.each(spokenWords)("%s has %i", (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });

  test("the list is long enough to mean something", () => {
    expect(new Set(spokenWords.map(([word]) => word)).size).toBeGreaterThan(250);
  });

  test.each([
    ["EZB", 3],
    ["DSGVO", 5],
    ["IBAN", 2],
    ["SEPA", 2],
    ["GmbH", 4],
    ["2026", 1],
    ["1.000,50", 1],
    ["Online-Banking", 4],
    ["S-Bahn", 2],
    ["z", 1],
    ["Übung", 2],
    ["U\u0308bung", 2],
    ["ÜBUNG", 2],
    ["Kund*innen", 3],
  ])("%s counts as %i", (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });

  test("a word with letters, hyphens and digits has as many letters as it has letters", () => {
    expect(factsOf("Größe")).toEqual({ syllables: 2, letters: 5 });
    expect(factsOf("B2-Text").letters).toBe(5);
    expect(factsOf("1.000,50").letters).toBe(0);
  });
});

describe("Sentences", () => {
  test.each(hardSentences)("%s", (marked) => {
    const text = marked.replaceAll("|", "");
    expect(
      sentencesIn(text)
        .map((sentence) => sentence.text)
        .join("| "),
    ).toBe(marked);
  });

  test("each begins where it says that it begins", () => {
    const text = hardSentences.join("  ").replaceAll("|", "");
    for (const { text: sentence, offset } of sentencesIn(text)) {
      expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
      expect(sentence).toBe(sentence.trim());
    }
  });

  test.each(["", " ", "…", "– – –", "!?"])("there is none in %j", (text) => {
    expect(sentencesIn(text)).toEqual([]);
  });
});

describe("Words", () => {
  test.each([
    ["Größe, Maß und Übel!", ["Größe", "Maß", "und", "Übel"]],
    ["Das Online-Banking kostet 1.000,50 Euro.", ["Das", "Online-Banking", "kostet", "1.000,50", "Euro"]],
    ["Wie geht’s, z.B. heute?", ["Wie", "geht’s", "z.B", "heute"]],
    ["„Ja“ – (nein) – 2,5 %", ["Ja", "nein", "2,5"]],
    ["Mehr auf https://example.org/a?b=c, bank@example.org und www.example.org.", ["Mehr", "auf", "und"]],
    ["[youtube=https://www.youtube.com/watch?v=abcdefghijk]", []],
  ])("of %j", (text, words) => {
    expect(wordsIn(text).map((word) => word.text)).toEqual(words);
    for (const { text: word, offset } of wordsIn(text)) expect(text.slice(offset, offset + word.length)).toBe(word);
  });
});

test("A tally counts sentence by sentence", () => {
  const tally = new Tally();
  tally.add(wordsIn("Eigentum verpflichtet."));
  tally.add(wordsIn("Sein Gebrauch soll zugleich dem Wohle der Allgemeinheit dienen."));
  expect({ ...tally }).toEqual({
    sentences: 2,
    words: 11,
    syllables: 3 + 3 + 1 + 2 + 1 + 2 + 1 + 2 + 1 + 4 + 2,
    threeSyllables: 3,
    oneSyllable: 4,
    longWords: 5,
  });
});
