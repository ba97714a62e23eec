/** What texts are asked to keep to, so that they can be read by many. */

/** What is measured apart: texts in plain language, whatever they are, have thresholds of their own. */
export const measuredKinds = ["statements", "posts", "notes", "simple"] as const;
export type MeasuredKind = (typeof measuredKinds)[number];

export const adviceSeverities = ["note", "warning", "off"] as const;

/** Guides, not limits of any law. */
export interface Thresholds {
  /** Words a sentence may have. */
  readonly sentence: number;
  /** The highest value of the first Wiener Sachtextformel. */
  readonly formula: number;
  /** From so many letters on, a word without a hyphen is long. */
  readonly compound: number;
  readonly severity: (typeof adviceSeverities)[number];
}

export type Readability = Readonly<Record<MeasuredKind, Thresholds>>;

/** What holds where site.yaml says nothing; where the numbers come from stands in `src/guide/plain-language.md`. */
export const usualThresholds: Readability = {
  statements: { sentence: 25, formula: 12, compound: 20, severity: "note" },
  posts: { sentence: 30, formula: 12, compound: 24, severity: "note" },
  notes: { sentence: 30, formula: 12, compound: 24, severity: "off" },
  simple: { sentence: 15, formula: 6, compound: 16, severity: "note" },
};

/** Tells whether a language is German. */
export function isGerman(language: string): boolean {
  return /^de(?:-|$)/i.test(language);
}

/** Tells whether a text is written in plain language: `de-simple`. @see IANA Language Subtag Registry, variant "simple" */
export function isSimple(language: string): boolean {
  return /-simple(?:-|$)/i.test(language);
}
