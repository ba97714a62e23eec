/** The languages that tags may name. Pure. */
import { isKnownLanguage } from "../../kernel/known-language.ts";

/** Language, script, country: as much as anybody writes of them. */
const form = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/**
 * A language tag as HTML wants it: in force, in its usual upper and lower case, without a script that goes without saying.
 *
 * @returns `undefined` if there is no such language, script or country.
 * @see RFC 5646
 */
export function languageTag(written: string): string | undefined {
  const canonical = form.test(written) ? Intl.getCanonicalLocales(written)[0] : undefined;
  if (canonical === undefined || canonical.startsWith("und")) return undefined;
  return isKnownLanguage(canonical) ? withoutUsualScript(new Intl.Locale(canonical)) : undefined;
}

/** Chinese keeps its script, by which browsers choose the letters. */
function withoutUsualScript({ language, script, region, baseName }: Intl.Locale): string {
  if (script === undefined || language === "zh") return baseName;
  const rest = region === undefined ? language : `${language}-${region}`;
  return new Intl.Locale(rest).maximize().script === script ? rest : baseName;
}
