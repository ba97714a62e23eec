/** The words that lead from a statement to its twin in simple language and back. */
import type { Language } from "../../src/kernel/problem.ts";

export interface TwinWords {
  /** ISO 24495-1: plain language. */
  readonly plain: string;
  /** DIN SPEC 33429: Leichte Sprache, "easy to read". */
  readonly easyToRead: string;
  readonly ordinary: string;
}

export const twinWords: Readonly<Record<Language, TwinWords>> = {
  de: {
    plain: "Diese Seite in einfacher Sprache",
    easyToRead: "Diese Seite in Leichter Sprache",
    ordinary: "Zur ausführlichen Fassung",
  },
  en: {
    plain: "This page in plain language",
    easyToRead: "This page in easy-to-read language",
    ordinary: "To the full version",
  },
};
