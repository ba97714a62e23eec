/** What published formulas make of the counts of a text. They measure its surface: words and sentences by length. Pure. */
import type { Counts } from "./counts.ts";

export interface Figures {
  /** The four Wiener Sachtextformeln: school years, from 4 (very easy) to 15 (very hard). */
  readonly vienna: readonly [first: number, second: number, third: number, fourth: number];
  /** Flesch's Reading Ease in Amstad's German form: from 0 (very hard) to 100 (very easy). */
  readonly flesch: number;
  /** Björnsson's LIX: below 40 easy, above 60 very hard. */
  readonly lix: number;
  /** Words a sentence. */
  readonly sentenceLength: number;
  /** Words of more than six letters, in per cent. */
  readonly longWords: number;
}

/**
 * The figures of a text; `undefined` for one without words.
 *
 * @see Bamberger, R. and Vanecek, E.: Lesen – Verstehen – Lernen – Schreiben. Wien: Jugend und Volk 1984
 * @see Amstad, T.: Wie verständlich sind unsere Zeitungen? Dissertation, Universität Zürich 1978
 * @see Björnsson, C. H.: Läsbarhet. Stockholm: Liber 1968
 */
export function figuresOf(counts: Counts): Figures | undefined {
  const { words, sentences } = counts;
  if (words === 0 || sentences === 0) return undefined;
  const ms = (100 * counts.threeSyllables) / words;
  const sl = words / sentences;
  const iw = (100 * counts.longWords) / words;
  const es = (100 * counts.oneSyllable) / words;
  return {
    vienna: [
      0.1935 * ms + 0.1672 * sl + 0.1297 * iw - 0.0327 * es - 0.875,
      0.2007 * ms + 0.1682 * sl + 0.1373 * iw - 2.779,
      0.2963 * ms + 0.1905 * sl - 1.1144,
      0.2744 * ms + 0.2656 * sl - 1.693,
    ],
    flesch: 180 - sl - 58.5 * (counts.syllables / words),
    lix: sl + iw,
    sentenceLength: sl,
    longWords: iw,
  };
}

/**
 * A rule of thumb for a value of the first Wiener Sachtextformel, and no more: nobody has mapped the formula to the levels
 * of the Common European Framework of Reference.
 *
 * The formula counts in school years. The standards of the German school ministers (KMK 2003, 2012) expect, of a foreign
 * language that was begun first, B1 at the end of year 10 and B2 at the end of year 12 or 13.
 */
export function likelyLevel(vienna: number): "B1" | "B2" | "C1" {
  if (vienna <= 10) return "B1";
  return vienna <= 12 ? "B2" : "C1";
}
