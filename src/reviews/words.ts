/** What reviews are called outside of pages: on the terminal and in calendars. Data. */
import type { Language } from "../kernel/problem.ts";

export interface ReviewWords {
  /** Of a calendar; the owner's name is put behind it where it is theirs alone. */
  readonly calendar: (site: string) => string;
  readonly category: string;
  readonly due: (title: string) => string;
  readonly overdue: (title: string, by: string) => string;
  readonly task: (bank: string) => string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly file: string;
  /** How many days are left; negative for those that have passed. */
  readonly left: (days: number) => string;
  readonly unset: string;
  readonly announcedOnly: string;
  readonly nobody: string;
  readonly none: string;
}

export const reviewWords: Readonly<Record<Language, ReviewWords>> = {
  de: {
    calendar: (site) => `Prüfungen: ${site}`,
    category: "Prüfung",
    due: (title) => `Prüfung fällig: ${title}`,
    overdue: (title, by) => `Prüfung überfällig seit ${by}: ${title}`,
    task: (bank) =>
      `Lesen Sie diese Erklärung von ${bank} noch einmal. Stimmt sie noch? Dann setzen Sie unter „review“ einen neuen Tag. Sonst schreiben Sie eine neue Fassung.`,
    owner: "Zuständig",
    approvedBy: "Freigegeben von",
    file: "Datei",
    left: (days) => {
      if (days === 0) return "heute fällig";
      const count = Math.abs(days);
      if (days < 0) return `seit ${count} ${count === 1 ? "Tag" : "Tagen"} überfällig`;
      return `noch ${count} ${count === 1 ? "Tag" : "Tage"}`;
    },
    unset: "kein Termin",
    announcedOnly: "gilt noch nicht",
    nobody: "niemand",
    none: "Es steht keine Prüfung an.",
  },
  en: {
    calendar: (site) => `Reviews: ${site}`,
    category: "Review",
    due: (title) => `Review due: ${title}`,
    overdue: (title, by) => `Review overdue since ${by}: ${title}`,
    task: (bank) =>
      `Read this statement by ${bank} again. Is it still right? Then set a new day under "review". Otherwise write a new version.`,
    owner: "Owner",
    approvedBy: "Approved by",
    file: "File",
    left: (days) => {
      if (days === 0) return "due today";
      const count = Math.abs(days);
      if (days < 0) return `${count} ${count === 1 ? "day" : "days"} overdue`;
      return `${count} ${count === 1 ? "day" : "days"} left`;
    },
    unset: "no day set",
    announcedOnly: "not in force yet",
    nobody: "nobody",
    none: "There is no review to come.",
  },
};
