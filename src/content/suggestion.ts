/** Guesses what somebody meant to write. Pure. */
import type { Wording } from "../kernel/problem.ts";

/**
 * The candidate that is closest to a text, if any is close enough to be meant.
 *
 * Of several equally close ones the first is taken, so sort them beforehand.
 */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = 1 + Math.min(3, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, known, least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best ?? beginningWith(wanted, candidates);
}

/** Somebody wrote `lang` for `language`; fewer than three letters mean too many things. */
function beginningWith(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  for (const candidate of candidates) if (candidate.toLowerCase().startsWith(wanted)) return candidate;
  return undefined;
}

/** What follows a message: the guess as a question, or nothing. */
export function didYouMean(guess: string | undefined): Wording {
  if (guess === undefined) return { de: "", en: "" };
  return { de: ` Meinten Sie „${guess}“?`, en: ` Did you mean "${guess}"?` };
}

/**
 * How many letters have to be inserted, left out, replaced or swapped with their neighbour.
 *
 * @param limit - Where counting may stop, because the distance no longer matters.
 * @see The restricted edit distance of Damerau (1964) and Levenshtein (1965)
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
