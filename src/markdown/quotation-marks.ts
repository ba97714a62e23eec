/** Quotation marks of languages. */

/** Opening and closing double marks, then single ones. */
export type QuotationMarks = readonly [string, string, string, string];

const english: QuotationMarks = ["“", "”", "‘", "’"];
const swiss: QuotationMarks = ["«", "»", "‹", "›"];

const marks: Readonly<Record<string, QuotationMarks>> = {
  de: ["„", "“", "‚", "‘"],
  "de-ch": swiss,
  "de-li": swiss,
  en: english,
  es: ["«", "»", "“", "”"],
  // Between the mark and the word stands a narrow space at which no line breaks.
  fr: ["«\u202f", "\u202f»", "‹\u202f", "\u202f›"],
  it: ["«", "»", "“", "”"],
  pl: ["„", "”", "‚", "’"],
};

/**
 * The marks of a language; English ones for a language that we do not know.
 *
 * @param language - BCP 47: `de`, `de-CH`, `fr-Latn-FR`.
 */
export function quotationMarks(language: string): QuotationMarks {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  return marks[`${primary}-${region}`] ?? marks[primary] ?? english;
}
