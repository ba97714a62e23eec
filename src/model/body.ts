/** The text of an entry, read once. */
import type { Html } from "../kernel/html.ts";

export interface Heading {
  /** 2 to 6. */
  readonly level: number;
  /** The anchor, unique within the entry. */
  readonly id: string;
  /** Without markup. */
  readonly text: string;
}

/** One item of the numbered list after the heading "Thesen". */
export interface Thesis {
  /** The same in all versions of a statement; in the first and in other texts, as the list counts. */
  readonly number: number;
  /** The anchor: `these-3`. */
  readonly id: string;
  /** Without markup. */
  readonly text: string;
}

/** What a text says, printed once. */
export interface Printed {
  readonly html: Html;
  /** All words without markup, short codes and footnotes; paragraphs are separated by one blank. */
  readonly text: string;
  /** How many words `text` has: see `wordCountOf`. */
  readonly wordCount: number;
  /** Every `id` that the text holds, for links that point at it. */
  readonly anchors: ReadonlySet<string>;
  readonly headings: readonly Heading[];
  readonly theses: readonly Thesis[];
}

export interface Body extends Printed {
  /** Addresses of the pictures of ours that the text shows. */
  readonly pictures: readonly string[];
  /** Addresses of this site to which the text links, each with its anchor and once: `/werte/#these-3`. */
  readonly links: readonly string[];
  /** Changes when the text says something else, however it is set: see `substanceOf`. */
  readonly substance: string;
  /** Changes whenever the file does in which the text stands, or an address to which it leads. */
  readonly digest: string;
}

/** A picture with everything that must be said about it. */
export interface Image {
  /** Site-absolute: `/media/haus.jpg`. */
  readonly url: string;
  /** `""` for a picture that says nothing a reader would miss. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Where something was said first. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly author?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** `YYYY-MM-DD`: when the editor read it. */
  readonly accessed?: string;
  /** Address of an archived copy. */
  readonly archive?: string;
}
