/** A piece of a text as people read it, and where its words stand in the source. */

/** What a passage is: advice is given for an editor's own words, not for those that somebody else said. */
export type PassageKind = "text" | "quote" | "footnote" | "summary";

export interface Passage {
  readonly kind: PassageKind;
  /** One paragraph, list item or note in one line, without markup. */
  readonly text: string;
  /**
   * The line and column in the source, both counted from 1, of a sign of `text`.
   *
   * @param offset - In UTF-16 units, from 0. To be asked for in ascending order: the cost is then linear.
   */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
}
