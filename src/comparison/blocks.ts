/** A text as the comparison sees it: blocks within blocks, and in the innermost ones words, signs and things. */

/** An element among words, such as `strong` or a link. */
export interface Format {
  readonly tag: string;
  readonly attributes: Attributes;
  /** The same for formats that a reader cannot tell apart. */
  readonly key: string;
}

export type Attributes = Readonly<Record<string, string>>;

/** The smallest piece that is told as changed. */
export interface Token {
  /** `thing`: a picture, a line break, a reference to a footnote. */
  readonly kind: "word" | "sign" | "blank" | "thing";
  /** What is compared: the text without what nobody sees, such as soft hyphens. */
  readonly key: string;
  /** The text; for a thing, its number or its description. */
  readonly text: string;
  readonly thing?: Format;
  /** From the outermost to the innermost. */
  readonly formats: readonly Format[];
  readonly formatKey: string;
  /** Whether a blank or a line's end stands before it. */
  readonly isApart: boolean;
}

export interface Block {
  /** `p` for words that stand in a list item or a cell without an element of their own. */
  readonly tag: string;
  readonly attributes: Attributes;
  /** Blocks are only ever held against blocks of the same signature: the tag, and the attributes that readers notice. */
  readonly signature: string;
  /** Equal for blocks that say the same in the same form. */
  readonly key: number;
  /** Whether it holds words rather than blocks. */
  readonly isLeaf: boolean;
  readonly isBare: boolean;
  readonly children: readonly Block[];
  readonly tokens: readonly Token[];
  /** What it says, to see how much two blocks have in common. */
  readonly bag: Bag;
}

/** Words and how much weight they have in all. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Numbers for texts, the same for the same text. */
export class Numbers {
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(text, number);
    return number;
  }
}
