/** Tells editors that their imprint cannot be checked, because it says everything in its text. */
import type { Problem } from "../../kernel/problem.ts";
import type { Site } from "../../model/site.ts";
import { duties } from "./duties.ts";
import { isUnderGermanLaw } from "./german-law.ts";

/**
 * A note on an imprint without particulars in site.yaml, with what the law asks for; `undefined` where there is nothing to say.
 *
 * No warning, because the text may say all of it.
 *
 * @param file - site.yaml, as the editor typed it.
 */
export function uncheckedImprint({ settings, statements }: Site, file: string): Problem | undefined {
  if (Object.keys(settings.imprint).length > 0 || !isUnderGermanLaw(settings)) return undefined;
  if (!statements.some(({ kind }) => kind === "imprint")) return undefined;
  const all = (language: "de" | "en") => duties.map(({ what, law }) => `${what[language]} (${law})`).join("; ");
  return {
    file,
    line: 1,
    column: 1,
    severity: "note",
    rule: "imprint",
    message: {
      de: `hier fehlt „imprint“, also kann niemand prüfen, ob das Impressum alles sagt. Verlangt sind: ${all("de")}. Das ist ein Hinweis, keine Rechtsberatung.`,
      en: `"imprint" is missing here, so nobody can check whether the imprint says it all. Asked for are: ${all("en")}. This is a hint, no legal advice.`,
    },
    like: "imprint:\n  legalForm: Eingetragene Genossenschaft",
  };
}
