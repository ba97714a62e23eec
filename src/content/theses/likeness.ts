/** How much two theses say the same. Pure. */
import type { WrittenThesis } from "../../markdown/written-theses.ts";

/** The words of a thesis, ready to be compared many times. */
export interface Wording {
  /** Lower-case letters and digits, in the order of the text, separated by one blank. */
  readonly words: string;
  /** The same of its bold beginning; `""` if it has none. */
  readonly lead: string;
  /** Numbers of its words in ascending order, each as often as it occurs. */
  readonly sorted: readonly number[];
}

/** So many words are compared: whoever changes a thesis behind them leaves it what it is. */
const mostWords = 200;

/** Gives every word a number; only wordings of the same register can be compared. */
export class Register {
  readonly #numbers = new Map<string, number>();

  wordingOf({ lead, text }: Pick<WrittenThesis, "lead" | "text">): Wording {
    const words = wordsIn(text);
    const sorted = words.slice(0, mostWords).map((word) => this.#numberOf(word));
    return { words: words.join(" "), lead: wordsIn(lead).join(" "), sorted: sorted.sort((a, b) => a - b) };
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, known);
    return known;
  }
}

/** Spelling in capitals, punctuation and typography do not make another thesis. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * The share of the words that both have in common, from 0 to 1; two without any words have none.
 *
 * @see L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945)
 */
export function similarity({ sorted: one }: Wording, { sorted: other }: Wording): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = (one[i] as number) - (other[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

/** Tells whether two theses are surely one: by equal words, or by the same bold beginning. */
export function isSurelyTheSame(one: Wording, other: Wording): boolean {
  return one.words === other.words || (one.lead !== "" && one.lead === other.lead);
}
