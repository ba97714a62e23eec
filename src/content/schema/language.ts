/** Languages in particulars, as BCP 47 writes them. Pure. */
import { isKnownLanguage } from "../../kernel/known-language.ts";
import { found } from "../finding.ts";
import { guessing } from "../suggestion.ts";
import { type Reading, textField } from "./fields.ts";

/** A language as BCP 47 writes it. */
export function language() {
  return textField((text): Reading<string> => {
    const tag = canonicalLanguage(text);
    if (tag !== undefined && isKnownLanguage(tag)) return { ok: true, value: tag };
    const meant = tag === undefined ? undefined : languageMeant(tag);
    const message = found(text, {
      de: "das ist kein Kürzel einer Sprache nach BCP 47",
      en: "which is not the code of a language (BCP 47)",
    });
    return {
      ok: false,
      mistake: {
        severity: "error",
        rule: "language",
        message: guessing(message, meant),
        like: meant ?? "de",
      },
    };
  });
}

/** A language tag with its usual upper and lower case; `undefined` if it is none. @see RFC 5646, section 2.1 */
function canonicalLanguage(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What was surely meant by a tag that is not known. */
function languageMeant(tag: string): string | undefined {
  const [first = "", ...rest] = tag.split("-");
  const language = ofCountry[first] ?? first;
  return [[language, ...rest].join("-"), language].find(isKnownLanguage);
}

/** Where the code of a country is none of a language. Data. */
const ofCountry: Readonly<Record<string, string>> = {
  at: "de",
  cn: "zh",
  cz: "cs",
  dk: "da",
  gb: "en",
  gr: "el",
  jp: "ja",
  ua: "uk",
  us: "en",
};
