/** What the comparison says between the words of the text. */
import type { Language } from "../kernel/problem.ts";

export interface Words {
  readonly inserted: string;
  readonly endOfInserted: string;
  readonly removed: string;
  readonly endOfRemoved: string;
  /** Beside a block in its new place. */
  readonly movedHere: (number: number, isUp: boolean) => string;
  /** In the old place of a block. @param beginning - Its first words; may be `""`. */
  readonly movedAway: (number: number, isUp: boolean, beginning: string) => string;
  readonly footnote: string;
  readonly table: (head: string) => string;
  readonly linkChanged: (before: string, now: string) => string;
  readonly linkAdded: (now: string) => string;
  readonly linkRemoved: (before: string) => string;
  readonly formChanged: (before: string, now: string) => string;
  readonly pictureChanged: (before: string, now: string) => string;
  /** For words without markup. */
  readonly plain: string;
  /** By the names of elements. */
  readonly forms: Readonly<Record<string, string>>;
  readonly otherForm: string;
  readonly explained: (title: string) => string;
}

export const words: Readonly<Record<Language, Words>> = {
  de: {
    inserted: "eingefügt:",
    endOfInserted: "Ende der Einfügung.",
    removed: "gestrichen:",
    endOfRemoved: "Ende der Streichung.",
    movedHere: (number, isUp) => `Verschiebung ${number}: stand vorher weiter ${isUp ? "unten" : "oben"}.`,
    movedAway: (number, isUp, beginning) =>
      `Verschiebung ${number}: ${beginning === "" ? "steht" : `„${beginning}“ steht`} jetzt weiter ${isUp ? "oben" : "unten"}.`,
    footnote: "Fußnote",
    table: (head) => (head === "" ? "Tabelle" : `Tabelle: ${head}`),
    linkChanged: (before, now) => `Link führte zu ${before}, führt jetzt zu ${now}`,
    linkAdded: (now) => `jetzt ein Link zu ${now}`,
    linkRemoved: (before) => `kein Link mehr zu ${before}`,
    formChanged: (before, now) => `vorher ${before}, jetzt ${now}`,
    pictureChanged: (before, now) => `Beschreibung des Bildes vorher: „${before}“, jetzt: „${now}“`,
    plain: "ohne Auszeichnung",
    forms: {
      strong: "fett",
      b: "fett",
      em: "kursiv",
      i: "kursiv",
      cite: "kursiv",
      u: "unterstrichen",
      ins: "unterstrichen",
      s: "durchgestrichen",
      del: "durchgestrichen",
      code: "Code",
      kbd: "Taste",
      mark: "hervorgehoben",
      small: "klein",
      sub: "tiefgestellt",
      sup: "hochgestellt",
      q: "Zitat",
    },
    otherForm: "anders ausgezeichnet",
    explained: (title) => `erklärt als „${title}“`,
  },
  en: {
    inserted: "inserted:",
    endOfInserted: "end of insertion.",
    removed: "deleted:",
    endOfRemoved: "end of deletion.",
    movedHere: (number, isUp) => `Move ${number}: stood further ${isUp ? "down" : "up"} before.`,
    movedAway: (number, isUp, beginning) =>
      `Move ${number}: ${beginning === "" ? "now stands" : `“${beginning}” now stands`} further ${isUp ? "up" : "down"}.`,
    footnote: "footnote",
    table: (head) => (head === "" ? "Table" : `Table: ${head}`),
    linkChanged: (before, now) => `link led to ${before}, now leads to ${now}`,
    linkAdded: (now) => `now a link to ${now}`,
    linkRemoved: (before) => `no longer a link to ${before}`,
    formChanged: (before, now) => `${before} before, now ${now}`,
    pictureChanged: (before, now) => `description of the picture before: “${before}”, now: “${now}”`,
    plain: "without markup",
    forms: {
      strong: "bold",
      b: "bold",
      em: "italic",
      i: "italic",
      cite: "italic",
      u: "underlined",
      ins: "underlined",
      s: "struck through",
      del: "struck through",
      code: "code",
      kbd: "key",
      mark: "highlighted",
      small: "small",
      sub: "subscript",
      sup: "superscript",
      q: "quotation",
    },
    otherForm: "marked up in another way",
    explained: (title) => `explained as “${title}”`,
  },
};
