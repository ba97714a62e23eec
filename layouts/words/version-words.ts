/** The words around the versions of statements, and of the page that lists all statements. */
import { type Html, html, type Printable } from "../../src/kernel/html.ts";
import type { Language } from "../../src/kernel/problem.ts";

/** Dates are printed as they are given: as words, or as markup for machines as well. */
export interface VersionWords {
  readonly titled: (title: string, date: string) => string;
  readonly heading: (date: Printable) => Html;
  readonly all: string;
  readonly allOf: (title: string) => string;
  readonly allDescription: (title: string, bank: string) => string;
  readonly allLead: string;
  readonly marks: { readonly inForce: string; readonly announced: string };
  readonly isInForce: (since: Printable) => Html;
  readonly isInForceUntil: (since: Printable, until: Printable) => Html;
  readonly was: (since: Printable, until: Printable) => Html;
  readonly wasOn: (day: Printable) => Html;
  readonly isOn: (day: Printable) => Html;
  readonly willBe: (from: Printable) => Html;
  readonly willBeUntil: (from: Printable, until: Printable) => Html;
  readonly banner: {
    readonly earlier: (since: Printable, until: Printable) => Html;
    readonly earlierOn: (day: Printable) => Html;
    readonly inForce: (since: Printable) => Html;
    readonly announced: (from: Printable) => Html;
    readonly today: (since: Printable) => Html;
    readonly nothingYet: string;
    readonly alwaysAt: string;
    readonly newVersion: (from: Printable) => Html;
  };
  readonly first: string;
  readonly permalink: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
  readonly changed: (since: Printable) => Html;
  readonly title: string;
  readonly summary: string;
  readonly motto: string;
  readonly mottoSource: string;
  readonly text: string;
  readonly sameText: string;
  /** Instead of the text of a statement that is announced only. */
  readonly awaited: (title: string, date: string) => string;
  readonly read: string;
}

export interface StatementsWords {
  readonly title: string;
  readonly lead: string;
  readonly description: (bank: string) => string;
  readonly empty: string;
  readonly list: string;
  readonly changes: string;
  readonly feed: string;
}

export const versionWords: Readonly<Record<Language, VersionWords>> = {
  de: {
    titled: (title, date) => `${title}, Fassung vom ${date}`,
    heading: (date) => html`Fassung vom ${date}`,
    all: "Alle Fassungen",
    allOf: (title) => `${title}: alle Fassungen`,
    allDescription: (title, bank) => `${title}: was ${bank} wann erklärt hat, was sich geändert hat und warum.`,
    allLead: "Jede Fassung bleibt hier stehen, so wie sie galt.",
    marks: { inForce: "Gilt heute", announced: "Angekündigt" },
    isInForce: (since) => html`Gilt seit ${since}`,
    isInForceUntil: (since, until) => html`Gilt seit ${since}, noch bis zum ${until}`,
    was: (since, until) => html`Galt vom ${since} bis zum ${until}`,
    wasOn: (day) => html`Galt nur am ${day}`,
    isOn: (day) => html`Gilt nur am ${day}`,
    willBe: (from) => html`Gilt ab ${from}`,
    willBeUntil: (from, until) => html`Gilt vom ${from} bis zum ${until}`,
    banner: {
      earlier: (since, until) => html`Diese Fassung galt vom ${since} bis zum ${until}.`,
      earlierOn: (day) => html`Diese Fassung galt nur am ${day}.`,
      inForce: (since) => html`Diese Fassung gilt seit ${since}.`,
      announced: (from) => html`Diese Fassung gilt ab ${from}.`,
      today: (since) => html`Heute gilt die Fassung vom ${since}.`,
      nothingYet: "Vorher gibt es keine Fassung.",
      alwaysAt: "Was heute gilt, steht immer hier",
      newVersion: (from) => html`Ab ${from} gilt eine neue Fassung.`,
    },
    first: "Die erste Fassung.",
    permalink: "Bleibende Adresse dieser Fassung",
    neighbours: "Vorige und nächste Fassung",
    previous: "Vorige Fassung",
    next: "Nächste Fassung",
    changed: (since) => html`Was sich gegenüber der Fassung vom ${since} geändert hat`,
    title: "Titel",
    summary: "Zusammenfassung",
    motto: "Leitsatz",
    mottoSource: "Herkunft des Leitsatzes",
    text: "Wortlaut",
    sameText: "Der Text ist Wort für Wort derselbe.",
    awaited: (title, date) => `${title}: gilt ab ${date}.`,
    read: "Die angekündigte Fassung lesen",
  },
  en: {
    titled: (title, date) => `${title}, version of ${date}`,
    heading: (date) => html`Version of ${date}`,
    all: "All versions",
    allOf: (title) => `${title}: all versions`,
    allDescription: (title, bank) => `${title}: what ${bank} declared when, what has changed and why.`,
    allLead: "Every version stays here as it was in force.",
    marks: { inForce: "In force today", announced: "Announced" },
    isInForce: (since) => html`In force since ${since}`,
    isInForceUntil: (since, until) => html`In force since ${since}, until ${until}`,
    was: (since, until) => html`Was in force from ${since} to ${until}`,
    wasOn: (day) => html`Was in force on ${day} only`,
    isOn: (day) => html`In force on ${day} only`,
    willBe: (from) => html`In force from ${from}`,
    willBeUntil: (from, until) => html`In force from ${from} to ${until}`,
    banner: {
      earlier: (since, until) => html`This version was in force from ${since} to ${until}.`,
      earlierOn: (day) => html`This version was in force on ${day} only.`,
      inForce: (since) => html`This version has been in force since ${since}.`,
      announced: (from) => html`This version will be in force from ${from}.`,
      today: (since) => html`Today, the version of ${since} is in force.`,
      nothingYet: "Before that there is no version.",
      alwaysAt: "What is in force today is always here",
      newVersion: (from) => html`From ${from} a new version will be in force.`,
    },
    first: "The first version.",
    permalink: "Permanent address of this version",
    neighbours: "Previous and next version",
    previous: "Previous version",
    next: "Next version",
    changed: (since) => html`What has changed since the version of ${since}`,
    title: "Title",
    summary: "Summary",
    motto: "Motto",
    mottoSource: "Source of the motto",
    text: "Wording",
    sameText: "The text is the same word for word.",
    awaited: (title, date) => `${title}: in force from ${date}.`,
    read: "Read the announced version",
  },
};

export const statementsWords: Readonly<Record<Language, StatementsWords>> = {
  de: {
    title: "Erklärungen",
    lead: "Alles, woran Sie uns messen können: was gilt, seit wann, und was sich geändert hat.",
    description: (bank) => `Was ${bank} erklärt, seit wann es gilt und was sich zuletzt geändert hat.`,
    empty: "Noch keine Erklärungen.",
    list: "Was gilt",
    changes: "Letzte Änderungen",
    feed: "Änderungen abonnieren",
  },
  en: {
    title: "Statements",
    lead: "Everything that you can hold us to: what is in force, since when, and what has changed.",
    description: (bank) => `What ${bank} declares, since when it is in force and what changed last.`,
    empty: "No statements yet.",
    list: "What is in force",
    changes: "Latest changes",
    feed: "Subscribe to changes",
  },
};
