/** German compounds taken apart, by the words of the site itself. Pure. */
import { commonNouns } from "./common-nouns.ts";
import { stem } from "./stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What may stand between two parts; it stays with the first, where the stem takes it off again. */
const linking = ["", "s", "n", "en", "es", "er", "e"];

/** These open words that are no compounds: "Vertrag" is no "Trag", "Aufgabe" no "Gabe". */
const prefixes = new Set(
  "ab an auf aus be bei dar durch ein emp ent er fort ge gegen her hin hinter in los miss mit nach neben nieder ob rück un über um unter ur ver vor voran voraus vorbei weg wider wieder zer zu zurück zusammen".split(
    " ",
  ),
);

/** Nouns that no list has end like this. */
const nounEnding = /(?:ung|heit|keit|tion|schaft|tät)(?:en)?$/;

/** No German word begins with "chr" or "nt". */
const onset = /^(?:[aeiouyäöü]|[bdfghjklmnprstvwz][aeiouyäöü]|[bfgkp][lr]|[dt]r|[gk]n|pf|qu|sch|s[pt]|zw|ch[aeo])/;

const whole = new Set(commonNouns.map(stem));

/** In letters. */
const shortestFirst = 3;
const shortestLast = 4;
const shortestSure = 7;
const shortestUnlisted = 8;

/**
 * Takes compounds apart into parts that readers may look for.
 *
 * @returns A function from a word to its parts, which joined are the word: "Mitgliederversammlung" → "Mitglieder",
 *   "versammlung". A word that is none, or none that can be told by the vocabulary, is its own only part.
 */
export function splitter({ nouns, words, others }: Vocabulary): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();

  function parts(word: string): readonly string[] {
    const before = known.get(word);
    if (before) return before;
    const at = seam(word.toLowerCase());
    const found = at === undefined ? [word] : [...parts(word.slice(0, at)), ...parts(word.slice(at))];
    known.set(word, found);
    return found;
  }

  /** Where the last part begins: the longest noun behind something that can stand before it. */
  function seam(word: string): number | undefined {
    if (whole.has(stem(word)) || others.has(word)) return undefined;
    for (let at = shortestFirst; at <= word.length - shortestLast; at++) {
      const last = word.slice(at);
      if (nouns.has(stem(last)) && canStandBefore(word.slice(0, at), last)) return at;
    }
    for (let at = word.length - shortestUnlisted; at > shortestFirst; at--) {
      const last = word.slice(at);
      if (nounEnding.test(last) && onset.test(last) && opens(word.slice(0, at))) return at;
    }
    return undefined;
  }

  function canStandBefore(first: string, last: string): boolean {
    if (prefixes.has(first)) return false;
    if (withoutLink(first).some((each) => words.has(each) || nouns.has(stem(each)))) return true;
    // "Backofen": of a verb, only the stem stands there.
    if (words.has(`${first}en`) || words.has(`${first}n`)) return true;
    return last.length >= shortestSure && /[aeiouyäöü]/.test(first);
  }

  /** Before a noun that nobody knows stands one that is known, with no "e" between them: verbs would be nouns else. */
  function opens(first: string): boolean {
    const isNoun = (word: string) => word.length > shortestFirst && words.has(word) && nouns.has(stem(word));
    return !prefixes.has(first) && withoutLink(first).some((each) => isNoun(each) && `${each}e` !== first);
  }

  return parts;
}

function withoutLink(first: string): readonly string[] {
  return linking.flatMap((link) => {
    const bare = first.slice(0, first.length - link.length);
    return first.endsWith(link) && bare.length >= shortestFirst && !prefixes.has(bare) ? [bare] : [];
  });
}
