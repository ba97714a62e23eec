/** The words around statements of the bank. */
import type { Language } from "../../src/kernel/problem.ts";
import type { Imprint } from "../../src/model/settings.ts";

export interface StatementWords {
  /** Precedes the day. */
  readonly effective: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly review: string;
  readonly reviewBy: (date: string) => string;
  /** Said plainly when the day has passed. */
  readonly reviewOverdue: (date: string) => string;
  readonly changes: string;
  /** Describes a statement that has no summary. */
  readonly description: (title: string, bank: string) => string;
  readonly provider: string;
  readonly imprint: Readonly<Record<Particular, string>>;
}

/** What the imprint lists below the address. */
export type Particular = Exclude<keyof Imprint, "street" | "postalCode" | "city" | "country" | "responsibleAddress">;

export const statementWords: Readonly<Record<Language, StatementWords>> = {
  de: {
    effective: "Gilt seit",
    owner: "Zuständig",
    approvedBy: "Freigegeben von",
    review: "Nächste Prüfung",
    reviewBy: (date) => `bis zum ${date}`,
    reviewOverdue: (date) => `war bis zum ${date} fällig und steht noch aus`,
    changes: "Was neu ist und warum",
    description: (title, bank) => `${title}: eine Erklärung von ${bank}.`,
    provider: "Anbieter",
    imprint: {
      legalForm: "Rechtsform",
      phone: "Telefon",
      email: "E-Mail",
      contact: "Kontaktformular",
      board: "Vorstand",
      chair: "Vorsitz des Aufsichtsrats",
      register: "Registergericht",
      registerNumber: "Registernummer",
      vatId: "Umsatzsteuer-Identifikationsnummer",
      businessId: "Wirtschafts-Identifikationsnummer",
      authority: "Aufsichtsbehörde",
      responsible: "Verantwortlich für den Inhalt",
      dispute: "Streitbeilegung",
    },
  },
  en: {
    effective: "In force since",
    owner: "Owner",
    approvedBy: "Approved by",
    review: "Next review",
    reviewBy: (date) => `by ${date}`,
    reviewOverdue: (date) => `was due by ${date} and has not been done yet`,
    changes: "What is new and why",
    description: (title, bank) => `${title}: a statement by ${bank}.`,
    provider: "Provider",
    imprint: {
      legalForm: "Legal form",
      phone: "Telephone",
      email: "E-mail",
      contact: "Contact form",
      board: "Board of directors",
      chair: "Chair of the supervisory board",
      register: "Court of registration",
      registerNumber: "Registration number",
      vatId: "VAT number",
      businessId: "Business identification number",
      authority: "Supervisory authority",
      responsible: "Responsible for the content",
      dispute: "Settlement of disputes",
    },
  },
};
