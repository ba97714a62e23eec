/** The words of the pages around the form for comments. */
import type { Language } from "../../src/kernel/problem.ts";

export interface DialogueWords {
  readonly thanks: { readonly title: string; readonly lead: string; readonly later: string; readonly shown: string };
  readonly down: { readonly title: string; readonly lead: string; readonly later: string; readonly reading: string };
  readonly answer: { readonly title: string; readonly empty: string };
  /** Heading above the ways onward. */
  readonly onward: string;
  readonly home: string;
  readonly archive: string;
  readonly rules: string;
}

export const dialogueWords: Readonly<Record<Language, DialogueWords>> = {
  de: {
    thanks: {
      title: "Danke",
      lead: "Ihr Kommentar ist angekommen.",
      later:
        "Ein Mensch liest ihn, bevor er erscheint. Nachts, am Wochenende und an Feiertagen dauert das länger. Sie müssen nichts weiter tun und nichts bestätigen.",
      shown: "Sobald er veröffentlicht ist, steht er unter dem Text, zu dem Sie ihn geschrieben haben.",
    },
    down: {
      title: "Gerade nimmt niemand Kommentare an",
      lead: "Ihr Kommentar ist nicht angekommen. Der Text ist noch in Ihrem Browser.",
      later:
        "Gehen Sie mit dem Knopf „Zurück“ Ihres Browsers zurück: Dort steht er so, wie Sie ihn geschrieben haben. Versuchen Sie es in ein paar Minuten noch einmal, oder heben Sie ihn auf, indem Sie ihn kopieren.",
      reading: "Alles andere auf diesen Seiten können Sie lesen wie immer.",
    },
    answer: {
      title: "Ihr Kommentar",
      empty:
        "Hier stehen Antworten auf Kommentare, die gerade abgeschickt werden. Für sich allein ist diese Seite leer.",
    },
    onward: "Wie es weitergeht",
    home: "Zu den neuesten Beiträgen",
    archive: "Zum Archiv aller Beiträge",
    rules: "Zu den Regeln für Kommentare",
  },
  en: {
    thanks: {
      title: "Thank you",
      lead: "Your comment has arrived.",
      later:
        "A person reads it before it appears. At night, at weekends and on holidays this takes longer. There is nothing more to do and nothing to confirm.",
      shown: "Once it is published, it stands below the text that you wrote it about.",
    },
    down: {
      title: "Nobody takes comments at the moment",
      lead: "Your comment has not arrived. Its text is still in your browser.",
      later:
        "Go back with your browser's back button: there it is as you wrote it. Try again in a few minutes, or keep it by copying it.",
      reading: "Everything else on these pages can be read as always.",
    },
    answer: {
      title: "Your comment",
      empty: "Answers to comments that are just being sent stand here. By itself, this page is empty.",
    },
    onward: "Where to go from here",
    home: "The newest posts",
    archive: "The archive of all posts",
    rules: "The rules for comments",
  },
};
