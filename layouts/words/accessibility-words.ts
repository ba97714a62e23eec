/** The words around what the bank says of accessibility, below the text of its statement. */
import type { Language } from "../../src/kernel/problem.ts";
import type { Conformance, View } from "../../src/model/accessibility.ts";
import type { Noun } from "./dates.ts";

export interface AccessibilityWords {
  readonly state: Section;
  readonly conformance: Readonly<Record<Conformance, string>>;
  readonly measure: (standard: string) => string;
  readonly checks: Section;
  /** @param views - As `views` has them, joined as a list. */
  readonly checked: (date: string, tool: string, pages: string, views: string) => string;
  readonly page: Noun;
  readonly views: Readonly<Record<View, string>>;
  readonly clean: string;
  readonly violated: (rules: string) => string;
  readonly rule: Noun;
  readonly passed: (rules: string) => string;
  /** Where the tool could not tell. */
  readonly undecided: (pages: string) => string;
  /** Said always: a clean result promises less than it seems to. */
  readonly limits: string;
  readonly affected: Noun;
  readonly example: string;
  readonly tests: Section;
  readonly gaps: Section;
  readonly until: (date: string) => string;
  /** Said plainly when the day has passed. */
  readonly overdue: (date: string) => string;
  readonly contact: Section;
  readonly phone: string;
  readonly email: string;
  readonly form: string;
  readonly imprint: string;
  readonly authority: Section;
  readonly name: string;
  readonly address: string;
  readonly website: string;
}

export interface Section {
  readonly title: string;
  /** Of its heading, unless the text of the statement has it. */
  readonly anchor: string;
}

export const accessibilityWords: Readonly<Record<Language, AccessibilityWords>> = {
  de: {
    state: { title: "Stand der Barrierefreiheit", anchor: "stand-der-barrierefreiheit" },
    conformance: {
      full: "Die Anforderungen sind erfüllt.",
      partial: "Die Anforderungen sind zum Teil erfüllt; was fehlt, steht unten.",
      none: "Die Anforderungen sind noch nicht erfüllt.",
    },
    measure: (standard) => `Maßstab: ${standard}.`,
    checks: { title: "Automatische Prüfung", anchor: "automatische-pruefung" },
    checked: (date, tool, pages, views) => `Am ${date} hat ${tool} ${pages} in ${views} Ansicht geprüft`,
    page: { one: "Seite", other: "Seiten jeder Art" },
    views: { light: "heller", dark: "dunkler", narrow: "schmaler" },
    clean: "und keinen Verstoß gefunden.",
    violated: (rules) => `und Verstöße gegen ${rules} gefunden.`,
    rule: { one: "Regel", other: "Regeln" },
    passed: (rules) => `Überall eingehalten: ${rules}.`,
    undecided: (pages) => `Auf ${pages} konnte das Programm nicht alles entscheiden; da müssen Menschen hinsehen.`,
    limits: "Automatische Prüfungen finden nur einen Teil der Barrieren.",
    affected: { one: "Seite", other: "Seiten" },
    example: "zum Beispiel",
    tests: { title: "Prüfungen durch Menschen", anchor: "pruefungen-durch-menschen" },
    gaps: { title: "Bekannte Lücken", anchor: "bekannte-luecken" },
    until: (date) => `Das soll bis zum ${date} behoben sein.`,
    overdue: (date) => `Das sollte bis zum ${date} behoben sein und steht noch aus.`,
    contact: { title: "Eine Barriere melden", anchor: "eine-barriere-melden" },
    phone: "Telefon",
    email: "E-Mail",
    form: "Formular",
    imprint: "Alle anderen Wege",
    authority: { title: "Wer darüber wacht", anchor: "wer-darueber-wacht" },
    name: "Marktüberwachung",
    address: "Anschrift",
    website: "Website",
  },
  en: {
    state: { title: "State of accessibility", anchor: "state-of-accessibility" },
    conformance: {
      full: "The requirements are met.",
      partial: "The requirements are met in part; what is missing is told below.",
      none: "The requirements are not met yet.",
    },
    measure: (standard) => `Measured by ${standard}.`,
    checks: { title: "Automated check", anchor: "automated-check" },
    checked: (date, tool, pages, views) => `On ${date}, ${tool} looked at ${pages} in ${views} view`,
    page: { one: "page", other: "pages of every kind" },
    views: { light: "light", dark: "dark", narrow: "narrow" },
    clean: "and found no violation.",
    violated: (rules) => `and found violations of ${rules}.`,
    rule: { one: "rule", other: "rules" },
    passed: (rules) => `Kept everywhere: ${rules}.`,
    undecided: (pages) => `On ${pages} the program could not decide everything; people have to look there.`,
    limits: "Automated checks find only some of the barriers.",
    affected: { one: "page", other: "pages" },
    example: "for example",
    tests: { title: "Tests by people", anchor: "tests-by-people" },
    gaps: { title: "Known gaps", anchor: "known-gaps" },
    until: (date) => `This is to be mended by ${date}.`,
    overdue: (date) => `This was to be mended by ${date} and has not been yet.`,
    contact: { title: "Report a barrier", anchor: "report-a-barrier" },
    phone: "Telephone",
    email: "E-mail",
    form: "Form",
    imprint: "All other ways",
    authority: { title: "Who watches over it", anchor: "who-watches-over-it" },
    name: "Market surveillance",
    address: "Address",
    website: "Website",
  },
};
