/** The languages that tags may name. Pure. */

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
  const tag = new Intl.Locale(canonical);
  const { language, script, region } = tag;
  const isKnown = isNamed("language", language) && isNamed("script", script) && isNamed("region", region);
  return isKnown ? withoutUsualScript(tag) : undefined;
}

const names = new Map<string, Intl.DisplayNames>();

function isNamed(type: "language" | "script" | "region", code: string | undefined): boolean {
  if (code === undefined) return true;
  let known = names.get(type);
  if (!known) {
    known = new Intl.DisplayNames(["en"], { type, fallback: "none" });
    names.set(type, known);
  }
  return known.of(code) !== undefined;
}

/** Chinese keeps its script, by which browsers choose the letters. */
function withoutUsualScript({ language, script, region, baseName }: Intl.Locale): string {
  if (script === undefined || language === "zh") return baseName;
  const rest = region === undefined ? language : `${language}-${region}`;
  return new Intl.Locale(rest).maximize().script === script ? rest : baseName;
}
