/** Names that look alike, although they are written with other signs. Pure. */

/** Signs that nobody sees and that reorder, hide or cut words: all formats but those that join letters of some scripts, and blanks of others. */
const unseen = /(?![\u200c\u200d])\p{Cf}|[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;
/** More marks on one letter than any language has, which reach into the lines above and below. */
const tower = /(\p{M}{3})\p{M}+/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as it may stand beside others: without signs that nobody sees; `""` if nothing is left to see. */
export function visibleName(name: string): string {
  const left = name.replace(unseen, "").replace(tower, "$1").replace(/\s+/gu, " ").trim();
  return seen.test(left) ? left : "";
}

/** Letters of other scripts, and digits, that are taken for Latin ones. A choice of the table in UTS 39. */
const twins: readonly (readonly [latin: string, others: string])[] = [
  ["a", "аαɑ"],
  ["b", "ЬвβƄʙ"],
  ["c", "сϲ"],
  ["d", "ԁɗ"],
  ["e", "еєεҽ"],
  ["f", "ғƒ"],
  ["g", "ɡցԍɢ"],
  ["h", "һнհ"],
  ["i", "іιıӏl1ɩǀ"],
  ["j", "јϳ"],
  ["k", "кκ"],
  ["m", "мμ"],
  ["n", "ոηп"],
  ["o", "оοօσ0"],
  ["p", "рρ"],
  ["q", "ԛգ"],
  ["r", "гᴦя"],
  ["s", "ѕ5"],
  ["t", "тτ"],
  ["u", "υսц"],
  ["v", "νѵ"],
  ["w", "ԝѡωш"],
  ["x", "хχ"],
  ["y", "уγү"],
  ["z", "ᴢ2"],
];
const latin = new Map(twins.flatMap(([letter, others]) => [...others].map((other) => [other.toLowerCase(), letter])));

/**
 * What is left of a name when everything is gone by which two may differ that look alike: case, marks, width, blanks, signs, and
 * the script. Two names that look alike have the same; two that have the same need not look alike.
 *
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function skeleton(name: string): string {
  return skeletonWords(name).replaceAll(" ", "");
}

/** The same, with a blank between words. */
export function skeletonWords(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");
  return plain
    .replace(/(?<=[\p{L}\p{N}])[|!$](?=[\p{L}\p{N}])/gu, (sign) => (sign === "$" ? "s" : "i"))
    .replace(/./gu, (sign) => latin.get(sign) ?? sign)
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
