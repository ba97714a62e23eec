/** The words of the page on moderation. */
import type { Language } from "../../src/kernel/problem.ts";

export interface ModerationWords {
  readonly title: string;
  readonly description: (bank: string) => string;
  readonly lead: string;
  /** The heading above the sentence on criticism. */
  readonly stays: string;
  readonly criticism: string;
  readonly criticismMore: string;
  readonly notPublished: string;
  /** Follows a rule: how often it was the reason; `undefined` for once. */
  readonly soFar: (times: string | undefined) => string;
  readonly never: string;
  readonly neverDone: readonly string[];
  readonly objection: string;
  readonly writeToUs: string;
  readonly contactPage: string;
  readonly mail: string;
  readonly imprint: string;
  readonly anywhere: (bank: string) => string;
  readonly figures: string;
  readonly nothingYet: string;
  readonly counting: string;
  readonly notCounted: string;
  readonly countedSince: (month: string) => string;
  /** @param counts - `published` with its noun; `refused` is `undefined` where nobody counted. */
  readonly inAll: (counts: {
    readonly published: string;
    readonly refused: string | undefined;
    readonly removed: string;
  }) => string;
  readonly caption: (year: string) => string;
  readonly month: string;
  readonly published: string;
  readonly refused: string;
  readonly removed: string;
  readonly together: string;
  readonly byBank: (count: string) => string;
  readonly unknown: string;
  /** A reason that is not on the list. */
  readonly otherwise: string;
  readonly forMachines: string;
}

export const moderationWords: Readonly<Record<Language, ModerationWords>> = {
  de: {
    title: "Moderation",
    description: (bank) => `Was ${bank} an Kommentaren veröffentlicht, was nicht, warum und wie oft.`,
    lead: "Wir lesen jeden Kommentar, bevor er erscheint. Hier steht, wonach wir entscheiden und wie oft wir Nein gesagt haben.",
    stays: "Was stehen bleibt",
    criticism: "Harte Kritik ist willkommen und bleibt stehen, auch an uns.",
    criticismMore:
      "Ein Kommentar darf zornig sein, ungerecht und unbequem. Solange er nicht gegen eine der folgenden Regeln verstößt, erscheint er, und wir antworten, statt zu löschen.",
    notPublished: "Was nicht erscheint",
    soFar: (times) => `Bisher ${times === undefined ? "einmal" : `${times}-mal`} der Grund.`,
    never: "Was wir nie tun",
    neverDone: [
      "Wir ändern keinen Text: Ein Kommentar erscheint ganz oder gar nicht.",
      "Wir lehnen keinen Kommentar ab, weil uns nicht gefällt, was er sagt.",
      "Wir lassen keinen Kommentar spurlos verschwinden: Müssen wir einen entfernen, bleibt sein Platz sichtbar, mit Tag und Grund.",
    ],
    objection: "Wenn Sie anderer Meinung sind",
    writeToUs:
      "Ist Ihr Kommentar nicht erschienen und verstößt gegen keine dieser Regeln? Schreiben Sie uns, dann lesen wir ihn noch einmal. Legen Sie den Text bitte bei: Was nicht erscheint, bewahren wir nicht auf.",
    contactPage: "Hier erreichen Sie uns.",
    mail: "Sie erreichen uns unter",
    imprint: "Unsere Anschrift steht im Impressum.",
    anywhere: (bank) => `Sie erreichen uns auf allen Wegen, auf denen Sie ${bank} sonst erreichen.`,
    figures: "Monat für Monat",
    nothingYet: "Noch hat niemand kommentiert.",
    counting:
      "Ein Kommentar zählt in dem Monat, in dem er geschrieben wurde. Was wir später entfernt haben, zählt auch als erschienen.",
    notCounted: "Was nicht erschienen ist, haben wir noch nicht gezählt.",
    countedSince: (month) =>
      `Was nicht erschienen ist, zählen wir seit ${month}, in dem Monat, in dem wir entschieden haben.`,
    inAll: ({ published, refused, removed }) =>
      `Bis heute: ${published} erschienen, ${refused === undefined ? "" : `${refused} nicht erschienen, `}${removed} später entfernt.`,
    caption: (year) => `Kommentare im Jahr ${year}`,
    month: "Monat",
    published: "Erschienen",
    refused: "Nicht erschienen",
    removed: "Später entfernt",
    together: "Zusammen",
    byBank: (count) => `davon ${count} von uns`,
    unknown: "nicht gezählt",
    otherwise: "Aus anderem Grund",
    forMachines: "Diese Zahlen für Programme (JSON)",
  },
  en: {
    title: "Moderation",
    description: (bank) => `Which comments ${bank} publishes, which it does not, why, and how often.`,
    lead: "We read every comment before it appears. This page says how we decide and how often we said no.",
    stays: "What stays",
    criticism: "Harsh criticism is welcome and stays, of ourselves as well.",
    criticismMore:
      "A comment may be angry, unfair and inconvenient. As long as it breaks none of the following rules, it appears, and we answer instead of deleting.",
    notPublished: "What does not appear",
    soFar: (times) => `The reason ${times === undefined ? "once" : `${times} times`} so far.`,
    never: "What we never do",
    neverDone: [
      "We change no text: a comment appears as a whole or not at all.",
      "We refuse no comment because we do not like what it says.",
      "We let no comment vanish without a trace: if we have to remove one, its place stays visible, with day and reason.",
    ],
    objection: "If you disagree",
    writeToUs:
      "Your comment did not appear, and breaks none of these rules? Write to us, and we read it once more. Please enclose the text: we do not keep what does not appear.",
    contactPage: "This is how to reach us.",
    mail: "You can reach us at",
    imprint: "Our address is in the imprint.",
    anywhere: (bank) => `You can reach us in every way in which you reach ${bank} otherwise.`,
    figures: "Month by month",
    nothingYet: "Nobody has commented yet.",
    counting: "A comment counts in the month in which it was written. What we removed later counts as published, too.",
    notCounted: "We have not counted yet what did not appear.",
    countedSince: (month) => `We have counted what did not appear since ${month}, in the month in which we decided.`,
    inAll: ({ published, refused, removed }) =>
      `So far: ${published} published, ${refused === undefined ? "" : `${refused} not published, `}${removed} removed later.`,
    caption: (year) => `Comments in ${year}`,
    month: "Month",
    published: "Published",
    refused: "Not published",
    removed: "Removed later",
    together: "Together",
    byBank: (count) => `${count} of them by us`,
    unknown: "not counted",
    otherwise: "For another reason",
    forMachines: "These numbers for programs (JSON)",
  },
};
