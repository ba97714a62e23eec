/** Numbers that German authorities give to businesses, as far as their form can be judged. Pure. */

/**
 * Tells whether a German VAT number can be one: `DE`, eight digits and a check digit. Blanks do not count.
 *
 * @see ISO 7064, MOD 11,10, which the Bundeszentralamt für Steuern uses for numbers under § 27a UStG
 */
export function isGermanVatId(written: string): boolean {
  const digits = /^DE(\d{8})(\d)$/i.exec(written.replaceAll(" ", ""));
  if (!digits) return false;
  const [, counted = "", check] = digits;
  return checkDigit(counted) === Number(check);
}

/** @param digits - Nothing but digits. */
function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10;
    product = (2 * (sum === 0 ? 10 : sum)) % 11;
  }
  return (11 - product) % 10;
}

/**
 * Tells whether a Wirtschafts-Identifikationsnummer can be one: `DE`, nine digits, and perhaps five that tell several
 * businesses of one owner apart.
 *
 * @see § 139c Abs. 5 and 5a AO
 */
export function isBusinessId(written: string): boolean {
  return /^DE\d{9}(?:-\d{5})?$/i.test(written.replaceAll(" ", ""));
}

/** Tells whether a number is one of a German register: its abbreviation and a number, `HRB 123 B`. */
export function isRegisterNumber(written: string): boolean {
  return /^(?:HRA|HRB|GnR|GsR|PR|VR)\b[^\d]*\d/i.test(written) || /^(?:HRA|HRB|GnR|GsR|PR|VR)\d/i.test(written);
}

/** Tells whether a German postal code can be one: five digits. */
export function isPostalCode(written: string): boolean {
  return /^\d{5}$/.test(written);
}

/** Tells whether somebody can dial it: at least three digits. @see Recommendation ITU-T E.164 */
export function isDialled(written: string): boolean {
  return written.replace(/\D/g, "").length >= 3;
}
