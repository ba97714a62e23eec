/** The words around theses on the page of values. */
import type { Language } from "../../src/kernel/problem.ts";

export interface ThesisWords {
  /** Above the posts that refer to a thesis. */
  readonly posts: (count: number, number: number) => string;
  /** Opens the list of all but the newest. */
  readonly older: (count: number) => string;
}

export const thesisWords: Readonly<Record<Language, ThesisWords>> = {
  de: {
    posts: (count, number) => `${count === 1 ? "Beitrag" : "Beiträge"} zu These ${number}`,
    older: (count) => (count === 1 ? "Ein älterer Beitrag" : `${count} ältere Beiträge`),
  },
  en: {
    posts: (count, number) => `${count === 1 ? "Post" : "Posts"} on thesis ${number}`,
    older: (count) => (count === 1 ? "One older post" : `${count} older posts`),
  },
};
