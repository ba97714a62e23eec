/** The words of the page that only the preview shows. */
import type { Language } from "../../src/kernel/problem.ts";
import type { Noun } from "./dates.ts";

export interface EditorialWords {
  readonly title: string;
  /** That nobody but the editors sees the page. */
  readonly lead: string;
  /** Above the table: the day that counts as today. */
  readonly asOf: (date: string) => string;
  readonly reviews: string;
  readonly statement: string;
  readonly since: string;
  readonly announced: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly by: string;
  readonly missing: string;
  readonly notYet: string;
  readonly always: string;
  readonly nothingAnnounced: string;
  readonly today: string;
  readonly day: Noun;
  readonly left: (days: string) => string;
  readonly late: (days: string) => string;
  readonly noStatements: string;
  readonly overdue: Noun;
  readonly soon: Noun;
  readonly nothingUrgent: string;
  readonly calendars: string;
  readonly allReviews: string;
  readonly reviewsOf: (owner: string) => string;
}

export const editorialWords: Readonly<Record<Language, EditorialWords>> = {
  de: {
    title: "Redaktion",
    lead: "Diese Seite gibt es nur in der Vorschau auf diesem Rechner. Sie wird nie veröffentlicht.",
    asOf: (date) => `Prüfungen aller Erklärungen, Stand ${date}`,
    reviews: "Prüfungen",
    statement: "Erklärung",
    since: "Gilt seit",
    announced: "Angekündigt",
    owner: "Zuständig",
    approvedBy: "Freigegeben von",
    by: "Prüfung bis",
    missing: "fehlt",
    notYet: "noch nicht",
    always: "ohne Tag",
    nothingAnnounced: "nein",
    today: "heute fällig",
    day: { one: "Tag", other: "Tage" },
    left: (days) => `noch ${days}`,
    late: (days) => `überfällig: ${days}`,
    noStatements: "Es gibt noch keine Erklärungen.",
    overdue: { one: "Prüfung ist überfällig.", other: "Prüfungen sind überfällig." },
    soon: {
      one: "Prüfung ist in den nächsten 30 Tagen fällig.",
      other: "Prüfungen sind in den nächsten 30 Tagen fällig.",
    },
    nothingUrgent: "In den nächsten 30 Tagen steht keine Prüfung an.",
    calendars: "Für den Kalender",
    allReviews: "Alle Prüfungen",
    reviewsOf: (owner) => `Prüfungen: ${owner}`,
  },
  en: {
    title: "Editorial",
    lead: "This page is part of the preview on this machine only. It is never published.",
    asOf: (date) => `Reviews of all statements as of ${date}`,
    reviews: "Reviews",
    statement: "Statement",
    since: "In force since",
    announced: "Announced",
    owner: "Owner",
    approvedBy: "Approved by",
    by: "Review by",
    missing: "missing",
    notYet: "not yet",
    always: "no day",
    nothingAnnounced: "no",
    today: "due today",
    day: { one: "day", other: "days" },
    left: (days) => `${days} left`,
    late: (days) => `overdue: ${days}`,
    noStatements: "There are no statements yet.",
    overdue: { one: "review is overdue.", other: "reviews are overdue." },
    soon: { one: "review is due within 30 days.", other: "reviews are due within 30 days." },
    nothingUrgent: "No review is due within 30 days.",
    calendars: "For your calendar",
    allReviews: "All reviews",
    reviewsOf: (owner) => `Reviews: ${owner}`,
  },
};
