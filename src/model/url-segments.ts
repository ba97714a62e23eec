/** The words that addresses are made of, in each language. Data. */
import type { Language } from "../kernel/problem.ts";
import type { NoteKind } from "./note.ts";

/** Words in addresses. */
interface Segments {
  readonly archive: string;
  readonly topics: string;
  readonly authors: string;
  readonly notes: string;
  readonly corrections: string;
  readonly sources: string;
  readonly subscribe: string;
  readonly search: string;
  readonly page: string;
  readonly versions: string;
  readonly statements: string;
  readonly comments: string;
  readonly moderation: string;
  readonly files: { readonly figures: string };
  readonly dialogue: Dialogue;
  /** Below the notes. */
  readonly wall: string;
  readonly kinds: Readonly<Record<NoteKind, string>>;
}

/** Below `/dialog/`: what readers send goes there, and answers come from there. */
interface Dialogue {
  readonly folder: string;
  readonly submit: string;
  readonly thanks: string;
  readonly down: string;
  readonly answer: string;
  readonly threads: string;
  readonly moderators: string;
}

export const segments: Readonly<Record<Language, Segments>> = {
  de: {
    archive: "archiv",
    topics: "themen",
    authors: "autoren",
    notes: "notizen",
    corrections: "korrekturen",
    sources: "quellen",
    subscribe: "abonnieren",
    search: "suche",
    page: "seite",
    versions: "fassungen",
    statements: "erklaerungen",
    comments: "kommentare",
    moderation: "moderation",
    files: { figures: "zahlen.json" },
    dialogue: {
      folder: "dialog",
      submit: "kommentar",
      thanks: "danke",
      down: "pause",
      answer: "antwort",
      threads: "beitraege.json",
      moderators: "moderation",
    },
    wall: "pinnwand",
    kinds: { text: "kurz", link: "links", study: "studien", tv: "tv-tipps", question: "fragen" },
  },
  en: {
    archive: "archive",
    topics: "topics",
    authors: "authors",
    notes: "notes",
    corrections: "corrections",
    sources: "sources",
    subscribe: "subscribe",
    search: "search",
    page: "page",
    versions: "versions",
    statements: "statements",
    comments: "comments",
    moderation: "moderation",
    files: { figures: "figures.json" },
    dialogue: {
      folder: "dialogue",
      submit: "comment",
      thanks: "thanks",
      down: "pause",
      answer: "answer",
      threads: "threads.json",
      moderators: "moderation",
    },
    wall: "wall",
    kinds: { text: "short", link: "links", study: "studies", tv: "tv-tips", question: "questions" },
  },
};
