/** The parts of a sentence between its commas, colons, dashes and brackets. Pure. */
import type { Word } from "./words.ts";

/** The words of a part as they were written. */
export interface Clause {
  readonly words: readonly string[];
  /** Whether it begins behind a comma or another mark. */
  readonly isLater: boolean;
}

const divides = /[,;:()[\]–—]|\s-\s/;

/** @param words - Those of the sentence, with their offsets in it. */
export function clausesOf(sentence: string, words: readonly Word[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: string[] = [];
  let end = 0;
  let isLater = false;
  for (const { text, offset } of words) {
    if (offset - end > 1 && current.length > 0 && divides.test(sentence.slice(end, offset))) {
      clauses.push({ words: current, isLater });
      current = [];
      isLater = true;
    }
    current.push(text);
    end = offset + text.length;
  }
  if (current.length > 0) clauses.push({ words: current, isLater });
  return clauses;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const conjunctions = set(
  "dass daß weil wenn obwohl obgleich obschon damit sodass nachdem bevor ehe während ob falls sofern soweit solange sobald indem wobei wodurch womit wofür wogegen woran worauf woraus worin worüber wovon wovor wozu wonach weshalb weswegen wo woher wohin wer wem wen wessen was wie als da seit seitdem bis um ohne anstatt statt warum wieso wann",
);
const relatives = set("der die das den dem des deren dessen denen welche welcher welches welchen welchem");
const prepositions = set(
  "an auf aus bei durch für gegen hinter in mit nach neben ohne über um unter von vor zu zwischen während wegen trotz bis",
);
const additions = set("und oder aber sondern nur auch selbst außer");

/**
 * How many parts of a sentence hang on others: after a comma, begun by a conjunction or a relative pronoun, with a verb at
 * their end. What begins with an article and ends in a noun is a member of a list.
 */
export function subordinateClauses(clauses: readonly Clause[]): number {
  return clauses.filter(isSubordinate).length;
}

function isSubordinate({ words, isLater }: Clause): boolean {
  const [first = "", second = ""] = words;
  if (words.length < 3 || /^\p{Lu}|^\p{N}/u.test(words.at(-1) ?? "")) return false;
  // A capital behind a colon begins a sentence of its own: "Was wir tun: Der Aufkleber ist ab."
  if (!isLater) return conjunctions.has(first.toLowerCase());
  if (conjunctions.has(first) || relatives.has(first)) return true;
  return (additions.has(first) && conjunctions.has(second)) || (prepositions.has(first) && relatives.has(second));
}
