/** What the receiver of comments says to readers. */
import type { Language } from "../../src/kernel/problem.ts";

/** A heading and a sentence. */
export interface Said {
  readonly title: string;
  readonly lead: string;
}

export interface InboxWords {
  readonly preview: Said & {
    readonly send: string;
    /** Over the form below the preview. */
    readonly change: string;
    /** The form was sent again before anybody could have read the preview. */
    readonly early: string;
    /** What was sent is not what was shown before. */
    readonly changed: string;
    /** The form was given out too long ago. */
    readonly old: string;
  };
  readonly refused: Said;
  readonly foreign: Said;
  readonly tooLarge: Said;
  readonly wrongType: Said;
  readonly unreadable: Said;
  readonly repeated: Said;
  readonly spent: Said;
  readonly down: Said;
  readonly unknownPost: Said;
  readonly method: Said;
  /** For those who only look at the address that forms are sent to. */
  readonly nothingHere: Said;
  readonly busy: (seconds: number) => Said;
  /** To scripts: the form was sent too soon, or with a token that is not good any more. */
  readonly wait: string;
  readonly again: string;
  readonly home: string;
  /** Over a text that no form takes any more. */
  readonly yours: string;
}

export const inboxWords: Readonly<Record<Language, InboxWords>> = {
  de: {
    preview: {
      title: "Vorschau Ihres Kommentars",
      lead: "So wird Ihr Kommentar aussehen. Er ist noch nicht abgeschickt.",
      send: "Kommentar abschicken",
      change: "Noch einmal ändern",
      early:
        "Das ging schneller, als jemand lesen kann. Bitte lesen Sie Ihren Kommentar, und schicken Sie ihn dann ab.",
      changed: "Das ist ein anderer Text als in der letzten Vorschau. Bitte lesen Sie ihn, bevor Sie ihn abschicken.",
      old: "Seit der letzten Vorschau ist mehr als ein Tag vergangen. Bitte schicken Sie den Kommentar noch einmal ab.",
    },
    refused: {
      title: "Bitte sehen Sie noch einmal nach",
      lead: "So können wir Ihren Kommentar noch nicht annehmen. Ihr Text ist erhalten geblieben.",
    },
    foreign: {
      title: "Von hier nehmen wir keine Kommentare an",
      lead: "Das Formular kam von einer fremden Seite. Bitte schreiben Sie Ihren Kommentar unter dem Beitrag selbst.",
    },
    tooLarge: {
      title: "Das ist zu viel auf einmal",
      lead: "Ein Kommentar hat höchstens 6.000 Zeichen. Mit dem Zurück-Knopf Ihres Browsers kommen Sie wieder an Ihren Text.",
    },
    wrongType: {
      title: "So können wir das nicht lesen",
      lead: "Kommentare nehmen wir nur aus dem Formular unter einem Beitrag an.",
    },
    unreadable: {
      title: "Das können wir nicht lesen",
      lead: "Was ankam, ist kein lesbarer Text (UTF-8). Bitte schicken Sie das Formular unter dem Beitrag noch einmal ab.",
    },
    repeated: {
      title: "Das können wir nicht lesen",
      lead: "Ein Feld kam zweimal an, oder es sind zu viele. Bitte schicken Sie das Formular unter dem Beitrag noch einmal ab.",
    },
    spent: {
      title: "Bitte noch einmal abschicken",
      lead: "Mit diesem Formular ist schon ein anderer Kommentar abgeschickt worden. Bitte lesen Sie diesen, und schicken Sie ihn dann ab.",
    },
    down: {
      title: "Gerade können wir nichts annehmen",
      lead: "Ihr Kommentar ist nicht gespeichert, aber Ihr Text steht noch unten. Bitte versuchen Sie es in einer Minute noch einmal.",
    },
    unknownPost: {
      title: "Hier kann niemand mehr kommentieren",
      lead: "Die Kommentare sind geschlossen, oder den Beitrag gibt es nicht mehr. Ihren Text haben wir nicht gespeichert.",
    },
    method: { title: "Das geht hier nicht", lead: "Diese Adresse nimmt Kommentare aus Formularen an, sonst nichts." },
    nothingHere: {
      title: "Hier gibt es nichts zu lesen",
      lead: "Diese Adresse nimmt Kommentare an. Das Formular dafür steht unter jedem Beitrag, der offen ist.",
    },
    busy: (seconds) => ({
      title: "Das waren viele Kommentare auf einmal",
      lead: `Bitte warten Sie ${seconds === 1 ? "eine Sekunde" : `${seconds} Sekunden`}, und schicken Sie den Kommentar dann noch einmal ab. Ihr Text ist erhalten geblieben.`,
    }),
    wait: "Bitte warten Sie einen Augenblick, und schicken Sie den Kommentar dann noch einmal ab.",
    again: "Das Formular war zu lange offen. Bitte schicken Sie den Kommentar noch einmal ab.",
    home: "Zur Startseite",
    yours: "Ihr Text, damit er nicht verloren geht",
  },
  en: {
    preview: {
      title: "Preview of your comment",
      lead: "This is how your comment will look. It has not been sent yet.",
      send: "Send the comment",
      change: "Change it once more",
      early: "That was faster than anybody can read. Please read your comment, then send it.",
      changed: "This is another text than in the last preview. Please read it before you send it.",
      old: "More than a day has passed since the last preview. Please send the comment once more.",
    },
    refused: {
      title: "Please look once more",
      lead: "We cannot take your comment like this yet. Your text has been kept.",
    },
    foreign: {
      title: "We take no comments from there",
      lead: "The form came from another site. Please write your comment below the post itself.",
    },
    tooLarge: {
      title: "That is too much at once",
      lead: "A comment has at most 6,000 characters. Your browser's back button leads you to your text.",
    },
    wrongType: {
      title: "We cannot read it like this",
      lead: "We take comments from the form below a post only.",
    },
    unreadable: {
      title: "We cannot read this",
      lead: "What arrived is no readable text (UTF-8). Please send the form below the post once more.",
    },
    repeated: {
      title: "We cannot read this",
      lead: "A field arrived twice, or there are too many. Please send the form below the post once more.",
    },
    spent: {
      title: "Please send it once more",
      lead: "Another comment has been sent with this form already. Please read this one, then send it.",
    },
    down: {
      title: "We cannot take anything right now",
      lead: "Your comment has not been stored, but your text is still below. Please try again in a minute.",
    },
    unknownPost: {
      title: "Nobody can comment here any more",
      lead: "Comments are closed, or the post is gone. We have not stored your text.",
    },
    method: { title: "That cannot be done here", lead: "This address takes comments from forms, and nothing else." },
    nothingHere: {
      title: "There is nothing to read here",
      lead: "This address takes comments. The form for them is below each post that is open.",
    },
    busy: (seconds) => ({
      title: "Those were many comments at once",
      lead: `Please wait ${seconds === 1 ? "a second" : `${seconds} seconds`}, then send the comment once more. Your text has been kept.`,
    }),
    wait: "Please wait a moment, then send the comment once more.",
    again: "The form was open for too long. Please send the comment once more.",
    home: "To the home page",
    yours: "Your text, so that it is not lost",
  },
};
