/** The English words. */
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

const formats = formatsOf("en", (time) => time);
const { formatNumber, counted } = formats;

export const en: Words = {
  ...formats,
  frame: {
    skip: "Skip to content",
    menu: "Main menu",
    archive: "Archive",
    topics: "Topics",
    authors: "Authors",
    notes: "Notes",
    subscribe: "Subscribe",
    search: "Search",
    corrections: "Corrections",
    statements: { imprint: "Imprint", privacy: "Privacy", accessibility: "Accessibility" },
    about: "About this site",
    elsewhere: "Elsewhere",
    feeds: "Feeds",
    atom: "Atom feed",
    json: "JSON feed",
  },
  lists: {
    newest: "Newest posts",
    latestNotes: "In brief",
    allNotes: "All notes",
    allPosts: "All posts in the archive",
    empty: "Nothing here yet. The first post will come soon.",
    page: (number) => `Page ${formatNumber(number)}`,
    pages: "Pages",
    above: "You are here",
    newer: "Newer entries",
    older: "Older entries",
    posts: (count) => counted(count, { one: "post", other: "posts" }),
    entries: (count) => counted(count, { one: "entry", other: "entries" }),
    comments: (count) => counted(count, { one: "comment", other: "comments" }),
  },
  post: {
    by: "By",
    and: "and",
    topics: "Topics",
    updated: "Updated on",
    draftMark: "Draft",
    scheduledMark: "Scheduled",
    draft: "Draft: this text has not been published yet.",
    scheduled: (date) => `Scheduled: this text will appear on ${date}.`,
    expired: (date) => `Expired: this post was valid until ${date}. It stays here for the record.`,
    correction: "Correction",
    corrections: "Corrections",
    source: "Source",
    accessed: "accessed on",
    archived: "archived copy",
    photo: "Picture",
    series: (name) => `Series: ${name}`,
    part: (part) => `Part ${formatNumber(part)}`,
    aboutAuthor: "About the author",
    aboutAuthors: "About the authors",
    nicknamed: (nickname) => `known as ${nickname}`,
    related: "More about this",
    previousEntry: "Read the previous entry",
    close: "Close",
    neighbours: "Previous and next post",
    previous: "Previous post",
    next: "Next post",
  },
  archive: {
    title: "Archive",
    description: (site) => `All posts of ${site} by year and month.`,
    of: (period) => `Archive ${period}`,
    inPeriod: (count, period, site) => `${count} from ${period} in: ${site}.`,
    empty: "The archive is still empty.",
  },
  tags: {
    title: "Topics",
    description: (site) => `All topics of ${site} from A to Z.`,
    tag: (name) => `Topic: ${name}`,
    about: (count, name, site) => `${count} about “${name}” in: ${site}.`,
    empty: "No topics have been given yet.",
  },
  authors: {
    title: "Authors",
    description: (site) => `Who writes for ${site}.`,
    of: (name, site) => `Who ${name} is and what ${name} has written for ${site}.`,
    entries: (name) => `Entries by ${name}`,
    links: (name) => `${name} elsewhere`,
    empty: "Nobody has introduced themselves yet.",
    none: "No entries yet.",
  },
  statement: statementWords.en,
  versions: versionWords.en,
  statements: statementsWords.en,
  services: serviceWords.en,
  reading: readingWords.en,
  notes: noteWords.en,
  comments: commentWords.en,
  search: searchWords.en,
  ...pageWords.en,
  ...sourceWords.en,
};
