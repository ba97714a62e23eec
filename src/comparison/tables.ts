/** Tables: their columns are aligned once, so that each row can be told cell by cell. */
import { bagOfBlocks } from "./bag.ts";
import type { Block } from "./blocks.ts";
import type { Pair } from "./sequence.ts";

/** One column of the merged table: which it was and which it is. */
export interface Column {
  readonly old?: number;
  readonly young?: number;
}

/** Whether the rows of two tables can be laid upon each other: none has joined cells, or both have the same. */
export function haveSameGrid(old: Block, young: Block): boolean {
  if (isEven(old) && isEven(young)) return true;
  const [before, after] = [rowsOf(old), rowsOf(young)];
  return before.length === after.length && before.every((row, i) => shapeOf(row) === shapeOf(after[i] as Block));
}

/** The columns in the order of the merged table; `undefined` where each is what it was. */
export function columnsOf(
  old: Block,
  young: Block,
  align: (old: readonly Block[], young: readonly Block[]) => readonly Pair[],
): readonly Column[] | undefined {
  const [before, after] = [columnBlocks(old), columnBlocks(young)];
  if (before.length === after.length || !isEven(old)) return undefined;
  const columns: Column[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...align(before, after), [before.length, after.length] as const]) {
    for (; i < k; i++) columns.push({ old: i });
    for (; j < l; j++) columns.push({ young: j });
    if (k < before.length) columns.push({ old: i++, young: j++ });
  }
  return columns;
}

export function rowsOf(table: Block): readonly Block[] {
  return table.children.flatMap((part) =>
    part.tag === "tr" ? [part] : part.children.filter(({ tag }) => tag === "tr"),
  );
}

/** Each column as one block, known by its head. */
function columnBlocks(table: Block): readonly Block[] {
  const rows = rowsOf(table);
  return (rows[0]?.children ?? []).map((head, column) => {
    const cells = rows.flatMap(({ children }) => children[column] ?? []);
    return { ...head, tag: "column", signature: "column", bag: bagOfBlocks(cells) };
  });
}

function isEven(table: Block): boolean {
  const rows = rowsOf(table);
  const width = rows[0]?.children.length;
  return rows.every(({ children }) => children.length === width && !children.some(isJoined));
}

function isJoined({ attributes }: Block): boolean {
  return "colspan" in attributes || "rowspan" in attributes;
}

function shapeOf(row: Block): string {
  return row.children.map(({ attributes }) => `${attributes["colspan"] ?? 1}/${attributes["rowspan"] ?? 1}`).join(" ");
}
