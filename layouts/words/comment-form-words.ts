/** The words of the form in which readers answer; its script says some of them. */
import type { Language } from "../../src/kernel/problem.ts";

export interface CommentFormWords {
  readonly title: string;
  readonly moderated: string;
  /** What leads to the rules, within the sentence around it. */
  readonly rules: readonly [before: string, link: string, after: string];
  /** Says what the star behind a label means. */
  readonly required: string;
  readonly answered: string;
  /** The first choice of what is answered. */
  readonly entry: string;
  /** Where the form answers a comment that cannot be chosen any more. */
  readonly answersSomebody: string;
  /** On the link below a comment, and for those who hear it without seeing where it stands. */
  readonly reply: string;
  readonly replyTo: (name: string) => string;
  readonly name: string;
  readonly email: string;
  readonly emailHint: string;
  readonly website: string;
  readonly websiteHint: string;
  readonly text: string;
  readonly textHint: string;
  /** On the field that people leave empty. */
  readonly trap: string;
  readonly data: string;
  readonly privacy: readonly [before: string, link: string, after: string];
  readonly preview: string;
  readonly send: string;
  readonly sending: string;
  readonly failed: string;
}

export const commentFormWords: Readonly<Record<Language, CommentFormWords>> = {
  de: {
    title: "Kommentar schreiben",
    moderated: "Kritik ist willkommen, auch harte. Ein Mensch liest jeden Kommentar, bevor er hier steht.",
    rules: ["Wonach wir entscheiden, sagen die ", "Regeln für Kommentare", "."],
    required: "Erforderliche Felder sind mit * markiert.",
    answered: "Sie antworten auf",
    entry: "den Text oben",
    answersSomebody: "Sie antworten auf einen Kommentar.",
    reply: "Antworten",
    replyTo: (name) => `Antworten auf den Kommentar von ${name}`,
    name: "Name",
    email: "E-Mail",
    emailHint: "wird nicht veröffentlicht",
    website: "Website",
    websiteHint: "mit https:// am Anfang",
    text: "Kommentar",
    textHint: "höchstens 6.000 Zeichen",
    trap: "Bitte leer lassen",
    data: "Veröffentlicht werden Name, Website und Kommentar.",
    privacy: ["Was wir mit Ihren Angaben tun und wie lange wir sie behalten, steht unter ", "Datenschutz", "."],
    preview: "Weiter zur Vorschau",
    send: "Kommentar abschicken",
    sending: "Ihr Kommentar wird gesendet …",
    failed:
      "Ihr Kommentar ist nicht angekommen, denn der Empfang antwortet gerade nicht. Ihr Text bleibt hier stehen; bitte versuchen Sie es in ein paar Minuten noch einmal.",
  },
  en: {
    title: "Write a comment",
    moderated: "Criticism is welcome, harsh criticism too. A person reads every comment before it stands here.",
    rules: ["What we decide by is said in the ", "rules for comments", "."],
    required: "Required fields are marked with *.",
    answered: "You reply to",
    entry: "the text above",
    answersSomebody: "You reply to a comment.",
    reply: "Reply",
    replyTo: (name) => `Reply to the comment by ${name}`,
    name: "Name",
    email: "E-mail",
    emailHint: "will not be published",
    website: "Website",
    websiteHint: "beginning with https://",
    text: "Comment",
    textHint: "at most 6,000 characters",
    trap: "Please leave this empty",
    data: "Name, website and comment will be published.",
    privacy: ["What we do with your particulars and how long we keep them is said under ", "Privacy", "."],
    preview: "Go on to the preview",
    send: "Send the comment",
    sending: "Your comment is being sent …",
    failed:
      "Your comment has not arrived, because nobody answers at the moment. Your text stays here; please try again in a few minutes.",
  },
};
