/** What changes that come by themselves are called on the terminal. Data. */
import type { Language } from "../kernel/problem.ts";
import type { AwaitedKind } from "../model/awaited.ts";

export interface ScheduleWords {
  readonly next: string;
  readonly afterwards: string;
  readonly kinds: Readonly<Record<AwaitedKind, string>>;
  readonly more: (count: number) => string;
  readonly none: string;
  /** Above what will be wrong then. */
  readonly refused: string;
}

export const scheduleWords: Readonly<Record<Language, ScheduleWords>> = {
  de: {
    next: "Nächste Änderung",
    afterwards: "Danach",
    kinds: {
      post: "Beitrag erscheint",
      note: "Notiz erscheint",
      expiry: "Beitrag läuft ab",
      version: "Fassung tritt in Kraft",
      update: "Änderung wird genannt",
      correction: "Korrektur erscheint",
      comment: "Kommentar erscheint",
      closing: "Kommentare schließen",
      review: "Prüfung wird überfällig",
      gap: "Frist einer Lücke ist vorbei",
      security: "Wird erneuert",
    },
    more: (count) => `und ${count} weitere`,
    none: "Es steht keine Änderung an: Ohne neuen Inhalt bleibt die Website, wie sie ist.",
    refused: "Heute stimmt alles. Bei der nächsten Änderung wird der Bau aber abgelehnt, und nichts erscheint:",
  },
  en: {
    next: "Next change",
    afterwards: "After that",
    kinds: {
      post: "post appears",
      note: "note appears",
      expiry: "post expires",
      version: "version comes into force",
      update: "change is told",
      correction: "correction appears",
      comment: "comment appears",
      closing: "comments close",
      review: "review becomes overdue",
      gap: "day set for a gap has passed",
      security: "is renewed",
    },
    more: (count) => `and ${count} more`,
    none: "No change is to come: without new content, the site stays as it is.",
    refused: "All is well today. But at the next change, the build will be refused, and nothing will appear:",
  },
};
