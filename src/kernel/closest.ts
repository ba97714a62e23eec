/** What somebody probably meant. Pure. */

/**
 * The known word that is nearest to a misspelt one.
 *
 * @returns `undefined` if none is near enough to be worth a question: at most a third of the letters may differ.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of known) {
    const distance = distanceBetween(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour.
 *
 * @param limit - Distances from here on need not be exact.
 * @see Damerau–Levenshtein, optimal string alignment
 */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, above]: [readonly number[], readonly number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same];
      row.push(Math.min(...ways, swapped ? at(before, j - 2) + 1 : limit));
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], i: number): number {
  return row[i] as number;
}
