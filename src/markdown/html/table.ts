/** Tells whether the parts of a table make a table. */
import { attributes } from "./attributes.ts";
import { phrasing } from "./elements.ts";
import type { Piece } from "./pieces.ts";

interface Cell {
  readonly columns: number;
  readonly rows: number;
}

/** The rows of one group of rows. */
type Group = Cell[][];

/**
 * Tells whether pieces from `<table>` to `</table>` are a table as browsers and checkers want it.
 *
 * A caption, a head and bodies, in this order; every row as wide as the others; nothing but words in the cells.
 */
export function isTable(pieces: readonly Piece[]): boolean {
  const rest = pieces.filter(({ kind, raw }) => kind !== "text" || raw.trim() !== "");
  let position = 1;
  const at = (kind: Piece["kind"], name: string) => rest[position]?.kind === kind && rest[position]?.name === name;
  const take = (kind: Piece["kind"], name: string) => at(kind, name) && position++ > 0;
  const skipWords = () => {
    for (let piece = rest[position]; piece && isWords(piece); piece = rest[position]) position++;
  };
  const row = (): Cell[] | undefined => {
    const cells: Cell[] = [];
    while (at("open", "th") || at("open", "td")) {
      const { name, raw } = rest[position++] as Piece;
      const { colspan = "1", rowspan = "1" } = attributes(raw, name).values;
      cells.push({ columns: Number(colspan), rows: Number(rowspan) });
      skipWords();
      if (!take("close", name)) return undefined;
    }
    return take("close", "tr") && cells.length > 0 ? cells : undefined;
  };
  const rows = (): Group | undefined => {
    const group: Group = [];
    while (take("open", "tr")) {
      const cells = row();
      if (!cells) return undefined;
      group.push(cells);
    }
    return group.length > 0 ? group : undefined;
  };

  if (take("open", "caption")) {
    skipWords();
    if (!take("close", "caption")) return false;
  }
  const groups: (Group | undefined)[] = [];
  if (take("open", "thead")) groups.push(rows(), take("close", "thead") ? [] : undefined);
  if (at("open", "tr")) groups.push(rows());
  else while (take("open", "tbody")) groups.push(rows(), take("close", "tbody") ? [] : undefined);
  if (!at("close", "table") || position !== rest.length - 1) return false;
  return groups.every((group) => group !== undefined) && isEven(groups);
}

function isWords({ kind, name }: Piece): boolean {
  return kind === "text" || kind === "other" || kind === "more" || phrasing.has(name);
}

/** Every place of the grid belongs to one cell, and in every column some cell begins. */
function isEven(groups: readonly Group[]): boolean {
  const starts = new Set<number>();
  let width: number | undefined;
  for (const group of groups) {
    let waiting: number[] = [];
    for (const cells of group) {
      const taken = waiting.map((rows) => rows > 0);
      const next = waiting.map((rows) => Math.max(0, rows - 1));
      let column = 0;
      for (const { columns, rows } of cells) {
        while (taken[column]) column++;
        starts.add(column);
        for (let end = column + columns; column < end; column++) {
          if (taken[column]) return false;
          taken[column] = true;
          next[column] = rows - 1;
        }
      }
      width ??= taken.length;
      if (taken.length !== width || taken.includes(false)) return false;
      waiting = next;
    }
    if (waiting.some((rows) => rows > 0)) return false;
  }
  return width !== undefined && starts.size === width;
}
