/** What a name looks like. Pure. */

/** By the letter that it looks like: those of the alphabets and digits that names are forged with. @see UTS 39, confusables */
const alike: Readonly<Record<string, string>> = {
  a: "аαɑ",
  b: "ьЬвβʙ",
  c: "сϲᴄ",
  d: "ԁɗ",
  e: "еєҽεɛ",
  f: "ƒϝ",
  g: "ɡԍɢ",
  h: "һнʜ",
  i: "іιıɩӏ1lǀ",
  j: "јϳ",
  k: "кκᴋ",
  m: "мμ",
  n: "пηո",
  o: "оοօσ0ჿ",
  p: "рρ",
  q: "ԛգ",
  r: "гᴦя",
  s: "ѕꜱ5",
  t: "тτᴛ",
  u: "υцսʋ",
  v: "ѵνᴠ",
  w: "ԝωшᴡ",
  x: "хχ",
  y: "уүγʏ",
  z: "ᴢ",
};

const lettersOf = new Map(
  Object.entries(alike).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
);

/**
 * The name in small letters without marks, spaces put together, each letter replaced by the plainest that looks like it.
 *
 * Two names that people take for the same have the same skeleton; that two different ones share theirs can happen.
 */
export function skeleton(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/(?<=\p{L})[|!](?=\p{L})/gu, "l");
  return [...plain]
    .map((sign) => lettersOf.get(sign) ?? sign)
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
