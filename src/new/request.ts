/** What can be asked of `klartext new`, and what comes of it. */
import type { Language, Wording } from "../kernel/problem.ts";
import type { Refused } from "./refused.ts";

export const newKinds = ["post", "note", "statement", "author"] as const;
export type NewKind = (typeof newKinds)[number];

export interface Request {
  readonly kind: NewKind;
  /** The title, the name or the text; may be empty. */
  readonly words: string;
  /** What a note points at. */
  readonly link?: string;
  /** What that link is called. */
  readonly linkTitle?: string;
  /** The `kind` of the note or the statement. */
  readonly form?: string;
  /** Where a note has it from. */
  readonly source?: SourceRequest;
}

/** A source as it stands on the command line. */
export interface SourceRequest {
  readonly title?: string;
  readonly author?: string;
  /** `2026-03-01`. */
  readonly date?: string;
}

/** What the content folder and the clock tell, so that nobody has to be asked. */
export interface Surroundings {
  readonly language: Language;
  /** The day in the site's zone: `2026-03-01`. */
  readonly day: string;
  /** The moment as front matter writes it: `2026-03-01 10:15`. */
  readonly date: string;
  /** The ids of everyone in authors/, in code units. */
  readonly authors: readonly string[];
  readonly lengthOf: LengthOf;
}

/** How many characters of a text in Markdown readers see. */
export type LengthOf = (markdown: string, language: Language) => number;

/** A file that has not been written yet. */
export interface Draft {
  readonly ok: true;
  readonly id: string;
  /** Inside the content folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Pure. */
export type Drafting = (request: Request, surroundings: Surroundings) => Draft | Refused;

/** Commands that would do, for refusals. */
export const examples: Readonly<Record<NewKind, Wording>> = {
  post: {
    de: 'npm run new -- post "Was wir gelernt haben"',
    en: 'npm run new -- post "What we have learnt"',
  },
  note: {
    de: 'npm run new -- note "Ab heute zählt der Automat wieder Münzen."',
    en: 'npm run new -- note "From today the machine counts coins again."',
  },
  statement: {
    de: 'npm run new -- statement "Unsere Werte"',
    en: 'npm run new -- statement "Our values"',
  },
  author: {
    de: 'npm run new -- author "Erika Beispiel"',
    en: 'npm run new -- author "Erica Sample"',
  },
};
