/** What is remembered of a text, so that it need not be read again as long as its links lead where they led. */
import { digestOf } from "../kernel/digest.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Reference } from "../markdown/markdown.ts";
import type { Text } from "./text.ts";

/** A link or a picture of a text and the address it was given; `undefined` if it led nowhere. */
export interface Question extends Reference {
  readonly address: string | undefined;
}

/** Everything but `last` and `quiet` can be kept as JSON. */
export interface RememberedText {
  /** BCP 47. */
  readonly language: string;
  readonly isPublished: boolean;
  /** But for addresses on pages of others, which stay what they are. */
  readonly questions: readonly Question[];
  readonly previews: readonly { readonly video: string; readonly address: string | undefined }[];
  readonly anchors: readonly string[];
  /** All words, if they are few; `undefined` for a text that has to be read again for them. */
  readonly words: string | undefined;
  readonly wordCount: number;
  /** See `Body`. */
  readonly substance: string;
  readonly summary: string;
  readonly teaser: string;
  readonly isBlank: boolean;
  /** What is wrong with the text itself, links apart. */
  readonly problems: readonly Problem[];
  /** The numbers of its theses, if they are others than its lists count. */
  readonly theses?: readonly number[];
  /** Of a version of a statement: see `sealOf`. */
  seal?: string;
  /** The text, for as long as this process runs. */
  last?: Text;
  /** What links could lead to when nothing had to be noted of its own: then nothing has to be again. */
  quiet?: object;
}

/** Changes whenever the text would come out otherwise. */
export function digestOfText(document: string, { language, questions, previews, theses }: RememberedText): string {
  if (questions.length === 0 && previews.length === 0 && !theses) return `${document} ${language}`;
  const addresses = [...questions, ...previews].map(({ address }) => address);
  return digestOf([document, language, ...addresses, ...(theses ? [theses.join(" ")] : [])]);
}

/** Addresses of the pictures of ours that a text shows. */
export function picturesOf({ questions, previews }: RememberedText): readonly string[] {
  if (questions.length === 0 && previews.length === 0) return none;
  const images = questions.filter(({ kind }) => kind === "image");
  return [...images, ...previews].flatMap(({ address }) => address ?? []);
}

/** Addresses of this site to which a text links, with their anchors, each once. */
export function linksOf({ questions }: RememberedText): readonly string[] {
  if (questions.length === 0) return none;
  const links = questions.filter(({ kind }) => kind === "link");
  return links.length === 0 ? none : [...new Set(links.flatMap(({ address }) => address ?? []))];
}

/** The same for all the texts without any. */
const none: readonly string[] = [];

/** Tells whether an address is one of ours, which may change, or may turn out to lead nowhere. */
export function mayChange(address: string | undefined): boolean {
  return address === undefined || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
