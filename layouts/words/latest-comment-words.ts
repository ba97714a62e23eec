/** The words of the page of the newest comments, and of the feeds of comments. */
import type { Language } from "../../src/kernel/problem.ts";

export interface LatestCommentWords {
  readonly title: string;
  readonly lead: string;
  /** How to follow a single conversation. */
  readonly single: string;
  readonly description: (site: string) => string;
  readonly empty: string;
  /** The name of the feed in the list of all feeds. */
  readonly name: string;
  /** Between the name of a person and the title of what was commented on. */
  readonly on: string;
  /** The title of the feed of one entry. */
  readonly feedOf: (title: string) => string;
  /** The title of a comment in feeds. */
  readonly of: (name: string, title: string) => string;
  readonly answer: (name: string, to: string, title: string) => string;
}

export const latestCommentWords: Readonly<Record<Language, LatestCommentWords>> = {
  de: {
    title: "Die neuesten Kommentare",
    lead: "Was Leserinnen und Leser uns geantwortet haben und was wir ihnen, das Neueste zuerst.",
    single:
      "Jede Seite, auf der Sie kommentieren können, hat auch einen eigenen Feed: Ihr Feedreader findet ihn mit der Adresse der Seite.",
    description: (site) => `Die neuesten Kommentare in ${site}, mit allen Antworten.`,
    empty: "Noch keine Kommentare.",
    name: "Alle Kommentare",
    on: "zu",
    feedOf: (title) => `Kommentare zu „${title}“`,
    of: (name, title) => `${name} zu „${title}“`,
    answer: (name, to, title) => `${name} antwortet auf ${to} zu „${title}“`,
  },
  en: {
    title: "The latest comments",
    lead: "What readers have answered us, and what we have answered them, the newest first.",
    single:
      "Every page on which you can comment has a feed of its own, too: your feed reader finds it by the address of the page.",
    description: (site) => `The latest comments in ${site}, with all answers.`,
    empty: "No comments yet.",
    name: "All comments",
    on: "on",
    feedOf: (title) => `Comments on “${title}”`,
    of: (name, title) => `${name} on “${title}”`,
    answer: (name, to, title) => `${name} replies to ${to} on “${title}”`,
  },
};
