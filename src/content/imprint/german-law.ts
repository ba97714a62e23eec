/** Whether German law applies to an imprint, as far as the settings tell. Pure. */
import { closest } from "../../kernel/closest.ts";
import type { Settings } from "../../model/settings.ts";

const names = ["Deutschland", "Bundesrepublik Deutschland", "Germany", "Federal Republic of Germany"];
const codes = ["de", "deu", "brd", "d"];

/** By the country of the imprint; without one, by the language: German that is not said to be that of another country. */
export function isUnderGermanLaw({ imprint, language, interface: spoken }: Settings): boolean {
  const { country } = imprint;
  if (country !== undefined) return codes.includes(country.toLowerCase()) || closest(country, names) !== undefined;
  const { region = "DE" } = new Intl.Locale(language);
  return spoken === "de" && region === "DE";
}
