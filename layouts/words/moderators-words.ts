/** The words of the page on which moderators decide. */
import type { Language } from "../../src/kernel/problem.ts";
import type { Noun } from "./dates.ts";

export interface ModeratorsWords {
  readonly title: string;
  readonly done: string;
  readonly signedIn: (user: string) => string;
  readonly waitingCount: Noun;
  readonly nothingWaits: string;
  readonly nothingDone: string;
  readonly on: string;
  /** The post is not there (any more). */
  readonly goneEntry: string;
  readonly answers: string;
  readonly work: (bits: string) => string;
  readonly links: Noun;
  readonly accept: string;
  readonly reason: string;
  readonly chooseReason: string;
  readonly reject: string;
  readonly reply: (author: string) => string;
  readonly replyWaiting: string;
  readonly replyDone: string;
  readonly takeDown: string;
  /** Over what can still be done about a published comment. */
  readonly more: string;
  readonly older: string;
  readonly newer: string;
  readonly pages: string;
  readonly published: string;
  readonly rejected: string;
  readonly by: (name: string) => string;
  readonly outcomes: Readonly<Record<"accept" | "reject" | "reply" | "remove", (id: string) => string>>;
  readonly faults: Readonly<Record<ModeratorsFault, ModeratorsSaid>>;
  readonly decidedBefore: (by: string) => string;
}

/** A heading and a sentence. */
export interface ModeratorsSaid {
  readonly title: string;
  readonly lead: string;
}

export type ModeratorsFault =
  | "nobody"
  | "foreign"
  | "old"
  | "form"
  | "reason"
  | "author"
  | "decided"
  | "refused"
  | "failure"
  | "method"
  | "notFound";

export const moderatorsWords: Readonly<Record<Language, ModeratorsWords>> = {
  de: {
    title: "Kommentare prüfen",
    done: "Erledigt",
    signedIn: (user) => `Angemeldet: ${user}`,
    waitingCount: { one: "Kommentar wartet.", other: "Kommentare warten." },
    nothingWaits: "Kein Kommentar wartet.",
    nothingDone: "Noch ist nichts entschieden.",
    on: "Zu",
    goneEntry: "Diesen Beitrag sehen Leser nicht (mehr).",
    answers: "antwortet auf diesen Kommentar",
    work: (bits) => `${bits} Bit Rechenarbeit`,
    links: { one: "Link", other: "Links" },
    accept: "Veröffentlichen",
    reason: "Grund",
    chooseReason: "Bitte wählen",
    reject: "Ablehnen",
    reply: (author) => `Antworten als ${author}`,
    replyWaiting: "Mit Antwort veröffentlichen",
    replyDone: "Antwort veröffentlichen",
    takeDown: "Entfernen",
    more: "Antworten oder entfernen",
    older: "Frühere",
    newer: "Spätere",
    pages: "Weitere Seiten",
    published: "veröffentlicht",
    rejected: "abgelehnt",
    by: (name) => `von ${name}`,
    outcomes: {
      accept: (id) => `Veröffentlicht: ${id}`,
      reject: (id) => `Abgelehnt: ${id}`,
      reply: (id) => `Beantwortet: ${id}`,
      remove: (id) => `Entfernt: ${id}`,
    },
    decidedBefore: (by) => `Das hat schon ${by} entschieden.`,
    faults: {
      nobody: {
        title: "Nicht angemeldet",
        lead: "Die Anmeldung der Bank hat niemanden genannt. Prüfen kann nur, wer sich angemeldet hat.",
      },
      foreign: {
        title: "Nicht von hier",
        lead: "Das Formular kam von einer anderen Seite. Es wurde nichts entschieden.",
      },
      old: {
        title: "Zu lange her",
        lead: "Das Formular ist zu alt oder nicht Ihres. Es wurde nichts entschieden; bitte noch einmal.",
      },
      form: {
        title: "Unverständlich",
        lead: "Das Formular war unvollständig oder zu groß. Es wurde nichts entschieden.",
      },
      reason: { title: "Der Grund fehlt", lead: "Bitte wählen Sie einen Grund. Es wurde nichts entschieden." },
      author: {
        title: "Unter welchem Namen?",
        lead: "In den Einstellungen steht nicht, als welcher Autor Sie antworten. Es wurde nichts entschieden.",
      },
      decided: { title: "Schon entschieden", lead: "Über diesen Kommentar ist schon entschieden." },
      refused: { title: "Das geht nicht", lead: "Es wurde nichts entschieden. Der Grund:" },
      failure: { title: "Das hat nicht geklappt", lead: "Etwas ist kaputt. Bitte geben Sie das weiter:" },
      method: { title: "So nicht", lead: "Hierher wird nichts geschickt." },
      notFound: { title: "Diese Seite gibt es nicht", lead: "Hier ist nichts." },
    },
  },
  en: {
    title: "Moderate comments",
    done: "Done",
    signedIn: (user) => `Signed in: ${user}`,
    waitingCount: { one: "comment waits.", other: "comments wait." },
    nothingWaits: "No comment waits.",
    nothingDone: "Nothing has been decided yet.",
    on: "On",
    goneEntry: "Readers do not see this post (any more).",
    answers: "answers this comment",
    work: (bits) => `${bits} bits of work`,
    links: { one: "link", other: "links" },
    accept: "Publish",
    reason: "Reason",
    chooseReason: "Please choose",
    reject: "Reject",
    reply: (author) => `Reply as ${author}`,
    replyWaiting: "Publish with reply",
    replyDone: "Publish reply",
    takeDown: "Take down",
    more: "Reply or take down",
    older: "Earlier",
    newer: "Later",
    pages: "More pages",
    published: "published",
    rejected: "rejected",
    by: (name) => `by ${name}`,
    outcomes: {
      accept: (id) => `Published: ${id}`,
      reject: (id) => `Rejected: ${id}`,
      reply: (id) => `Replied to: ${id}`,
      remove: (id) => `Taken down: ${id}`,
    },
    decidedBefore: (by) => `${by} has already decided on this.`,
    faults: {
      nobody: {
        title: "Not signed in",
        lead: "The bank’s sign-on has named nobody. Only those who have signed in can moderate.",
      },
      foreign: { title: "Not from here", lead: "The form came from another site. Nothing was decided." },
      old: { title: "Too long ago", lead: "The form is too old, or not yours. Nothing was decided; please try again." },
      form: { title: "Not understood", lead: "The form was incomplete or too large. Nothing was decided." },
      reason: { title: "The reason is missing", lead: "Please choose a reason. Nothing was decided." },
      author: {
        title: "Under which name?",
        lead: "The settings do not say as which author you reply. Nothing was decided.",
      },
      decided: { title: "Already decided", lead: "Somebody has already decided on this comment." },
      refused: { title: "That cannot be done", lead: "Nothing was decided. The reason:" },
      failure: { title: "That did not work", lead: "Something is broken. Please pass this on:" },
      method: { title: "Not like this", lead: "Nothing is sent here." },
      notFound: { title: "There is no such page", lead: "There is nothing here." },
    },
  },
};
