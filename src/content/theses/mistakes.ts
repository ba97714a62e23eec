/** What can be wrong with the number of a thesis, in words. Pure. */
import { type Mistake, shortened } from "../finding.ts";
import type { Clash } from "./lasting-numbers.ts";

const thesis = { severity: "warning", rule: "thesis" } as const;

/** A thesis that readers know by another number. */
export function renumbered(number: number, known: number): Mistake {
  return {
    ...thesis,
    message: {
      de: `gefunden: ${number}, aber in der Fassung davor hieß diese These ${known}; wer sie zitiert hat, führt dann in die Irre.`,
      en: `found ${number}, but in the version before, this thesis was ${known}; whoever has quoted it then leads astray.`,
    },
    like: `${known}. …`,
  };
}

/** A number by which readers know another thesis. */
export function taken(number: number, { by, free }: Clash & { readonly kind: "taken" }, place: string): Mistake {
  const words = shortened(by.lead || by.text);
  return {
    ...thesis,
    message: {
      de: `gefunden: ${number}, aber so heißt schon „${words}“ (${place}); eine neue These bekommt eine neue Nummer.`,
      en: `found ${number}, but that is "${words}" already (${place}); a new thesis gets a new number.`,
    },
    like: `${free}. …`,
  };
}
