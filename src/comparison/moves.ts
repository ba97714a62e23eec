/** Finds blocks that went in one place and came in another. */
import type { Block } from "./blocks.ts";
import { candidatesAmong } from "./candidates.ts";
import { mayHaveMoved, mergedBlock } from "./merge.ts";
import type { Merged, Move, Single } from "./merged.ts";
import type { Effort } from "./sequence.ts";

/** What moved and changed at once must still be easy to recognise, and long enough that this is no accident. */
const alikeEnough = 0.75;
const longEnough = 6;
/** Up to so many possible pairs, all are looked at. */
const fewPairs = 10_000;
/** Shorter ones, such as "Ja", are told as moved only within one parent. */
const longEnoughIfEqual = 3;
/** Of blocks that are equal, and so many that nobody could tell them apart, only the first are looked at. */
const mostLookedAt = 8;

/** What stands alone in a cell, or once in its parent, is no text that could wander. */
const fixed: ReadonlySet<string> = new Set([
  "td",
  "th",
  "thead",
  "tbody",
  "tfoot",
  "caption",
  "figcaption",
  "summary",
  "hr",
]);

/** Notes in the blocks themselves which of them have moved, and numbers the moves in the order of the new version. */
export function markMoves(merged: readonly Merged[], effort: Effort): void {
  const moves = new Moves(effort);
  const singles = moves.singlesIn(merged);
  moves.pairEqual(singles);
  moves.pairAlike(singles);
  number(singles);
}

class Moves {
  readonly #effort: Effort;
  readonly #parents = new Map<Single, Single>();
  /** Blocks that have a partner, and whatever stands within or around them. */
  readonly #spent = new Set<Single>();

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  /** In the order of the text, parents before children. */
  singlesIn(merged: readonly Merged[], parent?: Single): readonly Single[] {
    return merged.flatMap((piece): readonly Single[] => {
      if (piece.change === "within") return this.singlesIn(piece.children);
      if ((piece.change !== "removed" && piece.change !== "inserted") || fixed.has(piece.block.tag)) return [];
      if (parent) this.#parents.set(piece, parent);
      return [piece, ...this.singlesIn(piece.children, piece)];
    });
  }

  pairEqual(singles: readonly Single[]): void {
    const inserted = singles.filter(({ change }) => change === "inserted");
    const waiting = Map.groupBy(inserted, ({ block }) => block.key);
    for (const before of singles) {
      if (before.change !== "removed" || this.#spent.has(before)) continue;
      const alike = waiting.get(before.block.key) ?? [];
      const place = alike.slice(0, mostLookedAt).findIndex((after) => this.#isMove(before, after));
      if (place >= 0) this.#pair(before, alike.splice(place, 1)[0] as Single);
    }
  }

  pairAlike(singles: readonly Single[]): void {
    const long = singles.filter((single) => !this.#spent.has(single) && single.block.bag.total >= longEnough);
    const removed = long.filter(({ change }) => change === "removed");
    const inserted = long.filter(({ change }) => change === "inserted");
    const singleOf = new Map<Block, Single>(long.map((single) => [single.block, single]));
    const mayBe = (old: Block, young: Block) =>
      mayHaveMoved(singleOf.get(old) as Single, singleOf.get(young) as Single);
    const found = candidatesAmong(
      removed.map(({ block }) => block),
      inserted.map(({ block }) => block),
      () => alikeEnough,
      mayBe,
      fewPairs,
    );
    for (const { old, young } of found.toSorted((a, b) => b.weight - a.weight)) {
      const [before, after] = [removed[old] as Single, inserted[young] as Single];
      if (!this.#spent.has(before) && !this.#spent.has(after)) this.#pair(before, after);
    }
  }

  #isMove(before: Single, after: Single): boolean {
    const isNoAccident = before.home === after.home || before.block.bag.total >= longEnoughIfEqual;
    return isNoAccident && !this.#spent.has(after) && mayHaveMoved(before, after);
  }

  #pair(before: Single, after: Single): void {
    const move: Move = { number: 0, isUp: false, merged: mergedBlock(before.block, after.block, this.#effort) };
    for (const single of [before, after]) {
      single.move = move;
      this.#spend(single);
      for (let around = this.#parents.get(single); around; around = this.#parents.get(around)) this.#spent.add(around);
    }
  }

  #spend(single: Single): void {
    this.#spent.add(single);
    for (const child of single.children) if (child.change === single.change) this.#spend(child as Single);
  }
}

function number(singles: readonly Single[]): void {
  const left = new Set<Move>();
  let count = 0;
  for (const { change, move } of singles) {
    if (!move) continue;
    if (change === "removed") left.add(move);
    else Object.assign(move, { number: ++count, isUp: !left.has(move) });
  }
}
