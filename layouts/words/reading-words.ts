/** The words around the aids for readers: contents, time, citation, ways to share. */
import type { Language } from "../../src/kernel/problem.ts";
import type { Noun } from "./dates.ts";

export interface ReadingWords {
  /** Minutes for reading. */
  readonly time: Noun;
  readonly contents: string;
  readonly cite: string;
  /** Around the title of a post. */
  readonly quotationMarks: readonly [opening: string, closing: string];
  readonly within: (site: string, date: string) => string;
  /** Which state of a text is quoted, where it has changed since it appeared. */
  readonly asOf: (date: string) => string;
  readonly share: string;
  readonly mail: string;
  readonly copy: string;
  readonly copied: string;
}

export const readingWords: Readonly<Record<Language, ReadingWords>> = {
  de: {
    time: { one: "Minute Lesezeit", other: "Minuten Lesezeit" },
    contents: "Inhalt",
    cite: "Diesen Beitrag zitieren",
    quotationMarks: ["„", "“"],
    within: (site, date) => `In: ${site}, ${date}.`,
    asOf: (date) => `Fassung vom ${date}.`,
    share: "Weitersagen",
    mail: "E-Mail",
    copy: "Link kopieren",
    copied: "Der Link ist kopiert.",
  },
  en: {
    time: { one: "minute to read", other: "minutes to read" },
    contents: "Contents",
    cite: "Cite this post",
    quotationMarks: ["“", "”"],
    within: (site, date) => `In: ${site}, ${date}.`,
    asOf: (date) => `Version of ${date}.`,
    share: "Share",
    mail: "E-mail",
    copy: "Copy link",
    copied: "The link has been copied.",
  },
};
