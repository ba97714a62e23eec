/** The words of the page of all sources, and of the feed of corrections. */
import type { Language } from "../../src/kernel/problem.ts";

export interface SourceWords {
  readonly title: string;
  readonly lead: string;
  readonly description: (site: string) => string;
  readonly empty: string;
  /** For readers of screens, above the entries that cite a work. */
  readonly citedIn: string;
  /** The way to the page. */
  readonly all: string;
  readonly previous: string;
  readonly next: string;
}

export interface CorrectionFeedWords {
  readonly name: string;
  /** The title of what a feed says of one correction. */
  readonly of: (title: string) => string;
  readonly onward: string;
}

interface Both {
  readonly sources: SourceWords;
  readonly correctionFeed: CorrectionFeedWords;
}

export const sourceWords: Readonly<Record<Language, Both>> = {
  de: {
    sources: {
      title: "Quellen",
      lead: "Worauf wir uns stützen, zum Nachprüfen: jedes Werk einmal, nach Urheber und Titel, und darunter, wo wir es anführen.",
      description: (site) => `Alle Quellen der Beiträge und Notizen in ${site}, nach Urheber und Titel.`,
      empty: "Bisher keine Quellen.",
      citedIn: "Angeführt in",
      all: "Alle Quellen, auf die wir uns stützen",
      previous: "Vorige Seite",
      next: "Nächste Seite",
    },
    correctionFeed: {
      name: "Alle Korrekturen",
      of: (title) => `Korrektur: ${title}`,
      onward: "Zur Korrektur im Beitrag",
    },
  },
  en: {
    sources: {
      title: "Sources",
      lead: "What we rely on, for you to check: every work once, by author and title, and below it where we cite it.",
      description: (site) => `All sources of the posts and notes in ${site}, by author and title.`,
      empty: "No sources so far.",
      citedIn: "Cited in",
      all: "All sources that we rely on",
      previous: "Previous page",
      next: "Next page",
    },
    correctionFeed: {
      name: "All corrections",
      of: (title) => `Correction: ${title}`,
      onward: "The correction in the post",
    },
  },
};
