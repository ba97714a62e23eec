/**
 * What German law asks the imprint of a bank to say. This list is a help for editors and no legal advice: it knows neither
 * the bank nor the courts, and an imprint without a warning may still be wrong. Data.
 *
 * § 5 DDG: Digitale-Dienste-Gesetz; § 18 MStV: Medienstaatsvertrag.
 */
import type { Wording } from "../../kernel/problem.ts";
import type { Imprint } from "../../model/settings.ts";

export interface Duty {
  /** Keys of `imprint`, each of which is needed, or any one of which is enough. */
  readonly keys: readonly (keyof Imprint)[];
  readonly enough: "all" | "one";
  /** What is missing, as it stands after a colon. */
  readonly what: Wording;
  /** Where the law asks for it. */
  readonly law: string;
  /** A line for each key, for those that are missing. */
  readonly like: Readonly<Partial<Record<keyof Imprint, string>>>;
}

export const duties: readonly Duty[] = [
  {
    keys: ["legalForm"],
    enough: "all",
    what: { de: "die Rechtsform", en: "the legal form" },
    law: "§ 5 Abs. 1 Nr. 1 DDG",
    like: { legalForm: "Eingetragene Genossenschaft" },
  },
  {
    keys: ["street", "postalCode", "city"],
    enough: "all",
    what: { de: "die vollständige Anschrift", en: "the complete postal address" },
    law: "§ 5 Abs. 1 Nr. 1 DDG",
    like: { street: "Marktplatz 1", postalCode: '"12345"', city: "Musterstadt" },
  },
  {
    keys: ["board"],
    enough: "all",
    what: { de: "wer die Bank vertritt, also der Vorstand", en: "who represents the bank, which is its board" },
    law: "§ 5 Abs. 1 Nr. 1 DDG",
    like: { board: "[Erika Beispiel, Max Muster]" },
  },
  {
    keys: ["email"],
    enough: "all",
    what: { de: "die Adresse für E-Mail", en: "the address of e-mail" },
    law: "§ 5 Abs. 1 Nr. 2 DDG",
    like: { email: "bank@example.org" },
  },
  {
    keys: ["phone", "contact"],
    enough: "one",
    what: {
      de: "neben der E-Mail ein zweiter Weg, der schnell und unmittelbar ist: Telefon oder die Adresse eines Kontaktformulars",
      en: "besides e-mail another way that is quick and direct: a telephone or the address of a contact form",
    },
    // Court of Justice of the European Union, 16 October 2008: a form on the web may do instead of a telephone.
    law: "§ 5 Abs. 1 Nr. 2 DDG, EuGH C-298/07",
    like: { phone: "+49 30 23125 000" },
  },
  {
    keys: ["register"],
    enough: "all",
    what: { de: "das Register, in dem die Bank steht", en: "the register in which the bank is entered" },
    law: "§ 5 Abs. 1 Nr. 4 DDG",
    like: { register: "Genossenschaftsregister beim Amtsgericht Musterstadt" },
  },
  {
    keys: ["registerNumber"],
    enough: "all",
    what: { de: "die Nummer im Register", en: "the number in the register" },
    law: "§ 5 Abs. 1 Nr. 4 DDG",
    like: { registerNumber: "GnR 123" },
  },
  {
    keys: ["vatId", "businessId"],
    enough: "one",
    what: {
      de: "die Umsatzsteuer-Identifikationsnummer (§ 27a UStG) oder die Wirtschafts-Identifikationsnummer (§ 139c AO); wer eine hat, muss sie nennen",
      en: "the VAT number (§ 27a UStG) or the business identification number (§ 139c AO); whoever has one must give it",
    },
    law: "§ 5 Abs. 1 Nr. 6 DDG",
    like: { vatId: "DE000000003" },
  },
  {
    keys: ["authority"],
    enough: "all",
    what: {
      de: "die Aufsichtsbehörde; Banken brauchen eine Zulassung",
      en: "the supervisory authority; banks need to be authorised",
    },
    law: "§ 5 Abs. 1 Nr. 3 DDG",
    like: {
      authority:
        "Bundesanstalt für Finanzdienstleistungsaufsicht (BaFin), Graurheindorfer Straße 108, 53117 Bonn, und Marie-Curie-Straße 24–28, 60439 Frankfurt am Main",
    },
  },
  {
    keys: ["responsible"],
    enough: "all",
    what: {
      de: "wer für den redaktionellen Inhalt verantwortlich ist",
      en: "who is responsible for the editorial content",
    },
    law: "§ 18 Abs. 2 MStV",
    like: { responsible: "Erika Beispiel", responsibleAddress: "Marktplatz 1, 12345 Musterstadt" },
  },
  {
    keys: ["responsibleAddress"],
    enough: "all",
    what: {
      de: "die Anschrift der Person, die für den redaktionellen Inhalt verantwortlich ist",
      en: "the address of the person who is responsible for the editorial content",
    },
    law: "§ 18 Abs. 2 MStV",
    like: { responsibleAddress: "Marktplatz 1, 12345 Musterstadt" },
  },
];
