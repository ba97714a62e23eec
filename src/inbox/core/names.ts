/** Names that pass for somebody else's. Pure. */
import { skeletonWords } from "../../kernel/look-alike.ts";

/** Alphabets that lend each other letters that look alike. */
const alphabets = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu", "Georgian"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);

/** Whether a word of the name takes its letters from two alphabets: nobody's name does, but that of an impostor. */
export function mixesAlphabets(name: string): boolean {
  const words = name.normalize("NFKC").split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1);
}

/**
 * Tells whether a name is one of those that are taken, or holds one as a whole: as people see it, whatever it is made of.
 *
 * @param taken - Skeletons of the names that only their bearers may use.
 */
export function isTaken(name: string, taken: readonly string[]): boolean {
  const seen = skeletonWords(name);
  const joined = seen.replaceAll(" ", "");
  return taken.some((each) => ` ${seen} `.includes(` ${each} `) || joined === each.replaceAll(" ", ""));
}

/** The skeletons of names that are taken; a name without a letter is nobody's. */
export function takenNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(skeletonWords))].filter((name) => name !== "");
}
