/** The German words. */
import { commentWords } from "./comment-words.ts";
import { formatsOf } from "./dates.ts";
import { noteWords } from "./note-words.ts";
import { pageWords } from "./page-words.ts";
import { readingWords } from "./reading-words.ts";
import { searchWords } from "./search-words.ts";
import { serviceWords } from "./service-words.ts";
import { sourceWords } from "./source-words.ts";
import { statementWords } from "./statement-words.ts";
import { statementsWords, versionWords } from "./version-words.ts";
import type { Words } from "./words.ts";

const formats = formatsOf("de", (time) => `${time} Uhr`);
const { formatNumber, counted } = formats;

export const de: Words = {
  ...formats,
  frame: {
    skip: "Zum Inhalt springen",
    menu: "Hauptmenü",
    archive: "Archiv",
    topics: "Themen",
    authors: "Autoren",
    notes: "Notizen",
    subscribe: "Abonnieren",
    search: "Suche",
    corrections: "Korrekturen",
    statements: { imprint: "Impressum", privacy: "Datenschutz", accessibility: "Barrierefreiheit" },
    about: "Über diese Seiten",
    elsewhere: "Anderswo",
    feeds: "Feeds",
    atom: "Atom-Feed",
    json: "JSON-Feed",
  },
  lists: {
    newest: "Neueste Beiträge",
    latestNotes: "Kurz notiert",
    allNotes: "Alle Notizen",
    allPosts: "Alle Beiträge im Archiv",
    empty: "Hier steht noch nichts. Der erste Beitrag kommt bald.",
    page: (number) => `Seite ${formatNumber(number)}`,
    pages: "Seiten",
    above: "Sie sind hier",
    newer: "Neuere Einträge",
    older: "Ältere Einträge",
    posts: (count) => counted(count, { one: "Beitrag", other: "Beiträge" }),
    entries: (count) => counted(count, { one: "Eintrag", other: "Einträge" }),
    comments: (count) => counted(count, { one: "Kommentar", other: "Kommentare" }),
  },
  post: {
    by: "Von",
    and: "und",
    topics: "Themen",
    updated: "Aktualisiert am",
    draftMark: "Entwurf",
    scheduledMark: "Geplant",
    draft: "Entwurf: Dieser Text ist noch nicht veröffentlicht.",
    scheduled: (date) => `Geplant: Dieser Text erscheint am ${date}.`,
    expired: (date) => `Abgelaufen: Dieser Beitrag galt bis zum ${date}. Er bleibt zum Nachlesen stehen.`,
    correction: "Korrektur",
    corrections: "Korrekturen",
    source: "Quelle",
    accessed: "abgerufen am",
    archived: "archivierte Fassung",
    photo: "Bild",
    series: (name) => `Serie: ${name}`,
    part: (part) => `Teil ${formatNumber(part)}`,
    aboutAuthor: "Wer das geschrieben hat",
    aboutAuthors: "Wer das geschrieben hat",
    nicknamed: (nickname) => `genannt ${nickname}`,
    related: "Mehr dazu",
    previousEntry: "Lesen Sie den vorherigen Eintrag",
    close: "Schließen",
    neighbours: "Voriger und nächster Beitrag",
    previous: "Voriger Beitrag",
    next: "Nächster Beitrag",
  },
  archive: {
    title: "Archiv",
    description: (site) => `Alle Beiträge von ${site} nach Jahren und Monaten.`,
    of: (period) => `Archiv ${period}`,
    inPeriod: (count, period, site) => `${count} aus ${period} in: ${site}.`,
    empty: "Das Archiv ist noch leer.",
  },
  tags: {
    title: "Themen",
    description: (site) => `Alle Themen von ${site} von A bis Z.`,
    tag: (name) => `Thema: ${name}`,
    about: (count, name, site) => `${count} zum Thema „${name}“ in: ${site}.`,
    empty: "Noch sind keine Themen vergeben.",
  },
  authors: {
    title: "Autorinnen und Autoren",
    description: (site) => `Wer für ${site} schreibt.`,
    of: (name, site) => `Wer ${name} ist und was ${name} für ${site} geschrieben hat.`,
    entries: (name) => `Einträge von ${name}`,
    links: (name) => `${name} anderswo`,
    empty: "Noch hat sich hier niemand vorgestellt.",
    none: "Noch keine Einträge.",
  },
  statement: statementWords.de,
  versions: versionWords.de,
  statements: statementsWords.de,
  services: serviceWords.de,
  reading: readingWords.de,
  notes: noteWords.de,
  comments: commentWords.de,
  search: searchWords.de,
  ...pageWords.de,
  ...sourceWords.de,
};
