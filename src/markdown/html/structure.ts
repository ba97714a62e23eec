/** Decides which blocks of HTML pass: `details`, which may hold Markdown, and tables, which stand in one piece. */
import type { Token } from "markdown-it";
import { tableParts } from "./elements.ts";
import type { Piece } from "./pieces.ts";
import { isTable } from "./table.ts";

/** Browsers give up at 512. */
const deepest = 20;

interface Details {
  readonly piece: Piece;
  readonly summary: Piece[];
  hasContent: boolean;
}

/** Walks the blocks of a text in order. */
export class Structure {
  /** For every open container of Markdown the `details` that are open in it. */
  readonly #open: Details[][] = [[]];

  /** A block of Markdown, or one end of it. */
  block({ nesting }: Token): void {
    if (nesting >= 0) this.#content();
    if (nesting > 0) this.#open.push([]);
    if (nesting < 0) this.#closeContainer();
  }

  /** A block of HTML. */
  html(pieces: readonly Piece[]): void {
    const lastTableEnd = pieces.findLastIndex(({ kind, name }) => kind === "close" && name === "table");
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      const end = piece.kind === "open" ? this.#unit(piece, pieces, i, lastTableEnd) : i;
      if (end > i) i = end;
      else if (piece.kind === "close" && piece.name === "details") this.#closeDetails(piece);
      else if (piece.name !== "details" && (piece.kind !== "text" || piece.raw.trim() !== "")) this.#content();
    }
  }

  /** The end of the text. */
  finish(): void {
    while (this.#open.length > 0) this.#closeContainer();
  }

  get #inside(): Details[] {
    return this.#open.at(-1) as Details[];
  }

  #content(): void {
    const details = this.#inside.at(-1);
    if (details) details.hasContent = true;
  }

  /** Opens what begins here. @returns Where the last piece stands that has been dealt with. */
  #unit(piece: Piece, pieces: readonly Piece[], start: number, lastTableEnd: number): number {
    if (piece.name === "details") this.#openDetails(piece);
    if (piece.name === "summary") return this.#summary(piece, pieces, start);
    if (piece.name !== "table" || start > lastTableEnd) return start;
    this.#content();
    const end = indexAfter(pieces, start, ({ kind, name }) => kind === "close" && name === "table");
    const table = pieces.slice(start, end + 1);
    const passes = isTable(table);
    for (const part of table.filter(({ name }) => tableParts.has(name))) {
      part.passes = passes;
      // One warning for the whole table is enough.
      part.explained = part !== piece;
    }
    return end;
  }

  #openDetails(piece: Piece): void {
    this.#content();
    if (this.#open.flat().length < deepest) this.#inside.push({ piece, summary: [], hasContent: false });
  }

  #closeDetails(piece: Piece): void {
    const details = this.#inside.pop();
    if (!details) return;
    details.piece.passes = true;
    details.piece.partner = piece;
    piece.passes = true;
    if (details.summary.length === 0) details.piece.lacksSummary = true;
  }

  #summary(piece: Piece, pieces: readonly Piece[], start: number): number {
    const details = this.#inside.at(-1);
    if (!details || details.hasContent) return start;
    const end = indexAfter(pieces, start, ({ name }) => isBlock(name) || name === "summary");
    const close = pieces[end];
    if (close?.kind !== "close" || close.name !== "summary") return start;
    details.hasContent = true;
    details.summary.push(piece, close);
    piece.passes = true;
    close.passes = true;
    return end;
  }

  /** What is still open here has no end; its summary then stands for itself. */
  #closeContainer(): void {
    for (const { summary } of this.#open.pop() ?? []) for (const part of summary) part.passes = false;
  }
}

/** Searches from the start on only, so that many searches cost no more than one walk. @returns -1 if there is none. */
function indexAfter(pieces: readonly Piece[], start: number, matches: (piece: Piece) => boolean): number {
  for (let i = start + 1; i < pieces.length; i++) if (matches(pieces[i] as Piece)) return i;
  return -1;
}

/** Tells whether an element makes a block. */
function isBlock(name: string): boolean {
  return name === "details" || tableParts.has(name);
}
