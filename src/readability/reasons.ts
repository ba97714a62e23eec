/** Why a sentence is hard to read, as far as that can be told without understanding it. Pure. */
import type { Wording } from "../kernel/problem.ts";
import type { Thresholds } from "../model/readability.ts";
import { widestAside } from "./asides.ts";
import { clausesOf, subordinateClauses } from "./clauses.ts";
import { longWord } from "./compounds.ts";
import { doubleNegation } from "./negation.ts";
import { hiddenVerb, nominalStyle } from "./nominal.ts";
import { isOrder, passives } from "./passive.ts";
import type { Word } from "./words.ts";

export interface Reason {
  /** From 1 on, the reason is enough to tell of the sentence; smaller ones have to meet another. */
  readonly weight: number;
  /** A part of a sentence, without a full stop. */
  readonly says: Wording;
}

/** What is asked of a text, and what has been told of it already. */
export interface Asked {
  readonly limits: Thresholds;
  /** Whether the text is written in plain language. */
  readonly isSimple: boolean;
  /** Long words that have been told of: once in a text is enough. */
  readonly toldWords: Set<string>;
}

/** No sentence says more in so many signs: looking at the rest of a hostile one would only cost time. */
const longestLook = 5000;

/** Without these signs in a sentence, there is nothing to look for. */
const mayBePassive = /w(?:ird|erde|urde|ürde|orden)/i;
const mayBeOrder = /\b(?:ist|sind|war|waren|sei|seien|bleib)/i;
const mayDeny = /\b(?:ni|kein)/i;

/** @param words - Those of the sentence, with their offsets in it. */
export function reasonsFor(
  sentence: string,
  words: readonly Word[],
  { limits, isSimple, toldWords }: Asked,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (weight: number, de: string, en: string) => void reasons.push({ weight, says: { de, en } });
  const most = limits.sentence;
  if (words.length > most) {
    const weight = words.length / most;
    add(
      weight,
      `${words.length} Wörter, Richtwert sind höchstens ${most}`,
      `${words.length} words, the guide is ${most} at most`,
    );
  }
  const seen = sentence.length > longestLook ? words.filter(({ offset }) => offset < longestLook) : words;
  const start = sentence.slice(0, longestLook);
  const clauses = clausesOf(start, seen);

  const hanging = subordinateClauses(clauses);
  if (isNested(hanging, words.length / most, isSimple))
    add(1, `${hanging} Nebensätze`, `${hanging} subordinate clauses`);
  const passive = mayBePassive.test(start) ? passives(clauses) : 0;
  if (passive > 0) add(passive > 1 ? 1 : 0.5, "Passiv (wer tut es?)", "passive (who does it?)");
  if (mayBeOrder.test(start) && isOrder(clauses))
    add(1, "„ist zu …“ (wer muss was tun?)", '"ist zu …" (who has to do what?)');

  const { nouns, chain } = nominalStyle(seen);
  if (chain !== undefined) add(1, `Hauptwörter statt Verben: „${chain}“`, `nouns in place of verbs: "${chain}"`);
  else if (nouns >= 3) {
    const ends = "-ung, -heit, -keit, -ion";
    add(
      nouns > 3 ? 1 : 0.5,
      `${nouns} Hauptwörter auf ${ends}: Verben sind kürzer`,
      `${nouns} nouns in ${ends}: verbs are shorter`,
    );
  }
  const hidden = hiddenVerb(start);
  if (hidden) add(1, `„${hidden.found}“: besser „${hidden.better}“`, `"${hidden.found}": better "${hidden.better}"`);
  const denied = mayDeny.test(start) ? doubleNegation(clauses) : undefined;
  if (denied !== undefined) add(1, `doppelt verneint: „${denied}“`, `denied twice: "${denied}"`);
  const aside = start.includes("(") ? widestAside(start, seen) : 0;
  if (aside > 0)
    add(1, `${aside} Wörter in Klammern: besser ein eigener Satz`, `${aside} words in brackets: better a sentence`);
  const long = longWord(seen, limits.compound, toldWords);
  if (long) {
    const { text, letters } = long;
    const parted = {
      de: "mit Bindestrich, umschreiben oder erklären",
      en: "with a hyphen, in other words, or explained",
    };
    add(
      1,
      `langes Wort „${text}“ (${letters} Buchstaben): ${parted.de}`,
      `long word "${text}" (${letters} letters): ${parted.en}`,
    );
  }
  return reasons;
}

/** Four parts that hang on others are many; three are if the sentence is not short, and in plain language two. */
function isNested(hanging: number, fullness: number, isSimple: boolean): boolean {
  return hanging >= (isSimple ? 2 : 4) || (hanging === 3 && fullness > 0.8);
}
