/** Prints the merged text. */
import type { Attributes, Block } from "./blocks.ts";
import type { Merged, Move, Same, Single } from "./merged.ts";
import { numbersIn } from "./numbering.ts";
import { beginningOf, element, headOf, joined, tagged } from "./print-parts.ts";
import { type Change, escapedWithMail, printedPassages, printedTokens } from "./print-words.ts";
import type { Words } from "./words.ts";

/** Where a block stands. */
interface Place {
  /** Whether its words can stand in the parent without an element of their own. */
  readonly isOnlyParagraph: boolean;
  /** What becomes of the parent. */
  readonly parent: Merged["change"] | undefined;
  readonly more: Attributes;
  /** Said before its content. */
  readonly before: string;
}

/** Parents whose children cannot stand beside a paragraph: a note about a move stands inside the child. */
const holdsNotes: ReadonlySet<string> = new Set(["li", "dt", "dd", "tr"]);

/** Blocks one below the other. */
export function printedBlocks(merged: readonly Merged[], words: Words): string {
  return new Printer(words).blocks(merged);
}

class Printer {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** @param before - Said at the beginning of the first. */
  blocks(merged: readonly Merged[], parent?: Merged, before = ""): string {
    const numbers = parent && numbersIn(parent);
    const isOnlyParagraph = merged.filter(isParagraph).length === 1;
    const printed = merged.map((piece, i) => {
      const more: Attributes = numbers ? { value: `${numbers[i]}` } : {};
      return this.#block(piece, { isOnlyParagraph, parent: parent?.change, more, before: i === 0 ? before : "" });
    });
    return printed.join("");
  }

  #block(piece: Merged, place: Place): string {
    switch (piece.change) {
      case "filler":
        return '<td class="absent"></td>';
      case "none":
        return piece.young.isLeaf
          ? this.#leaf(piece.young, place, printedTokens(piece.young.tokens, this.#words))
          : this.#container(piece.young, place, piece.young.children.map(asSame), piece);
      case "within":
        return this.#container(piece.young, place, piece.children, piece);
      case "words":
        return this.#leaf(piece.young, place, printedPassages(piece.passages, this.#words, piece.young.tag === "pre"));
      case "removed":
        return piece.move ? this.#away(piece.block, piece.move, place) : this.#single(piece, piece.change, place);
      case "inserted":
        return piece.move ? this.#here(piece.move, place) : this.#single(piece, piece.change, place);
    }
  }

  #leaf(block: Block, { isOnlyParagraph, more, before }: Place, content: string): string {
    const isBare = block.isBare && isOnlyParagraph && !("data-move" in more);
    return isBare ? before + content : element(block, more, before + content);
  }

  #container(block: Block, place: Place, children: readonly Merged[], piece: Merged): string {
    // A row cannot hold the note, so its first cell does.
    if (block.tag === "tr") return element(block, place.more, this.blocks(children, piece, place.before));
    return this.#framed(block, place.more, place.before + this.blocks(children, piece));
  }

  #single(piece: Single, change: Change, place: Place): string {
    const { block, children } = piece;
    if (block.tag === "hr") return change === "removed" ? "<del><hr></del>\n" : "<ins><hr></ins>\n";
    const more = joined({ class: change }, place.more);
    if (!block.isLeaf) return this.#framed(block, more, this.blocks(children, piece));
    const content = printedTokens(block.tokens, this.#words, change);
    const isBare = block.isBare && place.isOnlyParagraph && place.parent === change;
    return isBare ? content : element(block, more, content, change);
  }

  /** What stands where a block has gone. */
  #away(block: Block, { number, isUp }: Move, { more }: Place): string {
    const note = escapedWithMail(this.#words.movedAway(number, isUp, beginningOf(block)));
    const values = joined(more, { class: "moved-away", "data-move": `${number}` });
    if (block.tag === "tr") return tagged("tr", values, `<td colspan="${block.children.length}">${note}</td>`);
    return tagged(holdsNotes.has(block.tag) ? block.tag : "p", values, note);
  }

  #here({ number, isUp, merged }: Move, { more, parent }: Place): string {
    if (merged.change === "filler" || merged.change === "removed" || merged.change === "inserted") return "";
    const note = escapedWithMail(this.#words.movedHere(number, isUp));
    const values = joined(more, { class: "moved-here", "data-move": `${number}` });
    const inside = holdsNotes.has(merged.young.tag);
    const before = inside ? tagged("span", { class: "move-note" }, note) : "";
    const block = this.#block(merged, { isOnlyParagraph: false, parent, more: values, before });
    return inside ? block : tagged("p", { class: "move-note" }, note) + block;
  }

  /** Tables may be wider than the page: they scroll in a frame that the keyboard reaches. */
  #framed(block: Block, more: Attributes, content: string): string {
    const printed = element(block, more, content);
    if (block.tag !== "table") return printed;
    const name = this.#words.table(headOf(block));
    return tagged("div", { class: "table", role: "group", tabindex: "0", "aria-label": name }, printed);
  }
}

function asSame(block: Block): Same {
  return { change: "none", old: block, young: block };
}

function isParagraph(piece: Merged): boolean {
  if (piece.change === "filler") return false;
  return (piece.change === "removed" || piece.change === "inserted" ? piece.block : piece.young).tag === "p";
}
