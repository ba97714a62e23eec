/** Two forms of one German word made one, roughly: enough to know a word by another of its forms. Pure. */

const folded: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", ß: "ss" };
const ending = /(?:innen|ern|em|en|er|es|e|n|s)$/;

/** What a stem has at least. */
const shortest = 3;

/**
 * "Beiträge" and "Beitrag" → "beitrag".
 *
 * The browser's search has a better one, which no other program can call; here, too much is taken for one word rather than
 * too little.
 */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/[äöüß]/g, (letter) => folded[letter] as string);
  const short = plain.replace(ending, "");
  return short.length >= shortest ? short : plain;
}
