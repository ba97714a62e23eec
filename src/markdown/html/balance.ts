/** Lets only those tags through that nest as HTML wants it. */
import type { Piece } from "./pieces.ts";

/** Browsers give up at 512. */
const deepest = 50;

interface Level {
  readonly open: Piece[];
  /** How many of each element are open, so that a closing tag without partner costs nothing. */
  readonly counts: Map<string, number>;
}

/** One row of tags and Markdown. Feed it in order, and end with `flush`. */
export class Balance {
  #levels: Level[] = [newLevel()];
  #depth = 0;
  #link: Piece | undefined;
  #linksAround = 0;
  readonly #spoiled = new Set<Piece>();

  /** A tag of an element that may stand among words. */
  tag(piece: Piece): void {
    if (piece.kind === "void") piece.passes = true;
    else if (piece.kind === "open") this.#open(piece);
    else if (piece.kind === "close") this.#close(piece);
  }

  /** Markdown opens an element of its own. */
  enter(isLink: boolean): void {
    if (isLink) {
      this.#linksAround++;
      if (this.#link) this.#spoiled.add(this.#link);
    }
    this.#levels.push(newLevel());
  }

  /** Markdown closes the element that it opened last. */
  leave(isLink: boolean): void {
    if (isLink) this.#linksAround--;
    this.flush();
    if (this.#levels.length > 1) this.#levels.pop();
  }

  /** Here a block begins or ends: no tag has its partner on the other side. */
  flush(): void {
    const { open, counts } = this.#top();
    for (const piece of open) if (piece === this.#link) this.#link = undefined;
    this.#depth -= open.length;
    open.length = 0;
    counts.clear();
  }

  #top(): Level {
    return this.#levels.at(-1) as Level;
  }

  #open(piece: Piece): void {
    const isLink = piece.name === "a";
    if (this.#depth >= deepest || (isLink && (this.#link || this.#linksAround > 0))) return;
    const { open, counts } = this.#top();
    open.push(piece);
    counts.set(piece.name, (counts.get(piece.name) ?? 0) + 1);
    this.#depth++;
    if (isLink) this.#link = piece;
  }

  #close(piece: Piece): void {
    const { open, counts } = this.#top();
    if (!counts.get(piece.name)) return;
    for (;;) {
      const candidate = open.pop() as Piece;
      this.#depth--;
      counts.set(candidate.name, (counts.get(candidate.name) ?? 0) - 1);
      if (candidate === this.#link) this.#link = undefined;
      if (candidate.name !== piece.name) continue;
      if (!this.#spoiled.has(candidate)) {
        candidate.partner = piece;
        candidate.passes = true;
        piece.passes = true;
      }
      return;
    }
  }
}

function newLevel(): Level {
  return { open: [], counts: new Map() };
}
