/** Chance that is the same in every run, for properties that must hold for any input. */

/** Numbers from 0 up to 1. @see Mulberry32 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const signs = [
  ..."abcxyzABCXYZ0189 \t\n-_.,;:–—…!?'\"<>&/\\#%$§()[]{}",
  ..."äöüÄÖÜßẞéÅåøŒœæłıİđþñç",
  ..."日本ελЖш🌱👩‍🌾½™№\u00a0\u200d\ufeff",
  "a\u0308",
  "U\u0308",
  "\u0000",
];

/** Texts of 0 to 60 signs: letters, blanks, markup, umlauts, other scripts, signs beyond the first plane. */
export function texts(count: number, seed = 1): readonly string[] {
  const next = chance(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(next() * 61) }, () => signs[Math.floor(next() * signs.length)]).join(""),
  );
}
