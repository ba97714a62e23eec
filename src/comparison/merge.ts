/** Puts two texts together, block by block. */
import { aligned, mayBePair } from "./align.ts";
import type { Block } from "./blocks.ts";
import type { Filler, Merged, Single } from "./merged.ts";
import type { Effort } from "./sequence.ts";
import { type Column, columnsOf } from "./tables.ts";
import { passagesOf } from "./words-changed.ts";

type Columns = readonly Column[] | undefined;

const filler: Filler = { change: "filler" };

/** The children of two parents, those that went before those that came in their place. */
export function mergedBlocks(
  old: readonly Block[],
  young: readonly Block[],
  effort: Effort,
  parent?: string,
  columns?: Columns,
): readonly Merged[] {
  const home = {};
  const merged: Merged[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...aligned(old, young, effort, parent), [old.length, young.length] as const]) {
    for (; i < k; i++) merged.push(single("removed", old[i] as Block, home, columns));
    for (; j < l; j++) merged.push(single("inserted", young[j] as Block, home, columns));
    if (k < old.length) merged.push(mergedBlock(old[i++] as Block, young[j++] as Block, effort, columns));
  }
  return merged;
}

/** One block in its two forms, which must be a possible pair. */
export function mergedBlock(old: Block, young: Block, effort: Effort, columns?: Columns): Merged {
  if (old.key === young.key) return { change: "none", old, young };
  if (old.isLeaf) return { change: "words", old, young, passages: passagesOf(old.tokens, young.tokens, effort) };
  return { change: "within", old, young, children: mergedChildren(old, young, effort, columns) };
}

/** Whether a block that went and one that came may be one that moved: rows stay in their table if its columns do. */
export function mayHaveMoved(removed: Single, inserted: Single): boolean {
  const isRow = removed.block.tag === "tr";
  const isAtHome = removed.home === inserted.home && removed.children.length === removed.block.children.length;
  return mayBePair(removed.block, inserted.block) && (!isRow || isAtHome);
}

function mergedChildren(old: Block, young: Block, effort: Effort, columns: Columns): readonly Merged[] {
  if (old.tag === "table") {
    const inTable = columnsOf(old, young, (before, after) => aligned(before, after, effort));
    return mergedBlocks(old.children, young.children, effort, old.tag, inTable);
  }
  if (old.tag === "tr") return mergedCells(old, young, effort, columns);
  // A table in a cell has columns of its own.
  const isPart = old.tag === "thead" || old.tag === "tbody" || old.tag === "tfoot";
  return mergedBlocks(old.children, young.children, effort, old.tag, isPart ? columns : undefined);
}

function mergedCells(old: Block, young: Block, effort: Effort, columns: Columns): readonly Merged[] {
  const most = Math.max(old.children.length, young.children.length);
  const layout = columns ?? Array.from({ length: most }, (_, place) => ({ old: place, young: place }));
  const home = {};
  return layout.flatMap((column): readonly Merged[] => {
    const before = column.old === undefined ? undefined : old.children[column.old];
    const after = column.young === undefined ? undefined : young.children[column.young];
    if (before && after && mayBePair(before, after)) return [mergedBlock(before, after, effort)];
    return [...(before ? [single("removed", before, home)] : []), ...(after ? [single("inserted", after, home)] : [])];
  });
}

function single(change: Single["change"], block: Block, home: object, columns?: Columns): Single {
  const inside = {};
  const own = (child: Block) => single(change, child, inside, columns);
  if (block.tag !== "tr" || !columns) return { change, block, home, children: block.children.map(own) } as Single;
  const children = columns.map((column) => {
    const place = change === "removed" ? column.old : column.young;
    const cell = place === undefined ? undefined : block.children[place];
    return cell ? single(change, cell, inside) : filler;
  });
  return { change, block, home, children } as Single;
}
