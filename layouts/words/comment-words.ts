/** The words around comments. */
import type { Language } from "../../src/kernel/problem.ts";

export interface CommentWords {
  /** The heading while there is nothing to count. */
  readonly title: string;
  readonly closed: string;
  readonly closedSince: (date: string) => string;
  readonly none: string;
  /** The heading below a question while there is nothing to count, and the count. */
  readonly answersTitle: string;
  readonly answered: (count: number) => string;
  readonly unanswered: string;
  readonly invitation: string;
  /** Beside the name of a reader who is called like the bank or like somebody of it. */
  readonly guest: string;
  /** Follows the name of the one who answers. */
  readonly answers: (name: string) => string;
  /** Without its end: the rule follows in brackets. */
  readonly removed: (date: string) => string;
}

export const commentWords: Readonly<Record<Language, CommentWords>> = {
  de: {
    title: "Kommentare",
    closed: "Die Kommentare sind geschlossen.",
    closedSince: (date) => `Die Kommentare sind seit dem ${date} geschlossen.`,
    none: "Noch hat hier niemand kommentiert.",
    answersTitle: "Antworten",
    answered: (count) => (count === 1 ? "1 Antwort" : `${count} Antworten`),
    unanswered: "Noch hat niemand geantwortet.",
    invitation: "Was meinen Sie?",
    guest: "Gast",
    answers: (name) => `antwortet auf ${name}`,
    removed: (date) => `Diesen Kommentar haben wir am ${date} entfernt`,
  },
  en: {
    title: "Comments",
    closed: "Comments are closed.",
    closedSince: (date) => `Comments have been closed since ${date}.`,
    none: "Nobody has commented here yet.",
    answersTitle: "Answers",
    answered: (count) => (count === 1 ? "1 answer" : `${count} answers`),
    unanswered: "Nobody has answered yet.",
    invitation: "What do you think?",
    guest: "Guest",
    answers: (name) => `replies to ${name}`,
    removed: (date) => `We removed this comment on ${date}`,
  },
};
