/** What the plan of the editors is called on the terminal, in calendars and in the preview: on no page of the site. */
import type { Language } from "../../src/kernel/problem.ts";
import type { PlannedKind } from "../../src/model/plan.ts";
import type { Noun } from "./dates.ts";

export interface PlanWords {
  readonly title: string;
  /** The day that counts as today. */
  readonly asOf: (date: string) => string;
  readonly week: string;
  readonly days: string;
  readonly kinds: Readonly<Record<PlannedKind, string>>;
  /** "Beitrag", for one of a kind. */
  readonly one: Readonly<Record<PlannedKind, string>>;
  /** "KW 53". */
  readonly weekNumber: (number: number) => string;
  readonly thisWeek: string;
  readonly published: Noun;
  readonly scheduled: Noun;
  readonly drafted: Noun;
  readonly day: Noun;
  /** "alle 14 Tage". */
  readonly every: (days: number, counted: string) => string;
  readonly promised: (kind: PlannedKind, every: string) => string;
  readonly notPromised: (kind: PlannedKind) => string;
  readonly last: (date: string) => string;
  readonly nothingYet: string;
  readonly next: (date: string) => string;
  /** That the next one is due, and what is scheduled instead; `left` counts days, negative when they have passed. */
  readonly due: (kind: PlannedKind, by: string, left: string) => string;
  readonly left: (days: number, counted: string) => string;
  readonly nothingScheduled: string;
  readonly tooLate: (date: string) => string;
  readonly longest: (days: string, from: string, to: string) => string;
  /** In place of the day on which a silence ended. */
  readonly today: string;
  readonly kept: (kept: string, intervals: string, percent: number) => string;
  readonly gaps: string;
  readonly gap: (days: string, over: string) => string;
  readonly noGaps: string;
  readonly toCome: string;
  readonly nothingToCome: string;
  readonly drafts: string;
  readonly noDrafts: string;
  readonly more: (count: number) => string;
  /** Of a calendar. */
  readonly calendar: (site: string) => string;
  readonly category: string;
  readonly dueEvent: (kind: PlannedKind) => string;
  readonly lateEvent: (kind: PlannedKind, by: string) => string;
  readonly task: (kind: PlannedKind, every: string) => string;
  readonly appears: (title: string) => string;
  readonly file: string;
  /** The link to a calendar. */
  readonly calendarLink: string;
  /** Where nothing but the plan is on the page. */
  readonly back: string;
}

export const planWords: Readonly<Record<Language, PlanWords>> = {
  de: {
    title: "Redaktionsplan",
    asOf: (date) => `Stand ${date}`,
    week: "Woche",
    days: "Tage",
    kinds: { posts: "Beiträge", notes: "Notizen" },
    one: { posts: "Beitrag", notes: "Notiz" },
    weekNumber: (number) => `KW ${number}`,
    thisWeek: "diese Woche",
    published: { other: "erschienen" },
    scheduled: { other: "geplant" },
    drafted: { one: "Entwurf", other: "Entwürfe" },
    day: { one: "Tag", other: "Tage" },
    every: (days, counted) => (days === 1 ? "jeden Tag" : `alle ${counted}`),
    promised: (kind, every) => `Versprochen: ${kind === "posts" ? "ein Beitrag" : "eine Notiz"} mindestens ${every}.`,
    notPromised: () => "Versprochen ist nichts (site.yaml: promise).",
    last: (date) => `Zuletzt: ${date}.`,
    nothingYet: "Noch nichts erschienen.",
    next: (date) => `Geplant: ${date}.`,
    due: (kind, by, left) =>
      `${kind === "posts" ? "Der nächste Beitrag" : "Die nächste Notiz"} ist bis ${by} fällig (${left})`,
    left: (days, counted) => (days === 0 ? "heute" : days < 0 ? `seit ${counted} vorbei` : `noch ${counted}`),
    nothingScheduled: "geplant ist nichts",
    tooLate: (date) => `geplant ist erst etwas für den ${date}`,
    longest: (days, from, to) => `Längste Pause: ${days}, ${from} bis ${to}.`,
    today: "heute",
    kept: (kept, intervals, percent) =>
      `In den letzten 365 Tagen eingehalten: ${kept} von ${intervals} (${percent} %).`,
    gaps: "Lücken",
    gap: (days, over) => `${days}, ${over} länger als versprochen`,
    noGaps: "Keine Lücke.",
    toCome: "Geplant",
    nothingToCome: "Geplant ist nichts.",
    drafts: "Entwürfe",
    noDrafts: "Es gibt keine Entwürfe.",
    more: (count) => `… und ${count} weitere; klartext plan --format json nennt alle.`,
    calendar: (site) => `Redaktionsplan: ${site}`,
    category: "Redaktion",
    dueEvent: (kind) => `${kind === "posts" ? "Beitrag" : "Notiz"} fällig`,
    lateEvent: (kind, by) => `${kind === "posts" ? "Beitrag" : "Notiz"} überfällig seit ${by}`,
    task: (kind, every) =>
      `${kind === "posts" ? "Versprochen ist ein Beitrag" : "Versprochen ist eine Notiz"} mindestens ${every}. Bis zu diesem Tag ist nichts geplant.`,
    appears: (title) => `Erscheint: ${title}`,
    file: "Datei",
    calendarLink: "Plan für den Kalender",
    back: "Zurück zur Redaktion",
  },
  en: {
    title: "Editorial plan",
    asOf: (date) => `As of ${date}`,
    week: "Week",
    days: "Days",
    kinds: { posts: "Posts", notes: "Notes" },
    one: { posts: "post", notes: "note" },
    weekNumber: (number) => `Week ${number}`,
    thisWeek: "this week",
    published: { other: "published" },
    scheduled: { other: "scheduled" },
    drafted: { one: "draft", other: "drafts" },
    day: { one: "day", other: "days" },
    every: (days, counted) => (days === 1 ? "every day" : `every ${counted}`),
    promised: (kind, every) => `Promised: a ${kind === "posts" ? "post" : "note"} ${every} at least.`,
    notPromised: () => "Nothing is promised (site.yaml: promise).",
    last: (date) => `Latest: ${date}.`,
    nothingYet: "Nothing is published yet.",
    next: (date) => `Scheduled: ${date}.`,
    due: (kind, by, left) => `The next ${kind === "posts" ? "post" : "note"} is due by ${by} (${left})`,
    left: (days, counted) => (days === 0 ? "today" : days < 0 ? `overdue by ${counted}` : `${counted} left`),
    nothingScheduled: "nothing is scheduled",
    tooLate: (date) => `nothing is scheduled until ${date}`,
    longest: (days, from, to) => `Longest silence: ${days}, ${from} to ${to}.`,
    today: "today",
    kept: (kept, intervals, percent) => `Kept in the last 365 days: ${kept} of ${intervals} (${percent} %).`,
    gaps: "Gaps",
    gap: (days, over) => `${days}, ${over} longer than promised`,
    noGaps: "No gap.",
    toCome: "Scheduled",
    nothingToCome: "Nothing is scheduled.",
    drafts: "Drafts",
    noDrafts: "There are no drafts.",
    more: (count) => `… and ${count} more; klartext plan --format json names all.`,
    calendar: (site) => `Editorial plan: ${site}`,
    category: "Editorial",
    dueEvent: (kind) => `${kind === "posts" ? "Post" : "Note"} due`,
    lateEvent: (kind, by) => `${kind === "posts" ? "Post" : "Note"} overdue since ${by}`,
    task: (kind, every) =>
      `A ${kind === "posts" ? "post" : "note"} is promised ${every} at least. Nothing is scheduled until this day.`,
    appears: (title) => `Appears: ${title}`,
    file: "File",
    calendarLink: "Plan for your calendar",
    back: "Back to the editors' page",
  },
};
