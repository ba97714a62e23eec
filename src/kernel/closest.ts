/** What somebody probably meant to write. Pure. */

/**
 * The candidate that is closest to a text, if any is close enough to be meant.
 *
 * Of several equally close ones the first is taken, so sort them beforehand.
 */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  let best = candidates.find((candidate) => candidate.toLowerCase() === wanted);
  if (best !== undefined) return best;
  let least = 1 + Math.min(3, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, known, least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
    if (least <= 1) break;
  }
  return best ?? beginningWith(wanted, candidates);
}

/** Somebody wrote `lang` for `language`; fewer than three letters mean too many things. */
function beginningWith(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  for (const candidate of candidates) if (candidate.toLowerCase().startsWith(wanted)) return candidate;
  return undefined;
}

/**
 * How many letters have to be inserted, left out, replaced or swapped with their neighbour.
 *
 * @param limit - Where counting may stop, because the distance no longer matters: cells further from the diagonal are
 *   never looked at.
 * @see The restricted edit distance of Damerau (1964) and Levenshtein (1965)
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit);
    if (i < limit) row[0] = i;
    let least = limit;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (isSwapped(a, b, i, j)) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function isSwapped(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
