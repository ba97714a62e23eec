/** The language of a piece and the direction it is read in, said where they are others than those of the page around it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";

interface Written {
  /** BCP 47. */
  readonly language: string;
}

/** ` lang="de"` for the whole page; ` dir="rtl"` besides where the site is read from right to left. */
export function languageOfPage({ settings: { language } }: Site): Html {
  return said(language, "ltr");
}

/** ` lang="en"` for an element with an editor's text in another language than the site's. */
export function languageOf(site: Site, text: Written): Html {
  const { language } = site.settings;
  return text.language === language ? nothing : said(text.language, directionOf(language));
}

/** ` lang="de"` for words of ours inside such an element. */
export function languageWithin(site: Site, text: Written): Html {
  const { language } = site.settings;
  return text.language === language ? nothing : said(language, directionOf(text.language));
}

type Direction = "ltr" | "rtl";

/** @param around - The direction that holds where nothing is said. */
function said(language: string, around: Direction): Html {
  const direction = directionOf(language);
  return html` lang="${language}"${direction === around ? nothing : html` dir="${direction}"`}`;
}

/**
 * @param language - BCP 47.
 * @see https://www.w3.org/International/questions/qa-scripts
 */
function directionOf(language: string): Direction {
  const { script = "Latn" } = new Intl.Locale(language).maximize();
  return fromRightToLeft.has(script) ? "rtl" : "ltr";
}

/** Scripts by their ISO 15924 code, as far as they are written today. */
const fromRightToLeft: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);
