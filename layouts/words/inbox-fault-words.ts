/** What the receiver of comments says of single fields. */
import type { Language } from "../../src/kernel/problem.ts";

/** A field that people fill in. */
export type AskedField = "name" | "email" | "website" | "text";

export interface InboxFaultWords {
  readonly missing: Readonly<Record<"name" | "email" | "text", string>>;
  readonly long: (field: AskedField, limit: number) => string;
  readonly control: (field: AskedField, sign: string) => string;
  readonly turning: (field: AskedField, sign: string) => string;
  readonly invisible: (field: AskedField, sign: string) => string;
  readonly marks: (field: AskedField) => string;
  readonly noLetter: Readonly<Record<"name" | "text", string>>;
  readonly mixed: string;
  readonly taken: string;
  readonly mail: string;
  readonly site: string;
  readonly honeypot: string;
  readonly answered: string;
  /** The field below no longer has the sign that was refused. */
  readonly takenOut: string;
}

const german: Readonly<Record<AskedField, string>> = {
  name: "Ihr Name",
  email: "Ihre E-Mail-Adresse",
  website: "Die Adresse Ihrer Website",
  text: "Ihr Text",
};

const english: Readonly<Record<AskedField, string>> = {
  name: "Your name",
  email: "Your e-mail address",
  website: "The address of your website",
  text: "Your text",
};

const [germanNumbers, englishNumbers] = [new Intl.NumberFormat("de-DE"), new Intl.NumberFormat("en-GB")];

export const inboxFaultWords: Readonly<Record<Language, InboxFaultWords>> = {
  de: {
    missing: {
      name: "Bitte sagen Sie, wie Sie heißen.",
      email: "Bitte geben Sie Ihre E-Mail-Adresse an. Wir veröffentlichen sie nicht.",
      text: "Bitte schreiben Sie etwas.",
    },
    long: (field, limit) =>
      `${german[field]} ist zu lang: Mehr als ${germanNumbers.format(limit)} Zeichen nehmen wir nicht an.`,
    control: (field, sign) =>
      `${german[field]} enthält ein Steuerzeichen (${sign}). Bitte senden Sie das Feld ohne dieses Zeichen.`,
    turning: (field, sign) =>
      `${german[field]} enthält ein unsichtbares Zeichen (${sign}), das die Schreibrichtung umkehrt. Bitte senden Sie das Feld ohne dieses Zeichen.`,
    invisible: (field, sign) =>
      `${german[field]} enthält ein Zeichen, das niemand sieht (${sign}). Bitte senden Sie das Feld ohne dieses Zeichen.`,
    marks: (field) => `${german[field]} häuft Akzente über einem Buchstaben. Bitte nehmen Sie einige weg.`,
    noLetter: {
      name: "Bitte nennen Sie einen Namen mit mindestens einem Buchstaben.",
      text: "Bitte schreiben Sie etwas mit mindestens einem Buchstaben oder einer Ziffer.",
    },
    mixed: "Ihr Name mischt Buchstaben verschiedener Alphabete, die gleich aussehen. Bitte schreiben Sie ihn in einem.",
    taken: "Dieser Name ist vergeben: So heißt jemand, der hier für uns schreibt. Bitte nennen Sie sich anders.",
    mail: "Diese E-Mail-Adresse kann es so nicht geben. Sie sieht aus wie: ada@example.org",
    site: "Die Adresse Ihrer Website beginnt mit https:// oder http://, wie: https://example.org",
    honeypot:
      "Ein Feld, das leer bleiben muss, war ausgefüllt, vielleicht von Ihrem Browser. Bitte lassen Sie dieses Feld leer.",
    answered:
      "Den Kommentar, auf den Sie antworten, gibt es hier nicht mehr. Bitte wählen Sie einen anderen oder keinen.",
    takenOut: "Im Feld unten ist es schon entfernt: Bitte lesen Sie noch einmal nach.",
  },
  en: {
    missing: {
      name: "Please say what your name is.",
      email: "Please give your e-mail address. We do not publish it.",
      text: "Please write something.",
    },
    long: (field, limit) =>
      `${english[field]} is too long: we take at most ${englishNumbers.format(limit)} characters.`,
    control: (field, sign) =>
      `${english[field]} contains a control character (${sign}). Please send the field without it.`,
    turning: (field, sign) =>
      `${english[field]} contains an invisible character (${sign}) that turns the direction of writing. Please send the field without it.`,
    invisible: (field, sign) =>
      `${english[field]} contains a character that nobody sees (${sign}). Please send the field without it.`,
    marks: (field) => `${english[field]} heaps accents on one letter. Please take some away.`,
    noLetter: {
      name: "Please give a name with at least one letter.",
      text: "Please write something with at least one letter or digit.",
    },
    mixed: "Your name mixes letters of different alphabets that look alike. Please write it in one of them.",
    taken: "This name is taken: somebody who writes for us here is called so. Please call yourself something else.",
    mail: "There can be no such e-mail address. One looks like: ada@example.org",
    site: "The address of your website begins with https:// or http://, like: https://example.org",
    honeypot: "A field that has to stay empty was filled in, perhaps by your browser. Please leave this field empty.",
    answered: "The comment that you answer is not here any more. Please choose another one, or none.",
    takenOut: "It has been taken out of the field below: please read it once more.",
  },
};
