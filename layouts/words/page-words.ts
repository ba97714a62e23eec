/** The words of the pages that the site writes by itself: corrections, subscribing, nothing found. */
import type { Language } from "../../src/kernel/problem.ts";

export interface CorrectionWords {
  readonly title: string;
  readonly lead: string;
  readonly description: (site: string) => string;
  readonly empty: string;
}

export interface SubscribeWords {
  readonly title: string;
  readonly lead: (site: string) => string;
  readonly description: (site: string) => string;
  readonly what: string;
  readonly feed: string;
  readonly how: string;
  readonly reader: string;
  readonly formats: string;
  readonly privacy: string;
  readonly nobody: string;
  readonly leaving: string;
  readonly addresses: string;
  readonly posts: string;
  readonly notes: string;
  readonly topics: string;
  readonly authors: string;
  readonly statements: string;
  readonly allStatements: string;
}

export interface NotFoundWords {
  readonly title: string;
  readonly lead: string;
  readonly description: (site: string) => string;
  readonly onward: string;
  readonly home: string;
  readonly archive: string;
  readonly topics: string;
  readonly newest: string;
}

export interface PageWords {
  readonly corrections: CorrectionWords;
  readonly subscribe: SubscribeWords;
  readonly notFound: NotFoundWords;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  de: {
    corrections: {
      title: "Korrekturen",
      lead: "Wo wir uns geirrt haben, sagen wir es: hier und oben im Beitrag selbst.",
      description: (site) => `Alle Berichtigungen in ${site}, die neuesten zuerst.`,
      empty: "Bisher keine Korrekturen.",
    },
    subscribe: {
      title: "Abonnieren",
      lead: (site) => `So erfahren Sie von neuen Texten in ${site}, ohne selbst nachsehen zu müssen.`,
      description: (site) => `Die Feeds von ${site}: lesen, was neu ist, ohne E-Mail-Adresse und ohne Konto.`,
      what: "Was ist ein Feed?",
      feed: "Ein Feed ist eine Adresse im Netz, unter der immer unsere neuesten Texte liegen. Ein Feedreader, also ein Programm auf Ihrem Telefon oder Rechner, sieht dort ab und zu nach und zeigt Ihnen, was neu ist.",
      how: "So geht es",
      reader:
        "Kopieren Sie eine der Adressen auf dieser Seite und fügen Sie sie in einen Feedreader Ihrer Wahl ein. Das ist alles.",
      formats:
        "Jeden Feed gibt es in zwei Formaten, Atom und JSON. Der Inhalt ist derselbe. Wenn Sie unsicher sind, nehmen Sie Atom.",
      privacy: "Was wir über Sie erfahren",
      nobody:
        "Wir fragen weder nach einer E-Mail-Adresse noch nach einem Konto. Es gibt keine Liste, auf der Sie stehen, und niemand sieht, wer abonniert hat.",
      leaving: "Wenn Sie nicht mehr mitlesen möchten, löschen Sie die Adresse in Ihrem Feedreader.",
      addresses: "Alle Feeds",
      posts: "Alle Beiträge",
      notes: "Alle Notizen",
      topics: "Nach Thema",
      authors: "Nach Autorin oder Autor",
      statements: "Neue Fassungen unserer Erklärungen",
      allStatements: "Alle Erklärungen",
    },
    notFound: {
      title: "Diese Seite gibt es nicht",
      lead: "Unter dieser Adresse steht bei uns nichts. Vielleicht ist sie vertippt, oder ein Link führt ins Leere. Wenn es unser Link war, tut uns das leid.",
      description: (site) => `Unter dieser Adresse steht in ${site} nichts.`,
      onward: "Hier geht es weiter",
      home: "Zur Startseite",
      archive: "Alle Beiträge nach Jahr und Monat",
      topics: "Alle Themen von A bis Z",
      newest: "Neueste Beiträge",
    },
  },
  en: {
    corrections: {
      title: "Corrections",
      lead: "Where we were wrong, we say so: here, and at the top of the post itself.",
      description: (site) => `All corrections in ${site}, the newest first.`,
      empty: "No corrections so far.",
    },
    subscribe: {
      title: "Subscribe",
      lead: (site) => `How to hear of new texts in ${site} without having to look for yourself.`,
      description: (site) => `The feeds of ${site}: read what is new, without an e-mail address or an account.`,
      what: "What is a feed?",
      feed: "A feed is an address on the web where our newest texts can always be found. A feed reader, a program on your phone or computer, looks there from time to time and shows you what is new.",
      how: "How it works",
      reader: "Copy one of the addresses on this page and paste it into a feed reader of your choice. That is all.",
      formats: "Every feed comes in two formats, Atom and JSON. They say the same. If in doubt, take Atom.",
      privacy: "What we learn about you",
      nobody:
        "We ask for neither an e-mail address nor an account. There is no list with your name on it, and nobody sees who has subscribed.",
      leaving: "When you no longer want to follow us, delete the address in your feed reader.",
      addresses: "All feeds",
      posts: "All posts",
      notes: "All notes",
      topics: "By topic",
      authors: "By author",
      statements: "New versions of our statements",
      allStatements: "All statements",
    },
    notFound: {
      title: "This page does not exist",
      lead: "There is nothing at this address. Perhaps it was mistyped, or a link leads nowhere. If the link was ours, we are sorry.",
      description: (site) => `There is nothing at this address of ${site}.`,
      onward: "Where to go from here",
      home: "Home page",
      archive: "All posts by year and month",
      topics: "All topics from A to Z",
      newest: "Newest posts",
    },
  },
};
