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
  /** What sort of note this is; plain text needs no name. */
  readonly kinds: Readonly<Record<Exclude<NoteKind, "text">, string>>;
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
    kinds: { link: "Lesetipp", study: "Studie", tv: "TV-Tipp", question: "Frage" },
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
    kinds: { link: "Worth reading", study: "Study", tv: "On television", question: "Question" },
    neighbours: "Previous and next note",
    previous: "Previous note",
    next: "Next note",
  },
};
