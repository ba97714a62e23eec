/** Guesses put into messages. Pure. */
import { closest } from "../kernel/closest.ts";
import type { Wording } from "../kernel/problem.ts";

/** Guesses like `closest`, as long as that is worth its time. */
export type Guess = (text: string, candidates: Iterable<string>) => string | undefined;

/**
 * A guess that stops answering when it has compared very many words: thousands of links that all lead nowhere must not
 * cost a comparison with thousands of posts each.
 */
export function limitedGuess(comparisons = 1_000_000): Guess {
  let left = comparisons;
  return (text, candidates) => {
    if (left <= 0) return undefined;
    const words = [...candidates];
    left -= words.length;
    return closest(text, words);
  };
}

/** A message with the guess behind it as a question; the message alone if there is none. */
export function guessing({ de, en }: Wording, meant: string | undefined): Wording {
  if (meant === undefined) return { de, en };
  return { de: `${de} Meinten Sie „${meant}“?`, en: `${en.replace(/\.$/, "")}; did you mean \`${meant}\`?` };
}
