/** Seams of compounds, marked so that Pagefind finds the parts and nobody sees them. Pure. */
import { word } from "./vocabulary.ts";

/**
 * The zero-width non-joiner, which German has always had at the seams of compounds. Pagefind takes a word apart before a
 * capital letter in it and counts each part less than a whole word; the results page puts both back.
 */
const seam = "\u200C";

/** Only nouns are taken apart: "verbessern" has nothing to do with "Essen". */
const noun = /^\p{Lu}[^\p{Lu}]+$/u;

/** Words that are shorter have no parts. */
const shortest = 7;

/**
 * A text with seams: "Mitgliederversammlung" → "Mitglieder‌Versammlung". Words with a capital letter inside are left alone.
 *
 * @param parts - See `splitter`.
 */
export function withSeams(text: string, parts: (word: string) => readonly string[]): string {
  return text.replaceAll(seam, "").replace(word, (found) => {
    if (found.length < shortest || !noun.test(found)) return found;
    const [first = "", ...others] = parts(found);
    return first + others.map((part) => `${seam}${part.charAt(0).toUpperCase()}${part.slice(1)}`).join("");
  });
}

/** The same for markup: what stands in tags and entities is left alone. */
export function markupWithSeams(markup: string, parts: (word: string) => readonly string[]): string {
  return markup.replace(/<[^>]*>|&[#\w]+;|[^<&]+/g, (piece) =>
    piece.startsWith("<") || piece.startsWith("&") ? piece : withSeams(piece, parts),
  );
}
