/** Which languages, scripts and regions there are. Pure. */

/** What nearly every site is written in: the names of all others take as long to load as a small site takes to build. */
const usual = /^(?:de|en)(?:-(?:DE|AT|CH|LI|LU|GB|IE|US))?$/;

const names = new Map<Intl.DisplayNamesType, Intl.DisplayNames>();

/**
 * Tells whether language, script and region of a tag are registered. Of the variants behind them Intl knows too few to
 * refuse any.
 *
 * @param tag - In its canonical form.
 * @see RFC 5646, section 3.1
 */
export function isKnownLanguage(tag: string): boolean {
  if (usual.test(tag)) return true;
  const { script, region } = new Intl.Locale(tag);
  const [language = ""] = tag.split("-");
  // Small languages have no name, but a script in which they are usually written.
  const isLanguage = isNamed("language", language) || new Intl.Locale(language).maximize().script !== undefined;
  return isLanguage && (!script || isNamed("script", script)) && (!region || isNamed("region", region));
}

function isNamed(type: Intl.DisplayNamesType, code: string): boolean {
  const known = names.get(type) ?? new Intl.DisplayNames("en", { type, fallback: "none" });
  names.set(type, known);
  return known.of(code) !== undefined;
}
