/** Addresses out of words. Pure. */

const transliterations: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  å: "aa",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * "Größe & Straße" → "groesse-strasse".
 *
 * @returns Lower-case ASCII letters, digits and single dashes; `""` for a text of other scripts only, which the caller
 *   must refuse.
 */
export function slug(text: string): string {
  if (isSlug(text)) return text;
  const known = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæœøåłđðþı]/g, (letter) => transliterations[letter] as string);
  return (isAscii(known) ? known : withoutMarks(known)).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** "é" → "e", "½" → "1⁄2": for letters that have no transliteration of their own. */
function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** Tells whether a text is its own slug. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
