/** Counts the syllables of German words. Pure. */
import { detached } from "../kernel/text.ts";
import { foreign, hiatus } from "./hiatus.ts";

/** One vowel that is heard: a diphthong, a long vowel written twice, or a single one. */
const nucleus = /aa|ee|oo|ai|au|ay|ei|ey|eu|äu|ie|oi|oy|ou|[aeiouyäöüà-åæè-ïò-öøù-üœ]/g;
const twoVowels = /[aeiouäy]{2}|qu/;
const capitals = /^\p{Lu}+$/u;
/** I-BAN, SE-PA, NA-TO: read as a word, not letter by letter. */
const readAsWord = /^[^AEIOUÄÖÜ]?[AEIOUÄÖÜ][^AEIOUÄÖÜ]+[AEIOUÄÖÜ][^AEIOUÄÖÜ]{0,2}$/;

/** What is known of a word. */
export interface WordFacts {
  readonly syllables: number;
  /** Hyphens, digits and points are none. */
  readonly letters: number;
}

const known = new Map<string, WordFacts>();
/** Nine tenths of all words of a site are among so many; hostile texts cost no more memory than this. */
const mostKnown = 50_000;
const longestKnown = 40;

/** Counts of a word, made once for each of the frequent ones. */
export function factsOf(word: string): WordFacts {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const facts = { syllables: syllablesOf(word), letters: lettersOf(word) };
  if (known.size < mostKnown && word.length <= longestKnown) known.set(detached(word), facts);
  return facts;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const lower = word.charCodeAt(i) | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0xe0 && /\p{L}/u.test(word.charAt(i)))) letters++;
  }
  return letters;
}

/**
 * The syllables of a word as slow, clear speech divides it: `Fa-mi-li-e`, `Na-ti-on`, `A-bend`.
 *
 * Parts between hyphens are added up. Abbreviations in capitals are spelt out, a letter each; what is written in digits
 * counts as one syllable, because it is taken in at a glance.
 *
 * @param word - One word, without the punctuation around it.
 * @returns At least 1.
 */
export function syllablesOf(word: string): number {
  let count = 0;
  for (const part of word.split(/[-–/·:*]/)) if (part !== "") count += syllablesOfPart(part);
  return Math.max(1, count);
}

function syllablesOfPart(part: string): number {
  if (/^\d/.test(part)) return 1;
  if (isSpelt(part)) return part.length;
  let spoken = part.normalize("NFC").toLowerCase();
  if (twoVowels.test(spoken) || /^y|e/.test(spoken)) spoken = apart(spoken);
  return Math.max(1, spoken.match(nucleus)?.length ?? 0);
}

/** EZB, DSGVO, GmbH. */
function isSpelt(part: string): boolean {
  if (part.length < 2 || part.length > 6) return false;
  if (capitals.test(part)) return !readAsWord.test(part);
  return part.length > 2 && !/[aeiouyäöü]/i.test(part) && /\p{Lu}.*\p{Lu}/u.test(part);
}

function apart(word: string): string {
  let spoken = word;
  for (const [written, sound] of foreign) {
    spoken = spoken.replace(written, (found) =>
      sound.length === 1 && found.length > 2 ? joined(found, sound) : sound,
    );
  }
  for (const pattern of hiatus) spoken = spoken.replace(pattern, "$&|");
  return spoken;
}

/** `team` sounds as `tem`: its two vowels become one. */
function joined(found: string, vowel: string): string {
  return found.replace(/ea|oa/, vowel);
}
