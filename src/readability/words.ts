/** The words of German text. Pure. */

/** A word, where it begins in the text. */
export interface Word {
  readonly text: string;
  /** In UTF-16 units, from 0. */
  readonly offset: number;
}

const address = /\b(?:https?:\/\/|www\.|mailto:)\S+|\[youtube=[^\s\]]*\]?|[^\s@<>()]{1,64}@[^\s@<>()]{1,255}/gi;

/** The words of a text. Addresses of pages and mailboxes are none: nobody reads them word by word. */
export function wordsIn(text: string): readonly Word[] {
  const read = /:\/\/|www\.|@|\[youtube/i.test(text)
    ? text.replace(address, (found) => " ".repeat(found.length))
    : text;
  const words: Word[] = [];
  for (let at = 0; at < read.length; at++) {
    if (!isWordSign(read.charCodeAt(at))) continue;
    const end = endOfWord(read, at);
    words.push({ text: read.slice(at, end), offset: at });
    at = end;
  }
  return words;
}

/** Parts of one word are held together by single signs: `Online-Banking`, `z.B.`, `1.000,50`, `geht's`, `Kund*innen`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isWordSign(text.charCodeAt(end))) end++;
    if (!joiners.has(text.charCodeAt(end)) || !isWordSign(text.charCodeAt(end + 1))) return end;
    end += 2;
  }
}

const joiners = new Set(Array.from("-\u2010\u2011.,:'\u2019*_/\u00b7&", (sign) => sign.charCodeAt(0)));

/** Letters, their accents, and digits. Beyond Latin, everything is taken for a letter but for punctuation and symbols. */
function isWordSign(unit: number): boolean {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  if (unit < 0xc0) return (unit >= 0x30 && unit <= 0x39) || unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return unit < 0x2000 ? unit !== 0xd7 && unit !== 0xf7 : (unit >= 0x2c00 && unit < 0x3000) || unit > 0x303f;
}
