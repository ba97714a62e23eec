/** The words around comments. */
import type { Language } from "../../src/kernel/problem.ts";

export interface CommentWords {
  /** The heading while there is nothing to count. */
  readonly title: string;
  readonly closed: string;
  readonly none: string;
  /** Follows the name of the one who answers. */
  readonly answers: (name: string) => string;
  readonly removed: (date: string, rule: string) => string;
}

export const commentWords: Readonly<Record<Language, CommentWords>> = {
  de: {
    title: "Kommentare",
    closed: "Die Kommentare sind geschlossen.",
    none: "Noch hat hier niemand kommentiert.",
    answers: (name) => `antwortet auf ${name}`,
    removed: (date, rule) => `Diesen Kommentar haben wir am ${date} entfernt (${rule}).`,
  },
  en: {
    title: "Comments",
    closed: "Comments are closed.",
    none: "Nobody has commented here yet.",
    answers: (name) => `replies to ${name}`,
    removed: (date, rule) => `We removed this comment on ${date} (${rule}).`,
  },
};
