import { describe, expect, test } from "vitest";
import { type Counts, Tally } from "../../src/readability/counts.ts";
import { figuresOf, likelyLevel } from "../../src/readability/formulas.ts";
import { sentencesIn } from "../../src/readability/sentences.ts";
import { wordsIn } from "../../src/readability/words.ts";

function countsOf(text: string): Counts {
  const tally = new Tally();
  for (const sentence of sentencesIn(text)) tally.add(wordsIn(sentence.text));
  return { ...tally };
}

function counts(
  sentences: number,
  words: number,
  syllables: number,
  threeSyllables: number,
  oneSyllable: number,
  longWords: number,
): Counts {
  return { sentences, words, syllables, threeSyllables, oneSyllable, longWords };
}

describe("Values that others have published for their counts", () => {
  test("textacy, tests/test_text_stats.py: 21 sentences, 441 words, 104 of three syllables, 187 of one, 205 long", () => {
    const [first, second, third, fourth] = figuresOf(counts(21, 441, 857, 104, 187, 205))?.vienna ?? [];
    expect(first).toBeCloseTo(11.84, 2);
    expect(second).toBeCloseTo(11.87, 2);
    expect(third).toBeCloseTo(9.87, 2);
    expect(fourth).toBeCloseTo(10.36, 2);
  });

  test("textacy, tests/text_stats: 6 sentences, 136 words, 214 syllables, 24 words of three, 90 of one, 43 long", () => {
    const figures = figuresOf(counts(6, 136, 214, 24, 90, 43));
    expect(figures?.vienna[0]).toBeCloseTo(8.266410784, 8);
    expect(figures?.vienna[1]).toBeCloseTo(8.91640098, 8);
    expect(figures?.vienna[2]).toBeCloseTo(8.432423529, 8);
    expect(figures?.vienna[3]).toBeCloseTo(9.169619608, 8);
    expect(figures?.lix).toBeCloseTo(54.284313725, 8);
    expect(figures?.flesch).toBeCloseTo(65.281862745, 8);
  });

  test("Yoast SEO, calculateFleschReadingScoreSpec.js for German: 10 sentences, 50 words, 100 syllables", () => {
    expect(figuresOf(counts(10, 50, 100, 0, 0, 0))?.flesch).toBeCloseTo(58, 10);
  });
});

/**
 * Counted by hand: sentences, words, syllables, words of three and more, words of one, words of more than six letters; the
 * values are worked out from the coefficients in Bamberger and Vanecek 1984, Amstad 1978 and Björnsson 1968.
 */
const worked: readonly (readonly [
  source: string,
  text: string,
  counted: readonly [number, number, number, number, number, number],
  values: { readonly vienna: readonly [number, number, number, number]; readonly flesch: number; readonly lix: number },
])[] = [
  [
    "nursery rhyme; textstat, test_wiener_sachtextformel.py, GERMAN_SAMPLE_A, has 3.77",
    "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.",
    [1, 14, 22, 0, 6, 4],
    { vienna: [3.77, 3.4989, 1.5526, 2.0254], flesch: 74.0714, lix: 42.5714 },
  ],
  [
    "textstat, test_wiener_sachtextformel.py, GERMAN_SAMPLE_B, has 13.913",
    "Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten.",
    [1, 16, 38, 6, 4, 7],
    { vienna: [13.913, 13.4453, 13.0449, 12.8466], flesch: 25.0625, lix: 59.75 },
  ],
  [
    "Grundgesetz, Art. 1 Abs. 1",
    "Die Würde des Menschen ist unantastbar. Sie zu achten und zu schützen ist Verpflichtung aller staatlichen Gewalt.",
    [2, 17, 30, 3, 8, 5],
    { vienna: [6.2368, 6.2307, 5.7337, 5.4069], flesch: 68.2647, lix: 37.9118 },
  ],
  [
    "Grundgesetz, Art. 14 Abs. 2",
    "Eigentum verpflichtet. Sein Gebrauch soll zugleich dem Wohle der Allgemeinheit dienen.",
    [2, 11, 22, 3, 4, 5],
    { vienna: [10.0279, 9.8604, 8.0142, 7.2515], flesch: 57.5, lix: 50.9545 },
  ],
  [
    "Bürgerliches Gesetzbuch, § 1",
    "Die Rechtsfähigkeit des Menschen beginnt mit der Vollendung der Geburt.",
    [1, 10, 18, 2, 5, 4],
    { vienna: [8.22, 8.409, 6.7166, 6.451], flesch: 64.7, lix: 50 },
  ],
  [
    "Bürgerliches Gesetzbuch, § 13, beginning",
    "Verbraucher ist jede natürliche Person.",
    [1, 5, 12, 2, 1, 2],
    { vienna: [12.235, 11.582, 11.6901, 10.611], flesch: 34.6, lix: 45 },
  ],
  [
    "proverb",
    "Morgenstund hat Gold im Mund.",
    [1, 5, 7, 1, 4, 1],
    { vienna: [3.809, 4.822, 5.7641, 5.123], flesch: 93.1, lix: 25 },
  ],
  [
    "proverb",
    "Wer den Pfennig nicht ehrt, ist des Talers nicht wert.",
    [1, 10, 12, 0, 8, 1],
    { vienna: [-0.522, 0.276, 0.7906, 0.963], flesch: 99.8, lix: 20 },
  ],
  [
    "Goethe, Wanderers Nachtlied (1780)",
    "Über allen Gipfeln ist Ruh, in allen Wipfeln spürest du kaum einen Hauch. Die Vögelein schweigen im Walde. Warte nur, balde ruhest du auch.",
    [3, 24, 38, 1, 11, 5],
    { vienna: [2.4722, 2.2633, 1.6442, 1.5751], flesch: 79.375, lix: 28.8333 },
  ],
  [
    "Genossenschaftsgesetz, § 2",
    "Für die Verbindlichkeiten der Genossenschaft haftet den Gläubigern nur das Vermögen der Genossenschaft.",
    [1, 13, 28, 5, 7, 5],
    { vienna: [11.9686, 12.4076, 12.7583, 12.3136], flesch: 41, lix: 51.4615 },
  ],
  [
    "words of a bank",
    "Das Konto ist kostenlos. Fragen Sie uns am Schalter oder am Telefon.",
    [2, 12, 20, 2, 6, 3],
    { vienna: [4.9607, 5.0077, 4.9669, 4.4739], flesch: 76.5, lix: 31 },
  ],
];

describe("Texts counted by hand", () => {
  test("there are at least ten", () => {
    expect(worked.length).toBeGreaterThanOrEqual(10);
  });

  test.each(worked)("%s: %s", (_source, text, counted, { vienna, flesch, lix }) => {
    expect(countsOf(text)).toEqual(counts(...counted));
    const figures = figuresOf(counts(...counted));
    for (const [index, value] of vienna.entries()) expect(figures?.vienna[index]).toBeCloseTo(value, 3);
    expect(figures?.flesch).toBeCloseTo(flesch, 3);
    expect(figures?.lix).toBeCloseTo(lix, 3);
  });
});

test("A text without words has no figures", () => {
  expect(figuresOf(counts(0, 0, 0, 0, 0, 0))).toBeUndefined();
});

test.each([
  [4, "B1"],
  [10, "B1"],
  [10.1, "B2"],
  [12, "B2"],
  [12.1, "C1"],
  [15, "C1"],
] as const)("The rule of thumb takes %f for %s", (vienna, level) => {
  expect(likelyLevel(vienna)).toBe(level);
});
