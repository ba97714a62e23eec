/** Cuts text into words, numbers and signs. */
import type { Format, Token } from "./blocks.ts";

const blank = String.raw`\s+`;
const address = String.raw`https?:\/\/[^\s<>"]*[^\s<>".,;:!?()\[\]{}'’“”„»«]`;
const mail = String.raw`[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+`;
/** With its sign, its unit and everything between its digits: `1.000,50 €`, `2026-03-01`, `−5 %`, `§ 312d` is a word. */
const number = String.raw`(?<![\p{L}\p{N}])(?:[€$£]\s?)?[-−+]?\d+(?:[.,:/’'\u00a0\u202f–-]\d+)*(?![\p{L}\p{N}]|[-‑][\p{L}\p{N}])(?:\s?(?:[%‰€$£]|°C?|EUR(?!\p{L})))?`;
const word = String.raw`[\p{L}\p{N}\p{M}\u00ad]+(?:[-‑’'*:_][\p{L}\p{N}\p{M}\u00ad]+)*-?`;
const emoji = String.raw`\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])*`;
const sign = String.raw`[\s\S]`;

const pieces = new RegExp([blank, address, number, word, emoji, sign].join("|"), "gu");
const piecesWithMail = new RegExp([blank, address, mail, number, word, emoji, sign].join("|"), "gu");
const firstOfWord = /^[\p{L}\p{N}]/u;
const lastOfWord = /[\p{L}\p{N}]$/u;
const plain = /^[a-zäöüß]+$/i;

/** Begins the key of a word that follows another one without a blank, as in `<strong>Spar</strong>buch`. */
export const glue = "\u0001";

/** Gathers the tokens of one block. */
export class Tokens {
  readonly #list: Token[] = [];
  readonly #keepsBlanks: boolean;
  #isApart = false;
  /** Text that may go on: the parser ends a piece at every reference, such as `&amp;`. */
  #text = "";
  #formats: readonly Format[] = [];
  #formatKey = "";

  /** @param keepsBlanks - Whether every blank counts, as in code. */
  constructor(keepsBlanks: boolean) {
    this.#keepsBlanks = keepsBlanks;
  }

  list(): readonly Token[] {
    this.#endText();
    return this.#list;
  }

  addText(text: string, formats: readonly Format[]): void {
    this.#begin(formats);
    this.#text += text;
  }

  addThing(thing: Format, key: string, text: string, formats: readonly Format[]): void {
    this.#begin(formats);
    this.#endText();
    this.#add({ kind: "thing", key: `\u0002${key}`, text, thing });
  }

  #begin(formats: readonly Format[]): void {
    if (formats === this.#formats) return;
    const formatKey = formats.map(({ key }) => key).join("\u0003");
    if (formatKey !== this.#formatKey) this.#endText();
    [this.#formats, this.#formatKey] = [formats, formatKey];
  }

  #endText(): void {
    const text = this.#text;
    this.#text = "";
    for (const [piece] of text.matchAll(text.includes("@") ? piecesWithMail : pieces)) {
      const isBlank = /^\s/.test(piece);
      if (!isBlank) this.#add({ ...this.#kindOf(piece), text: piece });
      else if (this.#keepsBlanks) this.#add({ kind: "blank", key: piece, text: piece });
      else this.#isApart = true;
    }
  }

  #add(token: Pick<Token, "kind" | "key" | "text" | "thing">): void {
    this.#list.push({ ...token, formats: this.#formats, formatKey: this.#formatKey, isApart: this.#isApart });
    this.#isApart = false;
  }

  #kindOf(piece: string): Pick<Token, "kind" | "key"> {
    const kind = firstOfWord.test(piece) || /\d/.test(piece) ? "word" : "sign";
    if (this.#keepsBlanks) return { kind, key: piece };
    const before = this.#isApart ? undefined : this.#list.at(-1);
    const isGlued = before?.kind === "word" && lastOfWord.test(before.text) && firstOfWord.test(piece);
    const key = plain.test(piece) ? piece : seen(piece);
    return { kind, key: isGlued ? glue + key : key };
  }
}

/** What a reader sees: no soft hyphens, one form of each letter and of the hyphen, and no blank in a number. */
function seen(piece: string): string {
  return piece
    .normalize("NFC")
    .replace(/[\u00ad\s]/g, "")
    .replaceAll("‑", "-");
}
