/** The words around notes. */
import type { Language } from "../../src/kernel/problem.ts";
import type { NoteKind } from "../../src/model/note.ts";

export interface NoteWords {
  readonly title: string;
  readonly lead: string;
  readonly description: (site: string) => string;
  readonly empty: string;
  /** The name of a note, which has no title. */
  readonly dated: (date: string) => string;
  /** What sort of note this is. */
  readonly kinds: Readonly<Record<NoteKind, string>>;
  /** All notes of one sort. */
  readonly kindTitles: Readonly<Record<NoteKind, string>>;
  readonly kindLeads: Readonly<Record<NoteKind, string>>;
  readonly wall: string;
  readonly wallLead: string;
  /** For readers of screens: the links to the lists of notes. */
  readonly ways: string;
  readonly all: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
}

export const noteWords: Readonly<Record<Language, NoteWords>> = {
  de: {
    title: "Notizen",
    lead: "Kurz notiert: Fundstücke, Hinweise und Fragen, für die ein Beitrag zu lang wäre.",
    description: (site) => `Kurze Notizen von ${site}, die neuesten zuerst.`,
    empty: "Noch keine Notizen.",
    dated: (date) => `Notiz vom ${date}`,
    kinds: { text: "Kurz notiert", link: "Presse/Link", study: "Studie", tv: "TV-Tipp", question: "Frage" },
    kindTitles: {
      text: "Kurz notiert",
      link: "Presse und Links",
      study: "Studien",
      tv: "TV-Tipps",
      question: "Fragen",
    },
    kindLeads: {
      text: "Hinweise und Beobachtungen in wenigen Sätzen.",
      link: "Was andere geschrieben haben und was wir dazu sagen.",
      study: "Untersuchungen, die wir gelesen haben, mit Quelle und Datum.",
      tv: "Sendungen über Geld, Banken und das, was damit gemacht wird.",
      question: "Was wir von Ihnen wissen möchten.",
    },
    wall: "Pinnwand",
    wallLead: "Studien, TV-Tipps, Links und Fragen, das Neueste zuerst.",
    ways: "Notizen nach Art",
    all: "Alle",
    neighbours: "Vorige und nächste Notiz",
    previous: "Vorige Notiz",
    next: "Nächste Notiz",
  },
  en: {
    title: "Notes",
    lead: "In brief: finds, hints and questions that do not need a whole post.",
    description: (site) => `Short notes of ${site}, the newest first.`,
    empty: "No notes yet.",
    dated: (date) => `Note of ${date}`,
    kinds: { text: "In brief", link: "Press/link", study: "Study", tv: "On television", question: "Question" },
    kindTitles: {
      text: "In brief",
      link: "Press and links",
      study: "Studies",
      tv: "On television",
      question: "Questions",
    },
    kindLeads: {
      text: "Hints and observations in a few sentences.",
      link: "What others wrote, and what we say to it.",
      study: "Studies that we have read, with source and date.",
      tv: "Programmes on money, on banks and on what is done with it.",
      question: "What we would like to know from you.",
    },
    wall: "Wall",
    wallLead: "Studies, television, links and questions, the newest first.",
    ways: "Notes by kind",
    all: "All",
    neighbours: "Previous and next note",
    previous: "Previous note",
    next: "Next note",
  },
};
